import { describe, expect, it } from 'vitest';
import {
  nummersVanType,
  organisatietypen,
  type Nummer,
  type TypeOrganisatie,
} from '../../../../shared/aanvraag/organisatietypen.ts';
import { maakAanvraag, metWaarde, type Pad } from '../../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, opgeslagen, waardeOp } from './outcome.ts';

const geldig: Record<Nummer, unknown> = {
  brincode: '25BA',
  bestuursnummer: '40235',
  gemeentecode: '0080',
  crediteurnummer: '42',
  kvkNummer: '87654321',
  anders: { soort: 'Relatienummer', nummer: '7' },
};
const nummers = Object.keys(geldig) as Nummer[];

/** What the form says of each type: `moet` is required, `mag` may be added, the rest is refused. */
const tabel: Record<TypeOrganisatie, { moet: Nummer[]; mag: Nummer[] }> = {
  onderwijsinstelling: { moet: ['brincode', 'bestuursnummer'], mag: ['kvkNummer'] },
  bestuur: { moet: ['bestuursnummer'], mag: ['kvkNummer'] },
  gemeente: { moet: ['gemeentecode'], mag: ['kvkNummer'] },
  deurwaarder: { moet: ['crediteurnummer'], mag: ['kvkNummer'] },
  anders: { moet: [], mag: ['kvkNummer', 'anders', 'bestuursnummer', 'brincode'] },
};
const typen = Object.keys(tabel) as TypeOrganisatie[];
const elkPaar = typen.flatMap((type) => nummers.map((nummer) => ({ type, nummer })));
const paren = (welke: (regel: { moet: Nummer[]; mag: Nummer[] }, nummer: Nummer) => boolean) =>
  elkPaar.filter(({ type, nummer }) => welke(tabel[type], nummer));

const padVan = (nummer: Nummer): Pad => ['organisatie', 'nummers', nummer];
/** An aanvraag of this type with just these numbers. */
const metNummers = (type: TypeOrganisatie, welke: readonly Nummer[]) =>
  metWaarde(
    maakAanvraag(type),
    ['organisatie', 'nummers'],
    Object.fromEntries(welke.map((nummer) => [nummer, geldig[nummer]])),
  );
const genoeg = (type: TypeOrganisatie): Nummer[] =>
  type === 'anders' ? ['anders'] : tabel[type].moet;

describe('a number and the type of organisation', () => {
  it.each(paren(({ moet }, nummer) => moet.includes(nummer)))(
    'for $type the $nummer is required',
    ({ type, nummer }) => {
      const zonder = genoeg(type).filter((ander) => ander !== nummer);
      const invoer = { ...metNummers(type, zonder), beheerautorisaties: anderePlichtloze };
      expect(foutenVan(invoer)).toEqual([bevinding(padVan(nummer), 'verplicht', 'Vul ')]);
    },
  );

  it.each(paren(({ moet, mag }, nummer) => moet.includes(nummer) || mag.includes(nummer)))(
    'for $type the $nummer is accepted',
    ({ type, nummer }) => {
      const invoer = metNummers(type, [...new Set([...genoeg(type), nummer])]);
      expect(waardeOp(invoer, padVan(nummer))).toEqual(geldig[nummer]);
    },
  );

  it.each(typen)('for %s only the required numbers are enough', (type) => {
    expect(Object.keys(opgeslagen(metNummers(type, genoeg(type))).organisatie.nummers)).toEqual(
      genoeg(type),
    );
  });

  it.each(paren(({ moet, mag }, nummer) => !moet.includes(nummer) && !mag.includes(nummer)))(
    'for $type the $nummer is refused, at that number',
    ({ type, nummer }) => {
      const invoer = metNummers(type, [...genoeg(type), nummer]);
      const detail = `hoort niet bij het type ${organisatietypen[type].label}`;
      expect(foutenVan(invoer)).toEqual([
        bevinding(padVan(nummer), 'nummer-hoort-niet-bij-type', detail),
      ]);
    },
  );

  it.each<Nummer[][]>([[['kvkNummer']], [['anders']], [['kvkNummer', 'anders']]])(
    'for anders %j is enough',
    (welke) => {
      expect(foutenVan(metNummers('anders', welke))).toEqual([]);
    },
  );

  it.each<Nummer[][]>([
    [[]],
    [['brincode']],
    [['bestuursnummer']],
    [['brincode', 'bestuursnummer']],
  ])('for anders %j is not enough', (welke) => {
    const fout = bevinding(
      ['organisatie', 'nummers'],
      'nummer-verplicht',
      'Vul het Kvk-nummer of een ander nummer in',
    );
    expect(foutenVan(metNummers('anders', welke))).toEqual([fout]);
  });

  it.each(typen)('for %s the screen gets its numbers in the order of the form', (type) => {
    const { moet, mag } = tabel[type];
    const horenErbij = nummers.filter((nummer) => [...moet, ...mag].includes(nummer));
    expect(nummersVanType(type)).toEqual(horenErbij);
  });
});

/** A role that asks for no number, so that only the missing number itself is reported. */
const anderePlichtloze = [{ rol: 'bow', actie: 'toekennen' }];

describe('the type of organisation', () => {
  const omschrijving: Pad = ['organisatie', 'typeAnders'];

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
    expect(foutenVan(metWaarde(maakAanvraag(), ['organisatie', 'type'], type))).toEqual([
      bevinding(['organisatie', 'type'], 'geen-keuze', 'Kies een van de mogelijkheden'),
    ]);
  });

  it('anders is refused without a description', () => {
    const fouten = foutenVan(metWaarde(maakAanvraag('anders'), omschrijving, undefined));
    expect(fouten).toEqual([bevinding(omschrijving, 'verplicht', 'wat voor organisatie')]);
  });

  it.each(typen.filter((type) => type !== 'anders'))(
    'is refused with a description for %s',
    (type) => {
      const fouten = foutenVan(metWaarde(maakAanvraag(type), omschrijving, 'Samenwerking'));
      expect(fouten).toEqual([bevinding(omschrijving, 'hoort-niet-bij-type', 'leeg')]);
    },
  );
});

describe('the name of an organisation', () => {
  it('is called in its messages as it is on the screen, where not everybody is a school', () => {
    const naam: Pad = ['organisatie', 'naam'];
    const fouten = foutenVan(metWaarde(maakAanvraag('gemeente'), naam, 'x'.repeat(201)));
    expect(fouten).toEqual([bevinding(naam, 'te-lang', '"Naam van de organisatie"')]);
  });
});
