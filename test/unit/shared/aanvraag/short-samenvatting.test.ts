import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';
import { samenvatting } from '../../../../shared/aanvraag/samenvatting.ts';
import { shortSamenvatting } from '../../../../shared/aanvraag/short-samenvatting.ts';
import { createAanvraag, onEiland, onPapier } from '../../../fixtures/aanvragen.ts';

const rowsOf = (aanvraag: Aanvraag) =>
  shortSamenvatting(samenvatting(aanvraag)).flatMap(({ rows }) =>
    rows.map(({ nummer, label, lines }) => [nummer, label, ...lines]),
  );

describe('the short samenvatting', () => {
  it('has the address on one line, the roles as a list and each signatory as one block', () => {
    expect(rowsOf({ ...createAanvraag(), opmerking: 'Met spoed.\nDank.' })).toEqual([
      ['', 'Soort aanvraag', 'Aanmelding van een nieuwe beheerder'],
      ['1.1', 'Type organisatie', 'Onderwijsinstelling'],
      ['1.2', 'Brincode (instellingscode)', '31FR'],
      ['1.2', 'Bestuursnummer', '30156'],
      ['1.3', expect.stringMatching(/^Naam/), 'NHL Stenden Hogeschool'],
      ['1.3', 'Adres', 'Rengerslaan 10, 8917 DD Leeuwarden'],
      ['2.1', 'Naam beheerder', 'J. de Vries'],
      ['2.1', 'Functie', 'Informatiemanager'],
      ['2.1', 'Telefoon', '058 251 23 45'],
      ['2.1', 'E-mail', 'j.devries@example.nl'],
      ['2.2', expect.any(String), 'nee'],
      ['2.3', expect.any(String), 'ja'],
      ['3', 'Rollen', 'Beheerder HO (Hoger Onderwijs)', 'Beheerder RIO Algemeen'],
      ['3', 'Opmerking', 'Met spoed.\nDank.'],
      ['5', 'Wijze van ondertekenen', 'Digitaal, via een link in een e-mail'],
      ['5', 'Ondertekenaar 1', 'A. Bakker, Voorzitter college van bestuur', 'a.bakker@example.nl'],
    ]);
  });

  it('says in a wijziging what is asked for which roles', () => {
    const aanvraag: Aanvraag = {
      ...createAanvraag('bestuur', 'wijziging'),
      beheerautorisaties: [
        { rol: 'vo', actie: 'intrekken' },
        { rol: 'po', actie: 'intrekken' },
        { rol: 'ho', actie: 'behouden' },
      ],
    };
    const [revoke, keep] = rowsOf(aanvraag).filter(([nummer]) => nummer === '3');
    expect(revoke).toEqual([
      '3',
      'Intrekken',
      expect.stringMatching(/PO/),
      expect.stringMatching(/VO/),
    ]);
    expect(keep).toEqual(['3', 'Behouden', expect.stringMatching(/HO/)]);
  });

  it('leaves out of an address what an island does not have', () => {
    const address = rowsOf(onEiland(createAanvraag(), 'saba')).find(
      ([, label]) => label === 'Adres',
    );
    expect(address?.[2]).toMatch(/, Saba$/);
    expect(address?.[2]).not.toMatch(/, ,|undefined/);
  });

  it('has each signatory on a row of their own, on paper without an address', () => {
    const two = onPapier(createAanvraag());
    two.ondertekening.ondertekenaars.push({ naam: 'B. Visser', functie: 'Penningmeester' });
    expect(rowsOf(two).slice(-2)).toEqual([
      ['5', 'Ondertekenaar 1', 'A. Bakker, Voorzitter college van bestuur'],
      ['5', 'Ondertekenaar 2', 'B. Visser, Penningmeester'],
    ]);
  });

  it('keeps the sections, names the first field of each row, and has only roles as a list', () => {
    const sections = shortSamenvatting(samenvatting(createAanvraag()));
    expect(sections.map(({ titel }) => titel)).toEqual([
      ...['Soort aanvraag', 'Organisatie', 'Beheerder', 'Beheerautorisaties', 'Ondertekening'],
    ]);
    const rows = sections.flatMap((section) => section.rows);
    expect(rows.filter(({ isList }) => isList).map(({ veld }) => veld)).toEqual([
      'beheerautorisaties.ho',
    ]);
    expect(rows.map(({ veld }) => veld).filter((veld) => veld.split('.').length > 2)).toEqual([
      'organisatie.nummers.brincode',
      'organisatie.nummers.bestuursnummer',
      'organisatie.adres.straat',
      'ondertekening.ondertekenaars.0.naam',
    ]);
  });

  it('says at a field what is wrong with it', () => {
    const wrong = { veld: 'beheerder.naam', label: 'Naam', waarde: '', error: 'Vul de naam in.' };
    const [section] = shortSamenvatting([{ titel: 'Beheerder', regels: [wrong] }]);
    expect(section?.rows).toMatchObject([{ veld: 'beheerder.naam', error: 'Vul de naam in.' }]);
  });

  it('keeps a field that has no name on a row of its own', () => {
    const regels = [
      { label: 'Straat', waarde: 'Dorpsstraat' },
      { label: 'Huisnummer', waarde: '1' },
    ];
    expect(shortSamenvatting([{ titel: 'Organisatie', regels }])[0]?.rows).toMatchObject([
      { label: 'Straat', lines: ['Dorpsstraat'] },
      { label: 'Huisnummer', lines: ['1'] },
    ]);
  });
});
