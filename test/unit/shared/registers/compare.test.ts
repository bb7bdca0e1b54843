import { describe, expect, it } from 'vitest';
import {
  compareWithRegisters,
  findingOf,
  type Found,
  type FoundInRegisters,
} from '../../../../shared/registers/compare.ts';
import { type RegisterEntry } from '../../../../shared/registers/register-files.ts';
import { shardOf, shardsOf } from '../../../../shared/registers/shards.ts';
import { createAanvraag, withValue, onEiland } from '../../../fixtures/aanvragen.ts';
import type { Aanvraag } from '../../../../shared/aanvraag/aanvraag.ts';

const known = (entry?: RegisterEntry, isComplete = true): Found => ({ entry, isComplete });
const adres = {
  straat: 'Rengerslaan',
  huisnummer: '10',
  postcode: '8917 DD',
  woonplaats: 'Leeuwarden',
};
const school = createAanvraag().organisatie;
const complete: FoundInRegisters = {
  brin: known({ naam: 'NHL Stenden', adres, bestuursnummer: '30156' }),
  bestuur: known({ naam: 'Stichting NHL Stenden Hogeschool', kvkNummer: '41002686' }),
};

const havingValue = (organisation: object, path: string[], value: unknown) =>
  withValue(organisation, path, value) as Aanvraag['organisatie'];
const codes = (organisation: Aanvraag['organisatie'], found: FoundInRegisters) =>
  compareWithRegisters(organisation, found).map(({ code, pointer }) => [code, pointer]);

describe('an organisation and the registers', () => {
  it('agree when everything is as it is there', () => {
    const asked = havingValue(school, ['nummers', 'kvkNummer'], '41002686');
    expect(codes(asked, complete)).toEqual([]);
  });

  it.each([
    [['naam'], 'Verzonnen Scholen', 'naam-wijkt-af', '#/organisatie/naam'],
    [['adres', 'postcode'], '1234 AB', 'postcode-wijkt-af', '#/organisatie/adres/postcode'],
    [
      ['nummers', 'bestuursnummer'],
      '30157',
      'bestuur-hoort-niet-bij-brincode',
      '#/organisatie/nummers/bestuursnummer',
    ],
    [
      ['nummers', 'kvkNummer'],
      '12345678',
      'kvk-hoort-niet-bij-bestuur',
      '#/organisatie/nummers/kvkNummer',
    ],
  ])('differ in %j, which says both values', (path, value, code, pointer) => {
    const [finding, ...others] = compareWithRegisters(havingValue(school, path, value), complete);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, pointer });
    expect(finding?.detail).toContain(value);
  });

  it('do not differ by the postcode of the address for letters', () => {
    const brin = known({ ...complete.brin?.entry, postcodePost: '8900 CB' });
    const asked = havingValue(school, ['adres', 'postcode'], '8900 CB');
    expect(codes(asked, { ...complete, brin })).toEqual([]);
  });

  it('say that a number is unknown where the register is complete, and only there', () => {
    const code = 'onbekend-in-register';
    expect(codes(school, { brin: known(), bestuur: known() })).toEqual([
      [code, '#/organisatie/nummers/brincode'],
      [code, '#/organisatie/nummers/bestuursnummer'],
    ]);
    expect(codes(school, { brin: known(undefined, false), bestuur: undefined })).toEqual([]);
  });

  it('say nothing of what a register does not know', () => {
    expect(codes(school, { brin: known({}, false), bestuur: known({}, false) })).toEqual([]);
  });

  it('compare neither name, address nor Kvk-nummer of an organisation that only names a board', () => {
    const anders = createAanvraag('anders').organisatie;
    const asked = havingValue(anders, ['nummers', 'bestuursnummer'], '30156');
    expect(codes(asked, complete)).toEqual([]);
  });

  it('know that Caribisch Nederland has no gemeenten', () => {
    const gemeente = havingValue(
      onEiland(createAanvraag('gemeente'), 'saba').organisatie,
      ['nummers', 'gemeentecode'],
      '9003',
    );
    expect(codes(gemeente, { gemeenten: known() })).toEqual([]);
  });

  it('know both names of a gemeente', () => {
    const gemeenten = known({ naam: "Gemeente 's-Gravenhage", roepnaam: 'Gemeente Den Haag' });
    for (const name of ['Den Haag', 'gemeente s Gravenhage']) {
      const asked = havingValue(createAanvraag('gemeente').organisatie, ['naam'], name);
      expect(codes(asked, { gemeenten })).toEqual([]);
    }
  });
});

describe('a finding', () => {
  it('is the same when it is made again from what was stored', () => {
    const everything = havingValue(
      havingValue(school, ['nummers', 'kvkNummer'], '12345678'),
      ['naam'],
      'Verzonnen Scholen',
    );
    for (const found of [complete, { brin: known(), bestuur: known() }]) {
      const findings = compareWithRegisters(everything, found);
      expect(findings.length).toBeGreaterThan(1);
      const again = findings.map(({ code, detail }) => findingOf({ code, detail }, everything));
      expect(again).toEqual(findings);
    }
  });
});

describe('the files of a register', () => {
  it('are by the first characters of a number', () => {
    expect(shardOf('brin', '31FR')).toBe('brin/31.json');
    expect(shardOf('bestuur', '00008')).toBe('bestuur/0.json');
    expect(shardOf('gemeenten', '0014')).toBe('gemeenten.json');
  });

  it('are there for every number', () => {
    expect(shardsOf('brin')).toHaveLength(100);
    expect(shardsOf('brin')).toContain('brin/00.json');
    expect(shardsOf('bestuur')).toHaveLength(10);
    expect(shardsOf('gemeenten')).toEqual(['gemeenten.json']);
  });
});
