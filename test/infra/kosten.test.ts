import { describe, expect, it } from 'vitest';
import type { Item } from '../../functions/opslag/item.ts';
import { grenzen } from '../../infra/kosten/capaciteit.ts';
import { itembytes, leeseenheden, schrijfeenheden } from '../../infra/kosten/itemgrootte.ts';
import { kosten, onderdelen, perDuizend } from '../../infra/kosten/kosten.ts';
import { geschreven, type Verbruik } from '../../infra/kosten/verbruik.ts';
import { DELEN, sjablonenVan, vind } from './sjablonen.ts';

describe('the size of an item', () => {
  it('is what DynamoDB counts', () => {
    // a: 1 + 2 (é); getal: 5 + 2 + 1; l: 1 + 3 + (1 + 1) + (1 + 2); m: 1 + 3 + 1 + (1 + 1)
    const item: Item = {
      a: { S: 'é' },
      getal: { N: '1234' },
      l: { L: [{ BOOL: true }, { S: 'xy' }] },
      m: { M: { k: { NULL: true } } },
    };
    expect(itembytes(item)).toBe(3 + 8 + 9 + 7);
    expect(itembytes({ n: { N: '-100' } })).toBe(1 + 1 + 1 + 1);
  });

  it('counts by the kilobyte for a write, and by four for a read', () => {
    expect([1, 1_024, 1_025].map(schrijfeenheden)).toEqual([1, 1, 2]);
    expect([1, 4_096, 4_097].map(leeseenheden)).toEqual([1, 1, 2]);
  });
});

/** One that takes as many kilobytes as that, or a little less. */
const item = (kilobytes: number, agendaTijd?: string): Item => ({
  inhoud: { S: 'x'.repeat(kilobytes * 1_024 - 100) },
  ...(agendaTijd === undefined ? {} : { agendaTijd: { S: agendaTijd } }),
});

describe('a write', () => {
  it.each([
    ['a new item', undefined, item(2, 't1'), [2, 2, 1]],
    ['one that stays where it is on the agenda', item(2, 't1'), item(3, 't1'), [3, 3, 0]],
    ['one that moves there', item(2, 't1'), item(3, 't2'), [3, 5, 2]],
    ['one that leaves it', item(3, 't1'), item(2), [3, 3, 1]],
    ['one that was never on it', item(1), item(1), [1, 0, 0]],
  ])('of %s counts in table and agenda', (_, oud, nieuw, [tabel, agenda, agendaMetSleutels]) => {
    expect(geschreven(oud, nieuw)).toEqual({ tabel, agenda, agendaMetSleutels });
  });
});

const verbruik: Verbruik = {
  bijAannemen: { tabel: 5, agenda: 2, agendaMetSleutels: 1 },
  totVerzonden: { tabel: 9, agenda: 10, agendaMetSleutels: 5 },
  heleLeven: { tabel: 15, agenda: 25, agendaMetSleutels: 8 },
  leeseenheden: 10,
  bewaard: 1_000_000,
  eersteMails: 2,
  mails: 10,
  mailbytes: 1_000_000,
  aanroepen: { indienen: 1 },
  apiVerzoeken: 10,
  apiVerzoekenBijAannemen: 2,
  paginaverzoeken: 90,
  paginabytes: 1_000_000,
};

describe('what an aanvraag costs', () => {
  const van = (dienst: string) => kosten(verbruik, 1_000).find((deel) => deel.dienst === dienst);

  it.each([
    // 10 mails at 0.10 a thousand, and a thousandth of a GB at 0.12
    ['SES', 0.001 + 0.00012],
    // 10 of 1.20 a million
    ['API Gateway', 0.000012],
    // one call at 0.20 a million, and 60 ms of 1 GB
    ['Lambda', 0.0000002 + 0.06 * 0.0000133334],
    // 40 writes, 10 reads, a thousandth of a GB for 1.2 years with its recovery
    ['DynamoDB', 40 * 0.7625e-6 + 10 * 0.1525e-6 + 0.001 * 14.4 * (0.306 + 0.2448)],
    // 100 requests at 0.012 for ten thousand, a thousandth of a GB at 0.085
    ['CloudFront', 0.00012 + 0.000085],
    // 100 requests at 0.60 a million
    ['WAF', 0.00006],
  ])('at %s is as reckoned by hand', (dienst, dollars) => {
    expect(van(dienst)?.perAanvraag).toBeCloseTo(dollars, 10);
  });

  it('adds what stands there anyway, shared among those of a year', () => {
    const delen = [{ dienst: 'x', vastPerMaand: 10, perAanvraag: 0.01 }];
    expect(perDuizend(delen, 1_000)).toBeCloseTo(120 + 10, 10);
    expect(perDuizend(delen, 12_000)).toBeCloseTo(10 + 10, 10);
  });

  it('is traced in part only where there are many', () => {
    const sporen = (perJaar: number): number =>
      kosten(verbruik, perJaar).find(({ dienst }) => dienst === 'X-Ray')?.perAanvraag ?? NaN;
    expect(sporen(1_000)).toBeCloseTo(5e-6, 12);
    expect(sporen(1e12)).toBeCloseTo(5e-6 * 0.05, 9);
  });
});

describe('the limits', () => {
  const perSeconde = (wat: string): number | undefined =>
    grenzen(verbruik).find((grens) => grens.wat.startsWith(wat))?.perSeconde;

  it('are as reckoned by hand, the lowest first', () => {
    expect(perSeconde('the throttle of our API on sending in')).toBe(25);
    expect(perSeconde('SES, mails a second')).toBe(14 / 2);
    expect(perSeconde('a new table')).toBe(4_000 / 5);
    expect(perSeconde('the 8 partitions of the agenda, with')).toBe(8_000 / 10);
    expect(perSeconde('the same, if')).toBe(8_000 / 5);
    const alle = grenzen(verbruik).map((grens) => grens.perSeconde);
    expect(alle).toEqual(alle.toSorted((een, ander) => een - ander));
  });
});

type Logfilter = { MetricTransformations: { MetricName: string; Dimensions?: unknown }[] };

describe('what is paid for anyway', async () => {
  const sjablonen = await sjablonenVan('voorbeeld');

  it('is what the templates of a stage make', () => {
    const alle = (type: string) =>
      DELEN.flatMap((deel) => [...vind(sjablonen[deel], type).values()]);
    const lijsten = alle('AWS::WAFv2::WebACL') as { Rules: unknown[] }[];
    // Many functions write to one metric; the one for each broken rule is reckoned apart.
    const zonderDimensie = (alle('AWS::Logs::MetricFilter') as Logfilter[])
      .flatMap(({ MetricTransformations }) => MetricTransformations)
      .filter(({ Dimensions }) => Dimensions === undefined)
      .map(({ MetricName }) => MetricName);
    expect({
      alarmen: alle('AWS::CloudWatch::Alarm').length,
      dashboards: alle('AWS::CloudWatch::Dashboard').length,
      logmetingen: new Set(zonderDimensie).size,
      geheimen: alle('AWS::SecretsManager::Secret').length,
      sleutels: alle('AWS::KMS::Key').length,
      wafLijsten: lijsten.length,
      wafRegels: lijsten.flatMap(({ Rules }) => Rules).length,
    }).toEqual(onderdelen);
  });
});
