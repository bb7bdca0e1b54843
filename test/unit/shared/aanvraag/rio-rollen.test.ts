import { describe, expect, it } from 'vitest';
import type { TypeOrganisatie } from '../../../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag, metWaarde } from '../../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, waarschuwingenVan } from './outcome.ts';

const ANDERE_ROLLEN = [
  'po',
  'vo',
  'bve',
  'mbo-nbo',
  'ho',
  'ho-nbo',
  'bekostiging-en-opleidingen',
  'bop',
  'owp',
  'gemeente',
  'bow',
];
/** What each RIO role needs one of, as the form says it. */
const nodig: Record<string, string[]> = {
  'rio-algemeen': ['po', 'vo', 'bve', 'mbo-nbo', 'ho', 'ho-nbo'],
  'rio-selfservice': ['po', 'vo', 'bve', 'mbo-nbo', 'ho', 'ho-nbo'],
  'rio-opleidingseenheid': ['bve', 'mbo-nbo', 'ho', 'ho-nbo'],
};
const RIO = Object.keys(nodig);
const elkPaar = RIO.flatMap((rio) => ANDERE_ROLLEN.map((ander) => ({ rio, ander })));
const genoeg = ({ rio, ander }: { rio: string; ander: string }) =>
  nodig[rio]?.includes(ander) === true;

/** A wijziging by this type of organisation with these roles, as `[rol, actie]`. */
const met = (type: TypeOrganisatie, ...rollen: [string, string][]) => ({
  ...maakAanvraag(type, 'wijziging'),
  beheerautorisaties: rollen.map(([rol, actie]) => ({ rol, actie })),
});
const zonderBestuursnummer = (invoer: object) =>
  metWaarde(invoer, ['organisatie', 'nummers', 'bestuursnummer'], undefined);

describe('a RIO role needs one of the roles of a sector', () => {
  it.each(elkPaar.filter(genoeg))('$rio is satisfied by $ander', ({ rio, ander }) => {
    expect(foutenVan(met('bestuur', [rio, 'toekennen'], [ander, 'toekennen']))).toEqual([]);
  });

  it.each(elkPaar.filter((paar) => !genoeg(paar)))(
    '$rio is not satisfied by $ander',
    ({ rio, ander }) => {
      expect(foutenVan(met('bestuur', [ander, 'toekennen'], [rio, 'toekennen']))).toEqual([
        bevinding(['beheerautorisaties', 1], 'rol-nodig', 'Kies ook een van deze rollen: '),
      ]);
    },
  );

  it.each(RIO)('%s alone, or with only the other RIO roles, is not enough', (rio) => {
    const fout = (index: number) => bevinding(['beheerautorisaties', index], 'rol-nodig', 'RIO');
    const alleRio = RIO.map((rol): [string, string] => [rol, 'toekennen']);
    expect(foutenVan(met('bestuur', [rio, 'toekennen']))).toEqual([fout(0)]);
    expect(foutenVan(met('bestuur', ...alleRio))).toEqual([fout(0), fout(1), fout(2)]);
  });

  it.each([
    ['rio-algemeen', 'PO, VO, BVE, MBO NBO, HO of HO NBO'],
    ['rio-selfservice', 'PO, VO, BVE, MBO NBO, HO of HO NBO'],
    ['rio-opleidingseenheid', 'BVE, MBO NBO, HO of HO NBO'],
  ])('%s says which roles those are: %s', (rio, detail) => {
    expect(foutenVan(met('bestuur', [rio, 'toekennen']))).toEqual([
      bevinding(['beheerautorisaties', 0], 'rol-nodig', `deze rollen: ${detail}.`),
    ]);
  });

  it.each([
    ['toekennen', 'toekennen', true],
    ['toekennen', 'behouden', true],
    ['behouden', 'behouden', true],
    ['behouden', 'toekennen', true],
    ['toekennen', 'intrekken', false],
    ['behouden', 'intrekken', false],
    ['intrekken', 'intrekken', true],
  ])('a RIO role to %s with a role to %s: %s', (actieRio, actieAnder, klopt) => {
    const invoer = met('bestuur', ['rio-algemeen', actieRio], ['vo', actieAnder]);
    const fout = bevinding(['beheerautorisaties', 0], 'rol-nodig', 'Beheerder RIO Algemeen');
    expect(foutenVan(invoer)).toEqual(klopt ? [] : [fout]);
  });
});

describe('a RIO role needs a bestuursnummer', () => {
  const fout = (detail: string) =>
    bevinding(['beheerautorisaties', 0], 'bestuursnummer-nodig', detail);

  it.each(RIO)('%s is refused for a bestuur without one, beside the number itself', (rio) => {
    const invoer = zonderBestuursnummer(met('bestuur', [rio, 'toekennen'], ['ho', 'toekennen']));
    expect(foutenVan(invoer)).toEqual([
      bevinding(['organisatie', 'nummers', 'bestuursnummer'], 'verplicht'),
      fout('Vul het bestuursnummer in of kies deze rol niet'),
    ]);
  });

  it.each(
    RIO.flatMap((rio) =>
      (['gemeente', 'deurwaarder'] as const).map((type) => [rio, type] as const),
    ),
  )('%s is refused for a %s, which has none', (rio, type) => {
    const invoer = met(type, [rio, 'behouden'], ['ho', 'behouden']);
    expect(foutenVan(invoer)).toEqual([fout('Kies deze rol niet')]);
  });

  it.each(['gemeente', 'deurwaarder'] as const)('but a %s may have it withdrawn', (type) => {
    expect(foutenVan(met(type, ['rio-algemeen', 'intrekken']))).toEqual([]);
  });

  it.each(ANDERE_ROLLEN)('%s does not', (rol) => {
    expect(foutenVan(met('gemeente', [rol, 'toekennen']))).toEqual([]);
  });
});

describe('for type Anders the needs of a RIO role', () => {
  const metBestuursnummer = (invoer: object) =>
    metWaarde(invoer, ['organisatie', 'nummers', 'bestuursnummer'], '30156');
  const waarschuwing = (code: string) => bevinding(['beheerautorisaties', 0], code, 'Meestal');

  it.each(RIO)('only warn: %s with nothing beside it', (rio) => {
    const invoer = met('anders', [rio, 'toekennen']);
    expect(foutenVan(invoer)).toEqual([]);
    expect(waarschuwingenVan(invoer)).toEqual([
      waarschuwing('rol-nodig'),
      waarschuwing('bestuursnummer-nodig'),
    ]);
  });

  it.each(RIO)('only warn of what is missing: %s', (rio) => {
    const metRol = met('anders', [rio, 'toekennen'], ['ho', 'behouden']);
    const metNummer = metBestuursnummer(met('anders', [rio, 'toekennen']));
    expect(waarschuwingenVan(metRol)).toEqual([waarschuwing('bestuursnummer-nodig')]);
    expect(waarschuwingenVan(metNummer)).toEqual([waarschuwing('rol-nodig')]);
    expect(waarschuwingenVan(metBestuursnummer(metRol))).toEqual([]);
  });

  it('are silent for a role that is withdrawn', () => {
    expect(waarschuwingenVan(met('anders', ['rio-algemeen', 'intrekken']))).toEqual([]);
  });

  it('do not warn of a number that is there beside a field that is unknown', () => {
    const metRol = metBestuursnummer(
      met('anders', ['rio-algemeen', 'toekennen'], ['ho', 'behouden']),
    );
    const onbekend = metWaarde(metRol, ['organisatie', 'nummers', 'iets'], '1');
    expect(waarschuwingenVan(onbekend)).toEqual([]);
  });
});
