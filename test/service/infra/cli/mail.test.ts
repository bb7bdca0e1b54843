import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bericht } from '../../../../shared/dossier/bericht.ts';
import { agendaTime } from '../../../../shared/dossier/dispatch.ts';
import {
  dossierWith,
  withFailedMails,
  papierdossier,
  withBouncedMelding,
} from '../../../fixtures/beheer.ts';
import { after } from '../../../fixtures/dossiers.ts';
import { fromDaysAgo } from '../../../fixtures/times.ts';
import { type BeheerTable, objects, openBeheerTable } from '../../../local/beheer.ts';

let table: BeheerTable;
beforeAll(async () => {
  table = await openBeheerTable();
});
afterAll(() => table.stop());

const failed = (number: number) => fromDaysAgo(withFailedMails(number), 6.5);
async function berichtenOf(
  kenmerk: ReturnType<typeof failed>['kenmerk'],
): Promise<readonly Bericht[]> {
  return (await table.dossiers.read(kenmerk))?.berichten ?? [];
}
const statuses = async (kenmerk: ReturnType<typeof failed>['kenmerk']): Promise<string[]> =>
  (await berichtenOf(kenmerk)).map(({ status }) => status);

describe('sending again', () => {
  it('makes the mails of one dossier due, and writes down who asked', async () => {
    const { kenmerk } = failed(1);
    await table.save(failed(1));
    const { code, output } = await table.run(`verstuur-opnieuw ${kenmerk} --door operator-1`);
    expect([code, output]).toEqual([0, `${kenmerk}: owed again: 1, 2, 3\n`]);
    expect(await statuses(kenmerk)).toEqual(Array(3).fill('te-versturen'));
    const dossier = await table.dossiers.read(kenmerk);
    expect(dossier?.gebeurtenissen.at(-1)).toMatchObject({
      soort: 'opnieuw-verstuurd',
      door: 'operator-1',
    });
  });

  it('takes one mail of it when that is asked', async () => {
    const { kenmerk } = failed(2);
    await table.save(failed(2));
    const outcome = await table.run(`verstuur-opnieuw ${kenmerk} --bericht 2 --json`);
    expect(objects(outcome)).toEqual([{ kenmerk, opnieuw: ['2'], mislukt: ['1', '3'] }]);
    expect(await statuses(kenmerk)).toEqual(['mislukt', 'te-versturen', 'mislukt']);
  });

  it('goes through every dossier after a failure, and leaves those without such mails alone', async () => {
    const ordinary = fromDaysAgo(dossierWith(5), 1);
    await table.save(failed(3), failed(4), ordinary);
    const outcome = await table.run('verstuur-opnieuw --alle --json');
    expect(outcome.code).toBe(0);
    const found = objects(outcome).map(({ kenmerk }) => kenmerk);
    expect(found).toEqual(expect.arrayContaining([failed(3).kenmerk, failed(4).kenmerk]));
    expect(await table.dossiers.read(ordinary.kenmerk)).toEqual(ordinary);
    for (const number of [3, 4]) {
      expect(await statuses(failed(number).kenmerk)).not.toContain('mislukt');
    }
  });

  it('takes what came back from the SSD, and nothing that came back from anybody else', async () => {
    const bounced = fromDaysAgo(withBouncedMelding(21), 1);
    const allThree = fromDaysAgo(
      after(withBouncedMelding(22), { soort: 'niet-bezorgd', bericht: '3', sesId: 'ses-3' }),
      1,
    );
    await table.save(bounced, allThree);
    const { code, output } = await table.run(`verstuur-opnieuw ${bounced.kenmerk}`);
    expect([code, output]).toEqual([0, `${bounced.kenmerk}: owed again: 2\n`]);
    expect(await statuses(bounced.kenmerk)).toEqual(['verstuurd', 'te-versturen', 'verstuurd']);
    expect((await table.run('verstuur-opnieuw --alle')).code).toBe(0);
    expect((await statuses(allThree.kenmerk)).slice(0, 3)).toEqual([
      ...['verstuurd', 'te-versturen', 'niet-bezorgd'],
    ]);
  });

  it('lets sending that was stopped go on, also when every dossier is gone through', async () => {
    const stopped = (number: number) => ({
      ...fromDaysAgo(dossierWith(number), 1),
      haltedAt: new Date().toISOString(),
    });
    await table.save(stopped(23), stopped(24));
    const { kenmerk } = stopped(23);
    expect((await table.run('lijst')).output).toMatch(new RegExp(`${kenmerk}.* stopped`));
    const one = await table.run(`verstuur-opnieuw ${kenmerk}`);
    expect([one.code, one.output]).toEqual([0, `${kenmerk}: sending goes on\n`]);
    expect((await table.run('verstuur-opnieuw --alle')).code).toBe(0);
    for (const number of [23, 24]) {
      const after = await table.dossiers.read(stopped(number).kenmerk);
      expect(after?.haltedAt).toBeUndefined();
      expect(after && agendaTime(after)).toBeTypeOf('string');
    }
  });

  it('is refused, with why, when nothing was given up that is still true', async () => {
    const ordinary = fromDaysAgo(dossierWith(6), 1);
    await table.save(ordinary);
    const { code, output } = await table.run(`verstuur-opnieuw ${ordinary.kenmerk}`);
    expect(code).toBe(3);
    expect(output).toContain('no such mail was given up');
    const nowhere = await table.run(`verstuur-opnieuw ${dossierWith(99).kenmerk}`);
    expect(nowhere.code).toBe(4);
  });
});

describe('the paper that came in', () => {
  it('is recorded with who did it, and once', async () => {
    const papier = fromDaysAgo(papierdossier(10), 3);
    await table.save(papier);
    const command = `papier-ontvangen ${papier.kenmerk} --toelichting Balie --door operator-1`;
    expect(await table.run(command)).toMatchObject({
      code: 0,
      output: `${papier.kenmerk}: ondertekend\n`,
    });
    const onceMore = await table.run(command);
    expect([onceMore.code, onceMore.output]).toEqual([
      0,
      `${papier.kenmerk}: ondertekend, as it was already\n`,
    ]);
    const dossier = await table.dossiers.read(papier.kenmerk);
    expect(dossier?.gebeurtenissen.slice(1)).toEqual([
      {
        soort: 'papier-ontvangen',
        tijd: expect.any(String) as string,
        toelichting: 'Balie',
        door: 'operator-1',
      },
    ]);
    expect(dossier?.takeUpBefore).toBeTypeOf('string');
    expect(dossier?.berichten.at(-1)).toMatchObject({ soort: 'ondertekend', aan: 'beheerder' });
  });

  it.each([
    ['that is signed by a link', fromDaysAgo(dossierWith(11), 3)],
    ['that was withdrawn', fromDaysAgo(after(papierdossier(12), { soort: 'trek-in' }), 3)],
  ])('is refused for an aanvraag %s', async (_, dossier) => {
    await table.save(dossier);
    const { code, output } = await table.run(`papier-ontvangen ${dossier.kenmerk}`);
    expect(code).toBe(3);
    expect(output).toContain(`refused at ${dossier.status}`);
    expect(await table.dossiers.read(dossier.kenmerk)).toEqual(dossier);
  });
});
