import { describe, expect, it } from 'vitest';
import { metTekst, OPMERKING, VELDEN_MET_FORMAAT, VRIJE_VELDEN } from './tekstvelden.ts';
import { bevinding, foutenVan, waardeOp } from './uitkomst.ts';

const VERPLICHTE_VELDEN = [...VRIJE_VELDEN, ...VELDEN_MET_FORMAAT];

describe.each([...VRIJE_VELDEN, OPMERKING])('the text at $pad', (veld) => {
  const bewaard = (getypt: string) => waardeOp(metTekst(veld, getypt), veld.pad);

  it.each([
    ['white space around it', ' \t\u00a0\u3000Ab c\u2003 \n', 'Ab c'],
    ['runs of white space', 'Ab  \t \u00a0c', 'Ab c'],
    ['another space than the ordinary', 'Ab\u00a0c', 'Ab c'],
    ['white space around a control character', 'Ab \u0000 c', 'Ab c'],
    ['control characters', '\u0000A\u0007b\u001b\u007f\u009fc', 'Abc'],
    ['a lone surrogate', 'A\ud800b\udc00c', 'Abc'],
    ['marks that turn the reading direction', 'A\u202eb\u2066c', 'Abc'],
    ['a zero-width space', 'A\u200bbc', 'Abc'],
    ['decomposed letters', 'Cafe\u0301 A\u030a', 'Café Å'],
    ['a singleton of Unicode', '\u212bngstro\u0308m', 'Ångström'],
    ['compatibility letters, which NFC keeps', 'ﬁjn ①', 'ﬁjn ①'],
    ['signs, digits and emoji', "'t 1e & 2e (A/B) – 😀!", "'t 1e & 2e (A/B) – 😀!"],
    ['something that looks like markup', '<b>{{x}} & "y"</b>', '<b>{{x}} & "y"</b>'],
  ])('is stored clean with %s', (_, getypt, schoon) => {
    expect(bewaard(getypt)).toBe(schoon);
  });

  it.each([
    ['ordinary letters', 'a', 'a'],
    ['characters outside the first plane', '😀', '😀'],
    ['letters that were decomposed', 'e\u0301', 'é'],
  ])('may be as long as its limit in %s, and one character less', (_, teken, schoon) => {
    const { maximum } = veld;
    expect(bewaard(` ${teken.repeat(maximum)} `)).toBe(schoon.repeat(maximum));
    expect(bewaard(teken.repeat(maximum - 1))).toBe(schoon.repeat(maximum - 1));
  });

  it.each(['a', '😀', 'e\u0301'])('may not be one character longer, in %j', (teken) => {
    const { maximum, pad } = veld;
    const detail = `Er passen ${maximum} tekens in. U hebt er nu ${maximum + 1}.`;
    expect(foutenVan(metTekst(veld, teken.repeat(maximum + 1)))).toEqual([
      bevinding(pad, 'te-lang', detail),
    ]);
  });

  it('may be a single character', () => {
    expect(bewaard('x')).toBe('x');
  });

  it.each(['example.nl', 'a: //b', 'http:/x', 'wwwx', 'www x', 'ww.x', 'www'])(
    'may hold "%s", which is no web address',
    (getypt) => {
      expect(bewaard(getypt)).toBe(getypt);
    },
  );
});

describe.each([...VERPLICHTE_VELDEN, OPMERKING])('no web address at $pad', (veld) => {
  it.each([
    '://',
    'https://example.org',
    'Zie http://example.org nu',
    'x:\u200b//y',
    'www.',
    'www.example.org',
    'WWW.example.org',
    'Zie wWw.example.org',
    'w\u0000ww.example.org',
  ])('is accepted: %j', (getypt) => {
    expect(foutenVan(metTekst(veld, getypt))).toEqual([
      bevinding(veld.pad, 'webadres', 'Haal het webadres weg'),
    ]);
  });
});

describe.each(VERPLICHTE_VELDEN)('the required text at $pad', (veld) => {
  it.each(['', ' ', '\t\n', '\u00a0\u3000', '\u0000', '\u200b\u202e'])(
    'is refused when it is as good as empty: %j',
    (getypt) => {
      const fouten = foutenVan(metTekst(veld, getypt));
      expect(fouten).toEqual([bevinding(veld.pad, 'verplicht', 'Vul ')]);
    },
  );

  it.each([0, 12345, true, null, ['x'], { x: 'x' }])('is refused when it is %j', (waarde) => {
    expect(foutenVan(metTekst(veld, waarde))).toEqual([
      bevinding(veld.pad, 'verkeerd-soort', 'Vul '),
    ]);
  });
});

describe('the required free text', () => {
  it.each(VRIJE_VELDEN)('at $pad is refused when it is absent', (veld) => {
    expect(foutenVan(metTekst(veld, undefined))).toEqual([
      bevinding(veld.pad, 'verplicht', 'Vul '),
    ]);
  });

  it.each(VRIJE_VELDEN)('at $pad has a line break as a space', (veld) => {
    expect(waardeOp(metTekst(veld, 'Ab\r\n\r\ncd'), veld.pad)).toBe('Ab cd');
  });
});
