import { describe, expect, it } from 'vitest';
import {
  nummersOfType,
  organisatietypen,
  type Nummer,
  type TypeOrganisatie,
} from '../../../../shared/aanvraag/organisatietypen.ts';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, stored, valueAt } from './outcome.ts';

const valid: Record<Nummer, unknown> = {
  brincode: '25BA',
  bestuursnummer: '40235',
  gemeentecode: '0080',
  crediteurnummer: '42',
  kvkNummer: '87654321',
  anders: { soort: 'Relatienummer', nummer: '7' },
};
const nummers = Object.keys(valid) as Nummer[];

/** What the form says of each type: `moet` is required, `mag` may be added, the rest is refused. */
const table: Record<TypeOrganisatie, { must: Nummer[]; may: Nummer[] }> = {
  onderwijsinstelling: { must: ['brincode', 'bestuursnummer'], may: ['kvkNummer'] },
  bestuur: { must: ['bestuursnummer'], may: ['kvkNummer'] },
  gemeente: { must: ['gemeentecode'], may: ['kvkNummer'] },
  deurwaarder: { must: ['crediteurnummer'], may: ['kvkNummer'] },
  anders: { must: [], may: ['kvkNummer', 'anders', 'bestuursnummer', 'brincode'] },
};
const types = Object.keys(table) as TypeOrganisatie[];
const eachPair = types.flatMap((type) => nummers.map((nummer) => ({ type, nummer })));
const pairs = (which: (line: { must: Nummer[]; may: Nummer[] }, nummer: Nummer) => boolean) =>
  eachPair.filter(({ type, nummer }) => which(table[type], nummer));

const pathOf = (nummer: Nummer): Path => ['organisatie', 'nummers', nummer];
/** An aanvraag of this type with just these numbers. */
const withNummers = (type: TypeOrganisatie, which: readonly Nummer[]) =>
  withValue(
    createAanvraag(type),
    ['organisatie', 'nummers'],
    Object.fromEntries(which.map((nummer) => [nummer, valid[nummer]])),
  );
const enough = (type: TypeOrganisatie): Nummer[] =>
  type === 'anders' ? ['anders'] : table[type].must;

/** How each number is called in a message. */
const LABELS: Record<Nummer, string> = {
  brincode: 'Brincode (instellingscode)',
  bestuursnummer: 'Bestuursnummer',
  gemeentecode: 'Gemeentecode',
  crediteurnummer: 'Crediteurnummer',
  kvkNummer: 'Kvk-nummer',
  anders: 'Een ander nummer',
};

describe('a number and the type of organisation', () => {
  it.each(pairs(({ must }, nummer) => must.includes(nummer)))(
    'for $type the $nummer is required',
    ({ type, nummer }) => {
      const without = enough(type).filter((other) => other !== nummer);
      const input = { ...withNummers(type, without), beheerautorisaties: otherOptional };
      expect(errorsOf(input)).toEqual([finding(pathOf(nummer), 'verplicht', 'Vul ')]);
    },
  );

  it.each(pairs(({ must, may }, nummer) => must.includes(nummer) || may.includes(nummer)))(
    'for $type the $nummer is accepted',
    ({ type, nummer }) => {
      const input = withNummers(type, [...new Set([...enough(type), nummer])]);
      expect(valueAt(input, pathOf(nummer))).toEqual(valid[nummer]);
    },
  );

  it.each(types)('for %s only the required numbers are enough', (type) => {
    expect(Object.keys(stored(withNummers(type, enough(type))).organisatie.nummers)).toEqual(
      enough(type),
    );
  });

  it.each(pairs(({ must, may }, nummer) => !must.includes(nummer) && !may.includes(nummer)))(
    'for $type the $nummer is refused, at that number',
    ({ type, nummer }) => {
      const input = withNummers(type, [...enough(type), nummer]);
      const detail = `${LABELS[nummer]} hoort niet bij het type ${organisatietypen[type].label}`;
      expect(errorsOf(input)).toEqual([
        finding(pathOf(nummer), 'nummer-hoort-niet-bij-type', detail),
      ]);
    },
  );

  it.each<Nummer[][]>([[['kvkNummer']], [['anders']], [['kvkNummer', 'anders']]])(
    'for anders %j is enough',
    (which) => {
      expect(errorsOf(withNummers('anders', which))).toEqual([]);
    },
  );

  it.each<Nummer[][]>([
    [[]],
    [['brincode']],
    [['bestuursnummer']],
    [['brincode', 'bestuursnummer']],
  ])('for anders %j is not enough', (which) => {
    const error = finding(
      ['organisatie', 'nummers'],
      'nummer-verplicht',
      'Vul het Kvk-nummer of een ander nummer in',
    );
    expect(errorsOf(withNummers('anders', which))).toEqual([error]);
  });

  it.each(types)('for %s the screen gets its numbers in the order of the form', (type) => {
    const { must, may } = table[type];
    const belongTogether = nummers.filter((nummer) => [...must, ...may].includes(nummer));
    expect(nummersOfType(type)).toEqual(belongTogether);
  });
});

/** A role that asks for no number, so that only the missing number itself is reported. */
const otherOptional = [{ rol: 'bow', actie: 'toekennen' }];

describe('the type of organisation', () => {
  const description: Path = ['organisatie', 'typeAnders'];

  it('is one of the five of the form, in its order', () => {
    expect(Object.values(organisatietypen).map(({ label }) => label)).toEqual([
      'Onderwijsinstelling',
      'Bestuur',
      'Gemeente',
      'Deurwaarder',
      'Anders',
    ]);
  });

  it.each(['school', 'Gemeente', 'gemeente ', '', 1, null])('is refused when it is %j', (type) => {
    expect(errorsOf(withValue(createAanvraag(), ['organisatie', 'type'], type))).toEqual([
      finding(['organisatie', 'type'], 'geen-keuze', 'Kies een van de mogelijkheden'),
    ]);
  });

  it('anders is refused without a description', () => {
    const errors = errorsOf(withValue(createAanvraag('anders'), description, undefined));
    expect(errors).toEqual([finding(description, 'verplicht', 'wat voor organisatie')]);
  });

  it.each(types.filter((type) => type !== 'anders'))(
    'is refused with a description for %s',
    (type) => {
      const errors = errorsOf(withValue(createAanvraag(type), description, 'Samenwerking'));
      expect(errors).toEqual([finding(description, 'hoort-niet-bij-type', 'leeg')]);
    },
  );
});

describe('the name of an organisation', () => {
  it('is called in its messages as it is on the screen, where not everybody is a school', () => {
    const name: Path = ['organisatie', 'naam'];
    const errors = errorsOf(withValue(createAanvraag('gemeente'), name, 'x'.repeat(201)));
    expect(errors).toEqual([finding(name, 'te-lang', '"Naam van de organisatie"')]);
  });
});
