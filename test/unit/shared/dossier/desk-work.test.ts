import { describe, expect, it } from 'vitest';
import { dataOf } from '../../../../shared/dossier/betrokkene.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { withoutPersonalData } from '../../../../shared/dossier/erase.ts';
import { type Gebeurtenis, apply } from '../../../../shared/dossier/life.ts';
import {
  START,
  createDossier,
  MINUTES_PER_DAY,
  momentAfter,
  after,
} from '../../../fixtures/dossiers.ts';
import { afterMinutes, reasonOf, sign, withdraw } from './acts.ts';

const BO = { subject: 'bo', name: 'Bo Behandelaar' };
const CAS = { subject: 'cas', name: 'Cas Controleur' };
const NOTE = 'Zijn mobiel is 06 12 34 56 78.';
const CHECKS = {
  ...{ handelsregister: true, tekenbevoegd: true, nummers: false },
  teruggebeld: { nummer: '070 123 45 67', bron: 'Website van de school' },
};

const dossier = (): Dossier => createDossier();
const noted = (): Dossier =>
  after(
    after(dossier(), { soort: 'noteer', text: NOTE, door: BO }),
    { soort: 'controleer', controles: CHECKS, door: CAS },
    2,
  );
const outcome = (one: Dossier, act: Gebeurtenis): string => {
  const result = apply(one, act, momentAfter(10 * MINUTES_PER_DAY));
  return result.ok ? 'done' : result.reden;
};

describe('what the desk writes down', () => {
  it('goes when the dossier is erased: the words and the number, not who did what', () => {
    const erased = withoutPersonalData(noted(), START);
    const text = JSON.stringify(erased);
    expect(text).not.toMatch(/06 12 34|070 123|Website van/);
    expect(erased.controles).toMatchObject({ handelsregister: true, nummers: false });
    expect(erased.gebeurtenissen.slice(1)).toMatchObject([
      { soort: 'genoteerd', door: BO },
      { soort: 'gecontroleerd', door: CAS },
    ]);
  });

  it('is in what the beheerder gets who asks for their data, without who wrote it', () => {
    const { beheerder, ondertekening } = dossier().aanvraag;
    const data = dataOf(noted(), beheerder.email);
    expect(data).toMatchObject({ controles: CHECKS });
    expect(data?.gebeurtenissen).toContainEqual(expect.objectContaining({ toelichting: NOTE }));
    expect(JSON.stringify(data)).not.toContain('Behandelaar');
    const signatory = ondertekening.ondertekenaars[0]?.email ?? '';
    expect(JSON.stringify(dataOf(noted(), signatory))).not.toMatch(/06 12 34|070 123/);
  });

  it('is written once when it is sent twice', () => {
    const again = { soort: 'noteer', text: NOTE, door: BO } as const;
    const written = after(dossier(), again, 10);
    expect(outcome(written, again)).toBe('al-gedaan');
    expect(outcome(written, { ...again, door: CAS })).toBe('done');
    // Its answer got lost, and a colleague wrote meanwhile.
    const between = after(written, { ...again, text: 'Belt morgen.', door: CAS }, 10);
    expect(outcome(between, again)).toBe('al-gedaan');
    // The same words about another day.
    expect(outcome(after(dossier(), again, 9), again)).toBe('done');
    expect(outcome(noted(), { soort: 'controleer', controles: CHECKS, door: BO })).toBe(
      'al-gedaan',
    );
    const { teruggebeld: _nobody, ...fewer } = CHECKS;
    expect(outcome(noted(), { soort: 'controleer', controles: fewer, door: BO })).toBe('done');
  });

  it('is the same for an hour', () => {
    const note = { soort: 'noteer', text: NOTE, door: BO } as const;
    const written = afterMinutes(dossier(), note, 10);
    expect(reasonOf(written, note, 69.9)).toBe('al-gedaan');
    expect(reasonOf(written, note, 70)).toBe('ok');
    expect(reasonOf(written, { ...note, text: 'Iets anders.' }, 11)).toBe('ok');
  });

  it.each<[string, Partial<typeof CHECKS>]>([
    ['the handelsregister', { handelsregister: false }],
    ['who may sign', { tekenbevoegd: false }],
    ['the numbers', { nummers: true }],
    ['the number that was called', { teruggebeld: { ...CHECKS.teruggebeld, nummer: '070 765' } }],
    ['where that number was found', { teruggebeld: { ...CHECKS.teruggebeld, bron: 'KvK' } }],
  ])('is written anew when the check of %s changed', (_, change) => {
    const controles = { ...CHECKS, ...change };
    const changed = after(noted(), { soort: 'controleer', controles, door: BO }, 3);
    expect(changed.controles).toEqual(controles);
    expect(changed.gebeurtenissen.at(-1)).toMatchObject({ soort: 'gecontroleerd', door: BO });
  });

  it('has an end: then the desk can still finish', () => {
    let full = dossier();
    for (let number = 0; number < 50; number += 1) {
      full = after(full, { soort: 'noteer', text: `Notitie ${number}`, door: BO });
    }
    expect(outcome(full, { soort: 'noteer', text: 'Nog een', door: BO })).toBe('balie-vol');
    const rejection = { soort: 'neem-stap', stap: 'afgewezen', toelichting: 'Nee.' } as const;
    expect(outcome(full, { ...rejection, door: BO })).toBe('done');
  });
});

describe('an aanvraag that somebody took up at the desk', () => {
  const takeUp = (door: typeof BO): Gebeurtenis => ({ soort: 'pak-op', door });
  const giveBack = (holder: typeof BO, door: typeof BO | string): Gebeurtenis => ({
    ...{ soort: 'geef-terug', holder: holder.subject, door },
  });
  const taken = (): Dossier => after(dossier(), takeUp(BO));
  const ended = (one: Dossier): Dossier => after(one, withdraw, 2);

  it.each<[string, () => Dossier, Gebeurtenis, string]>([
    ['is theirs', dossier, takeUp(BO), 'done'],
    ['is theirs once', taken, takeUp(BO), 'al-gedaan'],
    ['is nobody else’s', taken, takeUp(CAS), 'al-opgepakt'],
    ['can be given back', taken, giveBack(BO, BO), 'done'],
    ['can be given back by an operator', taken, giveBack(BO, 'operator-1'), 'done'],
    ['is not lost by who has it meanwhile', taken, giveBack(CAS, 'operator-1'), 'al-opgepakt'],
    ['is given back once', dossier, giveBack(BO, BO), 'al-gedaan'],
    [
      'cannot be taken up after its end',
      () => ended(dossier()),
      takeUp(BO),
      'past-niet-bij-status',
    ],
    ['stays theirs after its end', () => ended(taken()), giveBack(BO, BO), 'past-niet-bij-status'],
  ])('%s', (_, start, act, expected) => {
    expect(outcome(start(), act)).toBe(expected);
  });

  it('says whose it is, and who did what', () => {
    expect(taken()).toMatchObject({ behandelaar: BO });
    expect(taken().gebeurtenissen.at(-1)).toMatchObject({ soort: 'opgepakt', door: BO });
    const free = after(taken(), giveBack(BO, 'operator-1'), 2);
    expect(free).not.toHaveProperty('behandelaar');
    expect(free.gebeurtenissen.at(-1)).toMatchObject({
      ...{ soort: 'teruggegeven', door: 'operator-1' },
    });
    expect(outcome(free, takeUp(CAS))).toBe('done');
  });

  it('gets notes after its end too, and no checks', () => {
    expect(outcome(ended(taken()), { soort: 'noteer', text: NOTE, door: BO })).toBe('done');
    const check = { soort: 'controleer', controles: CHECKS, door: BO } as const;
    expect(outcome(ended(taken()), check)).toBe('past-niet-bij-status');
  });
});

describe('four eyes', () => {
  const signed = (): Dossier => after(dossier(), sign(1));
  const step = (stap: 'in-behandeling' | 'verwerkt', door: typeof BO | undefined) =>
    ({
      ...{ soort: 'neem-stap', stap, toelichting: '', fourEyes: true },
      ...(door === undefined ? {} : { door }),
    }) as Gebeurtenis;
  const begun = (by: typeof BO | undefined) => after(signed(), step('in-behandeling', by), 2);

  it.each<{ taken: string; start: () => Dossier; by: typeof BO | undefined; result: string }>([
    { taken: 'begun by Bo', start: () => begun(BO), by: BO, result: 'vier-ogen' },
    { taken: 'begun by Bo', start: () => begun(BO), by: CAS, result: 'done' },
    { taken: 'begun by Bo', start: () => begun(BO), by: undefined, result: 'vier-ogen' },
    { taken: 'begun by a link', start: () => begun(undefined), by: CAS, result: 'vier-ogen' },
    {
      taken: 'begun by a link and taken up by Bo',
      start: () => after(begun(undefined), { soort: 'pak-op', door: BO }, 3),
      by: CAS,
      result: 'done',
    },
    {
      taken: 'begun by Bo, and taken up by Cas',
      start: () => after(begun(BO), { soort: 'pak-op', door: CAS }, 3),
      by: CAS,
      result: 'vier-ogen',
    },
  ])('of what was $taken: finished by $by.name is $result', ({ start, by, result }) => {
    expect(outcome(start(), step('verwerkt', by))).toBe(result);
  });

  it('are asked for of what is processed, not of what is turned down', () => {
    const off = { soort: 'neem-stap', stap: 'afgewezen', toelichting: '', door: BO } as const;
    expect(outcome(begun(BO), { ...off, fourEyes: true })).toBe('done');
  });

  it('are not asked for unless they are on', () => {
    const alone = { soort: 'neem-stap', stap: 'verwerkt', toelichting: '', door: BO } as const;
    expect(outcome(begun(BO), alone)).toBe('done');
  });
});
