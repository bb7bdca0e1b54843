import { describe, expect, it } from 'vitest';
import { actiesFor, beheerrollen } from '../../../../shared/aanvraag/beheerautorisaties.ts';
import { TYPES_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, withValue } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, stored } from './outcome.ts';

const LABELS = {
  po: 'Beheerder PO (Primair Onderwijs)',
  vo: 'Beheerder VO (Voortgezet Onderwijs)',
  bve: 'Beheerder BVE (Middelbaar Beroepsonderwijs)',
  'mbo-nbo': 'Beheerder MBO NBO (voor niet bekostigd onderwijs)',
  ho: 'Beheerder HO (Hoger Onderwijs)',
  'ho-nbo': 'Beheerder HO NBO (voor niet bekostigd onderwijs)',
  'bekostiging-en-opleidingen': 'Beheerder Bekostiging en Opleidingen (Alle Onderwijssectoren)',
  'rio-algemeen': 'Beheerder RIO Algemeen',
  'rio-selfservice': 'Beheerder RIO Selfservice',
  'rio-opleidingseenheid': 'Beheerder RIO Opleidingseenheid',
  bop: 'Beheerder BOP',
  owp: 'Beheerder OWP',
  gemeente: 'Beheerder Gemeente',
  bow: 'Beheerder BOW (Blik-op-werk)',
};
const rollen = Object.keys(LABELS);
const all = (actie: string) => rollen.map((rol) => ({ rol, actie }));
const having = (beheerautorisaties: unknown, soort: 'aanmelding' | 'wijziging' = 'aanmelding') => ({
  ...createAanvraag('bestuur', soort),
  beheerautorisaties,
});

describe('the roles of section 3', () => {
  it('are the fourteen of the form, in its order, with its names', () => {
    const labels = Object.entries(beheerrollen).map(([code, { label }]) => [code, label]);
    expect(labels).toEqual(Object.entries(LABELS));
  });

  it('have OSR and RIO written out where they are first named', () => {
    const explained = (words: string, short: string) =>
      Object.values(beheerrollen)
        .map(({ explanation }) => explanation)
        .find((explanation) => explanation.includes(short))
        ?.includes(`${words} (${short})`);
    expect(explained('Onderwijs Service Register', 'OSR')).toBe(true);
    expect(explained('Registratie Instellingen en Opleidingen', 'RIO')).toBe(true);
  });

  it('never have BOP, OWP, TMB or TMO written out, nor a role for deurwaarders', () => {
    const teksten = Object.values(beheerrollen).flatMap(Object.values).join(' ');
    expect(teksten).not.toMatch(/(BOP|OWP|TMB|TMO) ?\(|\((BOP|OWP|TMB|TMO)\)|deurwaarder/i);
  });

  it.each(rollen)('hold %s, which can be asked for', (rol) => {
    // HO is what the RIO roles need beside them.
    const requested = [...new Set(['ho', rol])].map((code) => ({ rol: code, actie: 'toekennen' }));
    expect(stored(having(requested)).beheerautorisaties).toEqual(requested);
  });

  it.each(['deurwaarder', 'PO', 'po ', 'constructor', '__proto__', '', 1, null])(
    'do not hold %j',
    (rol) => {
      const errors = errorsOf(having([{ rol, actie: 'toekennen' }]));
      expect(errors).toEqual([finding(['beheerautorisaties', 0, 'rol'], 'geen-keuze', 'Kies')]);
    },
  );

  it('may be asked for one, and for all at once', () => {
    expect(errorsOf(having(all('toekennen').slice(0, 1)))).toEqual([]);
    expect(errorsOf(having(all('toekennen')))).toEqual([]);
  });

  it('may each stand there once: every further time is an error', () => {
    const po = { rol: 'po', actie: 'toekennen' };
    const error = (index: number) =>
      finding(['beheerautorisaties', index, 'rol'], 'rol-dubbel', LABELS.po);
    expect(errorsOf(having([po, { ...po, rol: 'vo' }, po, po]))).toEqual([error(2), error(3)]);
  });

  it('may stand there once whatever the actie is', () => {
    const acties = ['toekennen', 'intrekken'];
    const twice = acties.map((actie) => ({ rol: 'po', actie }));
    expect(errorsOf(having(twice, 'wijziging'))).toEqual([
      finding(['beheerautorisaties', 1, 'rol'], 'rol-dubbel', 'Laat de rol één keer staan'),
    ]);
  });
});

describe('the actie of a role', () => {
  const met1 = (soort: 'aanmelding' | 'wijziging', actie: unknown) =>
    having([{ rol: 'po', actie }], soort);
  const path = ['beheerautorisaties', 0, 'actie'];

  it.each([
    ['aanmelding', 'toekennen'],
    ['wijziging', 'toekennen'],
    ['wijziging', 'behouden'],
    ['wijziging', 'intrekken'],
  ] as const)('in an %s may be %s, even as the only one', (soort, actie) => {
    expect(stored(met1(soort, actie)).beheerautorisaties).toEqual([{ rol: 'po', actie }]);
  });

  it.each(['behouden', 'intrekken'])('in an aanmelding may not be %s', (actie) => {
    expect(errorsOf(met1('aanmelding', actie))).toEqual([
      finding(path, 'actie-alleen-bij-wijziging', 'Kies toekennen'),
    ]);
  });

  it.each([
    ['verplicht', undefined],
    ['geen-keuze', 'wissen'],
    ['geen-keuze', 'Toekennen'],
    ['geen-keuze', true],
  ])('gives %s when it is %j', (code, actie) => {
    expect(errorsOf(met1('wijziging', actie))).toEqual([finding(path, code, 'Kies')]);
  });

  it('is offered on the screen as the rule allows', () => {
    expect(actiesFor('aanmelding')).toEqual(['toekennen']);
    expect(actiesFor('wijziging')).toEqual(['toekennen', 'behouden', 'intrekken']);
    expect(actiesFor(undefined)).toEqual(['toekennen', 'behouden', 'intrekken']);
  });
});

describe('an aanvraag without a role', () => {
  const without = (type: (typeof TYPES_ORGANISATIE)[number], opmerking: unknown) =>
    withValue({ ...createAanvraag(type), beheerautorisaties: [] }, ['opmerking'], opmerking);

  it.each(TYPES_ORGANISATIE.filter((type) => type !== 'deurwaarder'))(
    'is refused for %s, whatever the remark says',
    (type) => {
      expect(errorsOf(without(type, 'Graag toegang.'))).toEqual([
        finding(['beheerautorisaties'], 'rol-verplicht', 'Kies minstens één rol'),
      ]);
    },
  );

  it('is accepted for a deurwaarder who says in the remark what is asked', () => {
    expect(stored(without('deurwaarder', ' x ')).opmerking).toBe('x');
  });

  it.each([undefined, '', '  ', '\n', '\u0000', '\u200B'])(
    'is refused for a deurwaarder whose remark is %j',
    (opmerking) => {
      expect(errorsOf(without('deurwaarder', opmerking))).toEqual([
        finding(['opmerking'], 'opmerking-verplicht', 'Schrijf bij “Opmerking”'),
      ]);
    },
  );

  it('asks no remark of a deurwaarder who does ask for a role', () => {
    const beheerautorisaties = [{ rol: 'bow', actie: 'toekennen' }];
    const input = { ...createAanvraag('deurwaarder'), beheerautorisaties, opmerking: '' };
    expect(errorsOf(input)).toEqual([]);
  });
});
