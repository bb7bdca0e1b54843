import { describe, expect, it } from 'vitest';
import { maakAanvraag, metWaarde, type Pad } from '../../../fixtures/aanvragen.ts';
import { bevinding, foutenVan } from './outcome.ts';

const PLAATSEN: Pad[] = [
  [],
  ['organisatie'],
  ['organisatie', 'nummers'],
  ['organisatie', 'nummers', 'anders'],
  ['organisatie', 'adres'],
  ['beheerder'],
  ['beheerautorisaties', 0],
  ['ondertekening'],
  ['ondertekening', 'ondertekenaars', 0],
];

/** An aanvraag as JSON brings it, with an own field of any name at a place. */
function metVeld(pad: Pad, naam: string): unknown {
  const merk = 'hier-komt-het-veld';
  const json = JSON.stringify(metWaarde(maakAanvraag('anders'), [...pad, merk], { admin: true }));
  return JSON.parse(json.replace(JSON.stringify(merk), JSON.stringify(naam)));
}

describe.each(PLAATSEN.map((pad) => ({ pad })))('at $pad', ({ pad }) => {
  it.each([
    'extra',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'Naam',
    '0',
  ])('the unknown field %s is refused, and it alone', (naam) => {
    const fout = bevinding([...pad, naam], 'onbekend-veld', 'Haal het weg');
    expect(foutenVan(metVeld(pad, naam))).toEqual([fout]);
  });
});

describe('an unknown field', () => {
  it.each([
    ['a/b', '#/a~1b'],
    ['a~b', '#/a~0b'],
    ['', '#/'],
    ['a b', '#/a%20b'],
    ['é%#', '#/%C3%A9%25%23'],
    ['\ud800', '#/%EF%BF%BD'],
  ])('named %j has the pointer %s', (naam, pointer) => {
    expect(foutenVan(metVeld([], naam)).map((fout) => fout.pointer)).toEqual([pointer]);
  });

  it('leaves every object in the process as it was', () => {
    foutenVan(metVeld([], '__proto__'));
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('is refused beside every other', () => {
    const invoer = { ...maakAanvraag(), een: 1, twee: 2 };
    expect(foutenVan(invoer)).toEqual([
      bevinding(['een'], 'onbekend-veld'),
      bevinding(['twee'], 'onbekend-veld'),
    ]);
  });
});
