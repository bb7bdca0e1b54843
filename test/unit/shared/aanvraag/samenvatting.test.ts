import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { toForm } from '../../../../shared/aanvraag/form.ts';
import { samenvatting } from '../../../../shared/aanvraag/samenvatting.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import { stored } from './outcome.ts';

const linesOf = (aanvraag: Aanvraag) =>
  samenvatting(aanvraag).flatMap(({ regels }) =>
    regels.map(({ nummer, label, waarde }) => [nummer, label, waarde]),
  );
const sectionOf = (aanvraag: Aanvraag, name: string) =>
  samenvatting(aanvraag).find(({ section }) => section === name)?.regels;

describe('the samenvatting', () => {
  it('has the sections of the form, in its order', () => {
    expect(samenvatting(createAanvraag()).map(({ section, titel }) => [section, titel])).toEqual([
      ['soort', 'Soort aanvraag'],
      ['organisatie', 'Organisatie'],
      ['beheerder', 'Beheerder'],
      ['beheerautorisaties', 'Beheerautorisaties'],
      ['ondertekening', 'Ondertekening'],
    ]);
  });

  it('has every field that was filled in, with its number on the form, in its order', () => {
    expect(linesOf({ ...createAanvraag(), opmerking: 'Met spoed.\nDank.' })).toEqual([
      ['', 'Soort aanvraag', 'Aanmelding van een nieuwe beheerder'],
      ['1.1', 'Type organisatie', 'Onderwijsinstelling'],
      ['1.2', 'Brincode (instellingscode)', '31FR'],
      ['1.2', 'Bestuursnummer', '30156'],
      ['1.3', 'Naam (onderwijs)instelling', 'NHL Stenden Hogeschool'],
      ['1.3', 'Straat', 'Rengerslaan'],
      ['1.3', 'Huisnummer', '10'],
      ['1.3', 'Postcode', '8917 DD'],
      ['1.3', 'Woonplaats', 'Leeuwarden'],
      ['2.1', 'Naam beheerder', 'J. de Vries'],
      ['2.1', 'Functie', 'Informatiemanager'],
      ['2.1', 'Telefoon', '058 251 23 45'],
      ['2.1', 'E-mail', 'j.devries@example.nl'],
      ['2.2', 'Al een Mijn DUO Zakelijk account?', 'nee'],
      ['2.3', 'Al een eHerkenningsmiddel op niveau 3 voor de dienst "Mijn DUO"?', 'ja'],
      ['3', 'Beheerder HO (Hoger Onderwijs)', 'Toekennen'],
      ['3', 'Beheerder RIO Algemeen', 'Toekennen'],
      ['3', 'Opmerking', 'Met spoed.\nDank.'],
      ['5', 'Wijze van ondertekenen', 'Digitaal, via een link in een e-mail'],
      ['5', 'Naam ondertekenaar 1', 'A. Bakker'],
      ['5', 'Functie ondertekenaar 1', 'Voorzitter college van bestuur'],
      ['5', 'E-mail ondertekenaar 1', 'a.bakker@example.nl'],
    ]);
  });

  it.each([
    ['bestuur', ['Bestuursnummer', '49999'], ['Kvk-nummer', '01234567']],
    ['gemeente', ['Gemeentecode', '0014']],
    ['deurwaarder', ['Crediteurnummer', '000123']],
    [
      'anders',
      ['Kvk-nummer', '12345678'],
      ['Ander nummer, namelijk', 'Relatienummer'],
      ['Nummer', 'R-0042'],
    ],
  ] as const)('has the numbers of %s', (type, ...nummers) => {
    const regels = sectionOf(createAanvraag(type), 'organisatie')?.filter(
      ({ nummer }) => nummer === '1.2',
    );
    expect(regels?.map(({ label, waarde }) => [label, waarde])).toEqual(nummers);
  });

  it('has the description of type Anders with the type', () => {
    expect(sectionOf(createAanvraag('anders'), 'organisatie')?.[0]).toMatchObject({
      nummer: '1.1',
      label: 'Type organisatie',
      waarde: 'Anders, namelijk: Samenwerkingsverband',
    });
  });

  it('calls each field as the screen does', () => {
    const aanvraag = { ...createAanvraag('anders'), opmerking: 'Met spoed.' };
    const names = samenvatting(aanvraag).flatMap(({ regels }) => regels.map(({ veld }) => veld));
    // The description stands with the type.
    expect([...names, 'organisatie.typeAnders'].sort()).toEqual(
      Object.keys(toForm(aanvraag)).sort(),
    );
  });

  it('has the actie of each role, in the order of the form, whatever the order they came in', () => {
    const wijziging: Aanvraag = {
      ...createAanvraag('bestuur', 'wijziging'),
      beheerautorisaties: [
        { rol: 'bow', actie: 'intrekken' },
        { rol: 'po', actie: 'behouden' },
        { rol: 'owp', actie: 'toekennen' },
      ],
    };
    const regels = sectionOf(stored(wijziging), 'beheerautorisaties');
    expect(regels?.map(({ label, waarde }) => [label, waarde])).toEqual([
      ['Beheerder PO (Primair Onderwijs)', 'Behouden'],
      ['Beheerder OWP', 'Toekennen'],
      ['Beheerder BOW (Blik-op-werk)', 'Intrekken'],
    ]);
  });

  it('says so when a deurwaarder asks for no role, with the remark after it', () => {
    const regels = sectionOf(createAanvraag('deurwaarder'), 'beheerautorisaties');
    expect(regels?.map(({ label, waarde }) => [label, waarde])).toEqual([
      ['Beheerautorisaties', 'Geen rol gekozen'],
      ['Opmerking', 'Wij vragen toegang tot de beslaglegging.'],
    ]);
  });

  it('numbers the signatories, and has no e-mail address of who signs on paper', () => {
    const aanvraag: Aanvraag = {
      ...createAanvraag('bestuur', 'wijziging'),
      ondertekening: {
        wijze: 'papier',
        ondertekenaars: [
          { naam: 'A. Bakker', functie: 'Voorzitter' },
          { naam: 'B. Visser', functie: 'Penningmeester' },
        ],
      },
    };
    expect(
      sectionOf(aanvraag, 'ondertekening')?.map(({ label, waarde }) => [label, waarde]),
    ).toEqual([
      ['Wijze van ondertekenen', 'Op papier, met een handtekening'],
      ['Naam ondertekenaar 1', 'A. Bakker'],
      ['Functie ondertekenaar 1', 'Voorzitter'],
      ['Naam ondertekenaar 2', 'B. Visser'],
      ['Functie ondertekenaar 2', 'Penningmeester'],
    ]);
  });
});
