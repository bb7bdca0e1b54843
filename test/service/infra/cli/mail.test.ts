import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bericht } from '../../../../shared/dossier/bericht.ts';
import { agendaTijd } from '../../../../shared/dossier/dispatch.ts';
import {
  dossierMet,
  metMislukteMails,
  papierdossier,
  withBouncedMelding,
} from '../../../fixtures/beheer.ts';
import { na } from '../../../fixtures/dossiers.ts';
import { vanDagenGeleden } from '../../../fixtures/times.ts';
import { type Beheertafel, objecten, openBeheertafel } from '../../../local/beheer.ts';

let tafel: Beheertafel;
beforeAll(async () => {
  tafel = await openBeheertafel();
});
afterAll(() => tafel.stop());

const mislukt = (getal: number) => vanDagenGeleden(metMislukteMails(getal), 6.5);
async function berichtenVan(
  kenmerk: ReturnType<typeof mislukt>['kenmerk'],
): Promise<readonly Bericht[]> {
  return (await tafel.dossiers.lees(kenmerk))?.berichten ?? [];
}
const statussen = async (kenmerk: ReturnType<typeof mislukt>['kenmerk']): Promise<string[]> =>
  (await berichtenVan(kenmerk)).map(({ status }) => status);

describe('sending again', () => {
  it('makes the mails of one dossier due, and writes down who asked', async () => {
    const { kenmerk } = mislukt(1);
    await tafel.bewaar(mislukt(1));
    const { code, uit } = await tafel.voerUit(`verstuur-opnieuw ${kenmerk} --door operator-1`);
    expect([code, uit]).toEqual([0, `${kenmerk}: owed again: 1, 2, 3\n`]);
    expect(await statussen(kenmerk)).toEqual(Array(3).fill('te-versturen'));
    const dossier = await tafel.dossiers.lees(kenmerk);
    expect(dossier?.gebeurtenissen.at(-1)).toMatchObject({
      soort: 'opnieuw-verstuurd',
      door: 'operator-1',
    });
  });

  it('takes one mail of it when that is asked', async () => {
    const { kenmerk } = mislukt(2);
    await tafel.bewaar(mislukt(2));
    const uitkomst = await tafel.voerUit(`verstuur-opnieuw ${kenmerk} --bericht 2 --json`);
    expect(objecten(uitkomst)).toEqual([{ kenmerk, opnieuw: ['2'], mislukt: ['1', '3'] }]);
    expect(await statussen(kenmerk)).toEqual(['mislukt', 'te-versturen', 'mislukt']);
  });

  it('goes through every dossier after a failure, and leaves those without such mails alone', async () => {
    const gewoon = vanDagenGeleden(dossierMet(5), 1);
    await tafel.bewaar(mislukt(3), mislukt(4), gewoon);
    const uitkomst = await tafel.voerUit('verstuur-opnieuw --alle --json');
    expect(uitkomst.code).toBe(0);
    const gevonden = objecten(uitkomst).map(({ kenmerk }) => kenmerk);
    expect(gevonden).toEqual(expect.arrayContaining([mislukt(3).kenmerk, mislukt(4).kenmerk]));
    expect(await tafel.dossiers.lees(gewoon.kenmerk)).toEqual(gewoon);
    for (const getal of [3, 4]) {
      expect(await statussen(mislukt(getal).kenmerk)).not.toContain('mislukt');
    }
  });

  it('takes what came back from the SSD, and nothing that came back from anybody else', async () => {
    const bounced = vanDagenGeleden(withBouncedMelding(21), 1);
    const allThree = vanDagenGeleden(
      na(withBouncedMelding(22), { soort: 'niet-bezorgd', bericht: '3', sesId: 'ses-3' }),
      1,
    );
    await tafel.bewaar(bounced, allThree);
    const { code, uit } = await tafel.voerUit(`verstuur-opnieuw ${bounced.kenmerk}`);
    expect([code, uit]).toEqual([0, `${bounced.kenmerk}: owed again: 2\n`]);
    expect(await statussen(bounced.kenmerk)).toEqual(['verstuurd', 'te-versturen', 'verstuurd']);
    expect((await tafel.voerUit('verstuur-opnieuw --alle')).code).toBe(0);
    expect((await statussen(allThree.kenmerk)).slice(0, 3)).toEqual([
      ...['verstuurd', 'te-versturen', 'niet-bezorgd'],
    ]);
  });

  it('lets sending that was stopped go on, also when every dossier is gone through', async () => {
    const stopped = (getal: number) => ({
      ...vanDagenGeleden(dossierMet(getal), 1),
      haltedAt: new Date().toISOString(),
    });
    await tafel.bewaar(stopped(23), stopped(24));
    const { kenmerk } = stopped(23);
    expect((await tafel.voerUit('lijst')).uit).toMatch(new RegExp(`${kenmerk}.* stopped`));
    const one = await tafel.voerUit(`verstuur-opnieuw ${kenmerk}`);
    expect([one.code, one.uit]).toEqual([0, `${kenmerk}: sending goes on\n`]);
    expect((await tafel.voerUit('verstuur-opnieuw --alle')).code).toBe(0);
    for (const getal of [23, 24]) {
      const after = await tafel.dossiers.lees(stopped(getal).kenmerk);
      expect(after?.haltedAt).toBeUndefined();
      expect(after && agendaTijd(after)).toBeTypeOf('string');
    }
  });

  it('is refused, with why, when nothing was given up that is still true', async () => {
    const gewoon = vanDagenGeleden(dossierMet(6), 1);
    await tafel.bewaar(gewoon);
    const { code, uit } = await tafel.voerUit(`verstuur-opnieuw ${gewoon.kenmerk}`);
    expect(code).toBe(3);
    expect(uit).toContain('no such mail was given up');
    const nergens = await tafel.voerUit(`verstuur-opnieuw ${dossierMet(99).kenmerk}`);
    expect(nergens.code).toBe(4);
  });
});

describe('the paper that came in', () => {
  it('is recorded with who did it, and once', async () => {
    const papier = vanDagenGeleden(papierdossier(10), 3);
    await tafel.bewaar(papier);
    const opdracht = `papier-ontvangen ${papier.kenmerk} --toelichting Balie --door operator-1`;
    expect(await tafel.voerUit(opdracht)).toMatchObject({
      code: 0,
      uit: `${papier.kenmerk}: ondertekend\n`,
    });
    const nogEens = await tafel.voerUit(opdracht);
    expect([nogEens.code, nogEens.uit]).toEqual([
      0,
      `${papier.kenmerk}: ondertekend, as it was already\n`,
    ]);
    const dossier = await tafel.dossiers.lees(papier.kenmerk);
    expect(dossier?.gebeurtenissen.slice(1)).toEqual([
      {
        soort: 'papier-ontvangen',
        tijd: expect.any(String) as string,
        toelichting: 'Balie',
        door: 'operator-1',
      },
    ]);
    expect(dossier?.oppakkenVoor).toBeTypeOf('string');
    expect(dossier?.berichten.at(-1)).toMatchObject({ soort: 'ondertekend', aan: 'beheerder' });
  });

  it.each([
    ['that is signed by a link', vanDagenGeleden(dossierMet(11), 3)],
    ['that was withdrawn', vanDagenGeleden(na(papierdossier(12), { soort: 'trek-in' }), 3)],
  ])('is refused for an aanvraag %s', async (_, dossier) => {
    await tafel.bewaar(dossier);
    const { code, uit } = await tafel.voerUit(`papier-ontvangen ${dossier.kenmerk}`);
    expect(code).toBe(3);
    expect(uit).toContain(`refused at ${dossier.status}`);
    expect(await tafel.dossiers.lees(dossier.kenmerk)).toEqual(dossier);
  });
});
