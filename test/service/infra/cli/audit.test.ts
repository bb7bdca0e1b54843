import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierWith, ingetrokken } from '../../../fixtures/beheer.ts';
import { START, minutesLater, MINUTES_PER_DAY, after } from '../../../fixtures/dossiers.ts';
import { type BeheerTable, objects, openBeheerTable } from '../../../local/beheer.ts';

const BO = { subject: 'bo-1', name: 'Bo Behandelaar' };
const taken = after(
  after(dossierWith(1), { soort: 'pak-op', door: BO }, 1),
  { soort: 'noteer', text: 'Belt morgen terug.', door: BO },
  2,
);
const rejected = after(
  dossierWith(2),
  { soort: 'neem-stap', stap: 'afgewezen', toelichting: 'Onbekend.' },
  3,
);
const day = (days: number): string => minutesLater(days * MINUTES_PER_DAY).slice(0, 10);

let desk: BeheerTable;
beforeAll(async () => {
  desk = await openBeheerTable();
  await desk.save(taken, rejected, ingetrokken(dossierWith(3)));
});
afterAll(() => desk.stop());

describe('the audit of a period', () => {
  it('has every event of its days with who did it, and no word that was typed', async () => {
    const run = await desk.run(`audit --vanaf ${day(1)} --tot ${day(3)} --json`);
    expect(run.code).toBe(0);
    const { kenmerk } = taken;
    const by = { door: 'Bo Behandelaar', subject: 'bo-1' };
    const events = objects(run).filter((event) => event['kenmerk'] === kenmerk);
    expect(events).toEqual([
      { tijd: minutesLater(MINUTES_PER_DAY), kenmerk, gebeurtenis: 'opgepakt', ...by },
      { tijd: minutesLater(2 * MINUTES_PER_DAY), kenmerk, gebeurtenis: 'genoteerd', ...by },
    ]);
    expect(objects(run)).toContainEqual({
      tijd: minutesLater(3 * MINUTES_PER_DAY),
      kenmerk: rejected.kenmerk,
      gebeurtenis: 'afgewezen',
      door: 'link',
    });
    expect(run.output).not.toMatch(/Belt morgen|Onbekend|Vries|Bakker/);
  });

  it('leaves out what happened on other days', async () => {
    const first = await desk.run(`audit --vanaf ${START.slice(0, 10)} --tot ${START.slice(0, 10)}`);
    expect(
      first.output
        .trim()
        .split('\n')
        .every((line) => line.includes('ingediend')),
    ).toBe(true);
    expect((await desk.run('audit --vanaf 2020-01-01 --tot 2020-01-31')).output).toBe('');
  });

  it('has what came in at the very end of its last day', async () => {
    const last = '2026-03-31T21:59:59.999Z';
    const dossier = { ...dossierWith(4), ingediendOp: last };
    const [came] = dossier.gebeurtenissen;
    if (came === undefined) throw new Error('It never came in');
    await desk.save({ ...dossier, gebeurtenissen: [{ ...came, tijd: last }] });
    const days = '--vanaf 2026-03-01 --tot 2026-03-31';
    expect(objects(await desk.run(`audit ${days} --json`))).toMatchObject([
      { tijd: last, kenmerk: dossier.kenmerk, gebeurtenis: 'ingediend' },
    ]);
  });

  it.each([
    'audit',
    'audit --vanaf gisteren --tot 2026-01-01',
    'audit --vanaf 2026-02-01 --tot 2026-01-01',
  ])('does not understand %s', async (line) => {
    expect((await desk.run(line)).code).toBe(2);
  });
});
