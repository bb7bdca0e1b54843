import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierMet, ingetrokken } from '../../../fixtures/beheer.ts';
import { BEGIN, minutenLater, MINUTEN_PER_DAG, na } from '../../../fixtures/dossiers.ts';
import { type Beheertafel, objecten, openBeheertafel } from '../../../local/beheer.ts';

const BO = { subject: 'bo-1', name: 'Bo Behandelaar' };
const taken = na(
  na(dossierMet(1), { soort: 'pak-op', door: BO }, 1),
  { soort: 'noteer', text: 'Belt morgen terug.', door: BO },
  2,
);
const rejected = na(
  dossierMet(2),
  { soort: 'neem-stap', stap: 'afgewezen', toelichting: 'Onbekend.' },
  3,
);
const day = (days: number): string => minutenLater(days * MINUTEN_PER_DAG).slice(0, 10);

let desk: Beheertafel;
beforeAll(async () => {
  desk = await openBeheertafel();
  await desk.bewaar(taken, rejected, ingetrokken(dossierMet(3)));
});
afterAll(() => desk.stop());

describe('the audit of a period', () => {
  it('has every event of its days with who did it, and no word that was typed', async () => {
    const run = await desk.voerUit(`audit --vanaf ${day(1)} --tot ${day(3)} --json`);
    expect(run.code).toBe(0);
    const { kenmerk } = taken;
    const door = { door: 'Bo Behandelaar', subject: 'bo-1' };
    const events = objecten(run).filter((event) => event['kenmerk'] === kenmerk);
    expect(events).toEqual([
      { tijd: minutenLater(MINUTEN_PER_DAG), kenmerk, gebeurtenis: 'opgepakt', ...door },
      { tijd: minutenLater(2 * MINUTEN_PER_DAG), kenmerk, gebeurtenis: 'genoteerd', ...door },
    ]);
    expect(objecten(run)).toContainEqual({
      tijd: minutenLater(3 * MINUTEN_PER_DAG),
      kenmerk: rejected.kenmerk,
      gebeurtenis: 'afgewezen',
      door: 'link',
    });
    expect(run.uit).not.toMatch(/Belt morgen|Onbekend|Vries|Bakker/);
  });

  it('leaves out what happened on other days', async () => {
    const first = await desk.voerUit(
      `audit --vanaf ${BEGIN.slice(0, 10)} --tot ${BEGIN.slice(0, 10)}`,
    );
    expect(
      first.uit
        .trim()
        .split('\n')
        .every((line) => line.includes('ingediend')),
    ).toBe(true);
    expect((await desk.voerUit('audit --vanaf 2020-01-01 --tot 2020-01-31')).uit).toBe('');
  });

  it('has what came in at the very end of its last day', async () => {
    const last = '2026-03-31T21:59:59.999Z';
    const dossier = { ...dossierMet(4), ingediendOp: last };
    const [came] = dossier.gebeurtenissen;
    if (came === undefined) throw new Error('It never came in');
    await desk.bewaar({ ...dossier, gebeurtenissen: [{ ...came, tijd: last }] });
    const days = '--vanaf 2026-03-01 --tot 2026-03-31';
    expect(objecten(await desk.voerUit(`audit ${days} --json`))).toMatchObject([
      { tijd: last, kenmerk: dossier.kenmerk, gebeurtenis: 'ingediend' },
    ]);
  });

  it.each([
    'audit',
    'audit --vanaf gisteren --tot 2026-01-01',
    'audit --vanaf 2026-02-01 --tot 2026-01-01',
  ])('does not understand %s', async (line) => {
    expect((await desk.voerUit(line)).code).toBe(2);
  });
});
