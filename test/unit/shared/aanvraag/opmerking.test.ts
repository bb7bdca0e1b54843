import { describe, expect, it } from 'vitest';
import { metTekst, OPMERKING } from './text-fields.ts';
import { bevinding, foutenVan, waardeOp } from './outcome.ts';

const bewaard = (getypt: unknown) => waardeOp(metTekst(OPMERKING, getypt), OPMERKING.pad);

describe('the opmerking', () => {
  it.each([undefined, '', ' ', '\n \r\n', '\u0000'])('may be left out: %j', (getypt) => {
    expect(bewaard(getypt)).toBe('');
  });

  it.each([
    ['a\nb', 'a\nb'],
    ['a\r\nb', 'a\nb'],
    ['a\rb', 'a\nb'],
    ['a\u2028b\u2029c', 'a\nb\nc'],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['a \t\n  b  c ', 'a\nb c'],
    ['\n\n a\nb \n\n', 'a\nb'],
  ])('keeps its line breaks: %j is stored as %j', (getypt, schoon) => {
    expect(bewaard(getypt)).toBe(schoon);
  });

  it('counts a line break as one character', () => {
    const lijnen = `${'a'.repeat(499)}\r\n${'b'.repeat(500)}`;
    expect(bewaard(lijnen)).toHaveLength(1000);
    expect(foutenVan(metTekst(OPMERKING, `${lijnen}c`))).toEqual([
      bevinding(['opmerking'], 'te-lang', 'U hebt er nu 1001.'),
    ]);
  });

  it.each([0, null, false, ['a'], {}])('is refused when it is %j', (waarde) => {
    expect(foutenVan(metTekst(OPMERKING, waarde))).toEqual([
      bevinding(['opmerking'], 'verkeerd-soort', 'Vul de opmerking in'),
    ]);
  });
});
