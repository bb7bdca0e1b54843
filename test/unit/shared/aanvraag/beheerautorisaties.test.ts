import { describe, expect, it } from 'vitest';
import { actiesBij, beheerrollen } from '../../../../shared/aanvraag/beheerautorisaties.ts';
import { TYPEN_ORGANISATIE } from '../../../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag, metWaarde } from '../../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, opgeslagen } from './outcome.ts';

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
const alle = (actie: string) => rollen.map((rol) => ({ rol, actie }));
const met = (beheerautorisaties: unknown, soort: 'aanmelding' | 'wijziging' = 'aanmelding') => ({
  ...maakAanvraag('bestuur', soort),
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
        .map(({ uitleg }) => uitleg)
        .find((uitleg) => uitleg.includes(short))
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
    const gevraagd = [...new Set(['ho', rol])].map((code) => ({ rol: code, actie: 'toekennen' }));
    expect(opgeslagen(met(gevraagd)).beheerautorisaties).toEqual(gevraagd);
  });

  it.each(['deurwaarder', 'PO', 'po ', 'constructor', '__proto__', '', 1, null])(
    'do not hold %j',
    (rol) => {
      const fouten = foutenVan(met([{ rol, actie: 'toekennen' }]));
      expect(fouten).toEqual([bevinding(['beheerautorisaties', 0, 'rol'], 'geen-keuze', 'Kies')]);
    },
  );

  it('may be asked for one, and for all at once', () => {
    expect(foutenVan(met(alle('toekennen').slice(0, 1)))).toEqual([]);
    expect(foutenVan(met(alle('toekennen')))).toEqual([]);
  });

  it('may each stand there once: every further time is an error', () => {
    const po = { rol: 'po', actie: 'toekennen' };
    const fout = (index: number) =>
      bevinding(['beheerautorisaties', index, 'rol'], 'rol-dubbel', LABELS.po);
    expect(foutenVan(met([po, { ...po, rol: 'vo' }, po, po]))).toEqual([fout(2), fout(3)]);
  });

  it('may stand there once whatever the actie is', () => {
    const acties = ['toekennen', 'intrekken'];
    const tweeKeer = acties.map((actie) => ({ rol: 'po', actie }));
    expect(foutenVan(met(tweeKeer, 'wijziging'))).toEqual([
      bevinding(['beheerautorisaties', 1, 'rol'], 'rol-dubbel', 'Laat de rol één keer staan'),
    ]);
  });
});

describe('the actie of a role', () => {
  const met1 = (soort: 'aanmelding' | 'wijziging', actie: unknown) =>
    met([{ rol: 'po', actie }], soort);
  const pad = ['beheerautorisaties', 0, 'actie'];

  it.each([
    ['aanmelding', 'toekennen'],
    ['wijziging', 'toekennen'],
    ['wijziging', 'behouden'],
    ['wijziging', 'intrekken'],
  ] as const)('in an %s may be %s, even as the only one', (soort, actie) => {
    expect(opgeslagen(met1(soort, actie)).beheerautorisaties).toEqual([{ rol: 'po', actie }]);
  });

  it.each(['behouden', 'intrekken'])('in an aanmelding may not be %s', (actie) => {
    expect(foutenVan(met1('aanmelding', actie))).toEqual([
      bevinding(pad, 'actie-alleen-bij-wijziging', 'Kies toekennen'),
    ]);
  });

  it.each([
    ['verplicht', undefined],
    ['geen-keuze', 'wissen'],
    ['geen-keuze', 'Toekennen'],
    ['geen-keuze', true],
  ])('gives %s when it is %j', (code, actie) => {
    expect(foutenVan(met1('wijziging', actie))).toEqual([bevinding(pad, code, 'Kies')]);
  });

  it('is offered on the screen as the rule allows', () => {
    expect(actiesBij('aanmelding')).toEqual(['toekennen']);
    expect(actiesBij('wijziging')).toEqual(['toekennen', 'behouden', 'intrekken']);
    expect(actiesBij(undefined)).toEqual(['toekennen', 'behouden', 'intrekken']);
  });
});

describe('an aanvraag without a role', () => {
  const zonder = (type: (typeof TYPEN_ORGANISATIE)[number], opmerking: unknown) =>
    metWaarde({ ...maakAanvraag(type), beheerautorisaties: [] }, ['opmerking'], opmerking);

  it.each(TYPEN_ORGANISATIE.filter((type) => type !== 'deurwaarder'))(
    'is refused for %s, whatever the remark says',
    (type) => {
      expect(foutenVan(zonder(type, 'Graag toegang.'))).toEqual([
        bevinding(['beheerautorisaties'], 'rol-verplicht', 'Kies minstens één rol'),
      ]);
    },
  );

  it('is accepted for a deurwaarder who says in the remark what is asked', () => {
    expect(opgeslagen(zonder('deurwaarder', ' x ')).opmerking).toBe('x');
  });

  it.each([undefined, '', '  ', '\n', '\u0000', '\u200B'])(
    'is refused for a deurwaarder whose remark is %j',
    (opmerking) => {
      expect(foutenVan(zonder('deurwaarder', opmerking))).toEqual([
        bevinding(['opmerking'], 'opmerking-verplicht', 'Schrijf bij “Opmerking”'),
      ]);
    },
  );

  it('asks no remark of a deurwaarder who does ask for a role', () => {
    const beheerautorisaties = [{ rol: 'bow', actie: 'toekennen' }];
    const invoer = { ...maakAanvraag('deurwaarder'), beheerautorisaties, opmerking: '' };
    expect(foutenVan(invoer)).toEqual([]);
  });
});
