import { describe, expect, it } from 'vitest';
import type { TypeOrganisatie } from '../../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, withValue } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, warningsOf } from './outcome.ts';

const OTHER_ROLLEN = [
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
const needed: Record<string, string[]> = {
  'rio-algemeen': ['po', 'vo', 'bve', 'mbo-nbo', 'ho', 'ho-nbo'],
  'rio-selfservice': ['po', 'vo', 'bve', 'mbo-nbo', 'ho', 'ho-nbo'],
  'rio-opleidingseenheid': ['bve', 'mbo-nbo', 'ho', 'ho-nbo'],
};
const RIO = Object.keys(needed);
const eachPair = RIO.flatMap((rio) => OTHER_ROLLEN.map((other) => ({ rio, other })));
const enough = ({ rio, other }: { rio: string; other: string }) =>
  needed[rio]?.includes(other) === true;

/** A wijziging by this type of organisation with these roles, as `[rol, actie]`. */
const having = (type: TypeOrganisatie, ...rollen: [string, string][]) => ({
  ...createAanvraag(type, 'wijziging'),
  beheerautorisaties: rollen.map(([rol, actie]) => ({ rol, actie })),
});
const withoutBestuursnummer = (input: object) =>
  withValue(input, ['organisatie', 'nummers', 'bestuursnummer'], undefined);

describe('a RIO role needs one of the roles of a sector', () => {
  it.each(eachPair.filter(enough))('$rio is satisfied by $other', ({ rio, other }) => {
    expect(errorsOf(having('bestuur', [rio, 'toekennen'], [other, 'toekennen']))).toEqual([]);
  });

  it.each(eachPair.filter((pair) => !enough(pair)))(
    '$rio is not satisfied by $other',
    ({ rio, other }) => {
      expect(errorsOf(having('bestuur', [other, 'toekennen'], [rio, 'toekennen']))).toEqual([
        finding(['beheerautorisaties', 1], 'rol-nodig', 'Kies ook een van deze rollen: '),
      ]);
    },
  );

  it.each(RIO)('%s alone, or with only the other RIO roles, is not enough', (rio) => {
    const error = (index: number) => finding(['beheerautorisaties', index], 'rol-nodig', 'RIO');
    const allRio = RIO.map((rol): [string, string] => [rol, 'toekennen']);
    expect(errorsOf(having('bestuur', [rio, 'toekennen']))).toEqual([error(0)]);
    expect(errorsOf(having('bestuur', ...allRio))).toEqual([error(0), error(1), error(2)]);
  });

  it.each([
    ['rio-algemeen', 'PO, VO, BVE, MBO NBO, HO of HO NBO'],
    ['rio-selfservice', 'PO, VO, BVE, MBO NBO, HO of HO NBO'],
    ['rio-opleidingseenheid', 'BVE, MBO NBO, HO of HO NBO'],
  ])('%s says which roles those are: %s', (rio, detail) => {
    expect(errorsOf(having('bestuur', [rio, 'toekennen']))).toEqual([
      finding(['beheerautorisaties', 0], 'rol-nodig', `deze rollen: ${detail}.`),
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
  ])('a RIO role to %s with a role to %s: %s', (actieRio, actieOther, matches) => {
    const input = having('bestuur', ['rio-algemeen', actieRio], ['vo', actieOther]);
    const error = finding(['beheerautorisaties', 0], 'rol-nodig', 'Beheerder RIO Algemeen');
    expect(errorsOf(input)).toEqual(matches ? [] : [error]);
  });
});

describe('a RIO role needs a bestuursnummer', () => {
  const error = (detail: string) =>
    finding(['beheerautorisaties', 0], 'bestuursnummer-nodig', detail);

  it.each(RIO)('%s is refused for a bestuur without one, beside the number itself', (rio) => {
    const input = withoutBestuursnummer(having('bestuur', [rio, 'toekennen'], ['ho', 'toekennen']));
    expect(errorsOf(input)).toEqual([
      finding(['organisatie', 'nummers', 'bestuursnummer'], 'verplicht'),
      error('Vul het bestuursnummer in of kies deze rol niet'),
    ]);
  });

  it.each(
    RIO.flatMap((rio) =>
      (['gemeente', 'deurwaarder'] as const).map((type) => [rio, type] as const),
    ),
  )('%s is refused for a %s, which has none', (rio, type) => {
    const input = having(type, [rio, 'behouden'], ['ho', 'behouden']);
    expect(errorsOf(input)).toEqual([error('Kies deze rol niet')]);
  });

  it.each(['gemeente', 'deurwaarder'] as const)('but a %s may have it withdrawn', (type) => {
    expect(errorsOf(having(type, ['rio-algemeen', 'intrekken']))).toEqual([]);
  });

  it.each(OTHER_ROLLEN)('%s does not', (rol) => {
    expect(errorsOf(having('gemeente', [rol, 'toekennen']))).toEqual([]);
  });
});

describe('for type Anders the needs of a RIO role', () => {
  const withBestuursnummer = (input: object) =>
    withValue(input, ['organisatie', 'nummers', 'bestuursnummer'], '30156');
  const warning = (code: string) => finding(['beheerautorisaties', 0], code, 'Meestal');

  it.each(RIO)('only warn: %s with nothing beside it', (rio) => {
    const input = having('anders', [rio, 'toekennen']);
    expect(errorsOf(input)).toEqual([]);
    expect(warningsOf(input)).toEqual([warning('rol-nodig'), warning('bestuursnummer-nodig')]);
  });

  it.each(RIO)('only warn of what is missing: %s', (rio) => {
    const withRol = having('anders', [rio, 'toekennen'], ['ho', 'behouden']);
    const withNummer = withBestuursnummer(having('anders', [rio, 'toekennen']));
    expect(warningsOf(withRol)).toEqual([warning('bestuursnummer-nodig')]);
    expect(warningsOf(withNummer)).toEqual([warning('rol-nodig')]);
    expect(warningsOf(withBestuursnummer(withRol))).toEqual([]);
  });

  it('are silent for a role that is withdrawn', () => {
    expect(warningsOf(having('anders', ['rio-algemeen', 'intrekken']))).toEqual([]);
  });

  it('do not warn of a number that is there beside a field that is unknown', () => {
    const withRol = withBestuursnummer(
      having('anders', ['rio-algemeen', 'toekennen'], ['ho', 'behouden']),
    );
    const unknown = withValue(withRol, ['organisatie', 'nummers', 'iets'], '1');
    expect(warningsOf(unknown)).toEqual([]);
  });
});
