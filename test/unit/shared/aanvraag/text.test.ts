import { describe, expect, it } from 'vitest';
import { withText, OPMERKING, FIELDS_WITH_FORMAT, FREE_FIELDS } from './text-fields.ts';
import { finding, errorsOf, valueAt } from './outcome.ts';

const REQUIRED_FIELDS = [...FREE_FIELDS, ...FIELDS_WITH_FORMAT];

describe.each([...FREE_FIELDS, OPMERKING])('the text at $path', (field) => {
  const saved = (typed: string) => valueAt(withText(field, typed), field.path);

  it.each([
    ['white space around it', ' \t\u00a0\u3000Ab c\u2003 \n', 'Ab c'],
    ['runs of white space', 'Ab  \t \u00a0c', 'Ab c'],
    ['another space than the ordinary', 'Ab\u00a0c', 'Ab c'],
    ['white space around a control character', 'Ab \u0000 c', 'Ab c'],
    ['control characters', '\u0000A\u0007b\u001b\u007f\u0081c', 'Abc'],
    ['an apostrophe of Windows-1252', 'O\u0092Brien', 'O’Brien'],
    ['a dash of Windows-1252', 'a\u0096b', 'a–b'],
    ['dots of Windows-1252', 'regel een\u0085regel twee', 'regel een…regel twee'],
    ['a soft hyphen', 'A\u00adbc', 'Abc'],
    ['Hangul fillers', 'A\u3164\u115fb\uffa0c', 'Abc'],
    ['hidden tags', 'Ab\u{e0041}\u{e007f}c', 'Abc'],
    ['a sign that picks the look of the one before', 'Ab\ufe0fc', 'Abc'],
    ['marks of annotation', '\ufff9Ab\ufffac\ufffb', 'Abc'],
    ['a byte order mark', '\ufeffAb\ufeffc', 'Abc'],
    ['joiners that join nothing', '\u200dA \u200cb\u200d\u200cc\u200d', 'A bc'],
    ['a joiner between letters', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner after a mark', 'क्\u200dष', 'क्\u200dष'],
    ['marks that turn the reading direction', 'A\u202eb\u2066c', 'Abc'],
    ['a zero-width space', 'A\u200bbc', 'Abc'],
    ['decomposed letters', 'Cafe\u0301 A\u030a', 'Café Å'],
    ['a singleton of Unicode', '\u212bngstro\u0308m', 'Ångström'],
    ['compatibility letters, which NFC keeps', 'ﬁjn ①', 'ﬁjn ①'],
    ['signs, digits and emoji', "'t 1e & 2e (A/B) – 😀!", "'t 1e & 2e (A/B) – 😀!"],
    ['something that looks like markup', '<b>{{x}} & "y"</b>', '<b>{{x}} & "y"</b>'],
  ])('is stored clean with %s', (_, typed, clean) => {
    expect(saved(typed)).toBe(clean);
  });

  it.each([
    ['ordinary letters', 'a', 'a'],
    ['characters outside the first plane', '😀', '😀'],
    ['letters that were decomposed', 'e\u0301', 'é'],
  ])('may be as long as its limit in %s, and one character less', (_, character, clean) => {
    const { maximum } = field;
    expect(saved(` ${character.repeat(maximum)} `)).toBe(clean.repeat(maximum));
    expect(saved(character.repeat(maximum - 1))).toBe(clean.repeat(maximum - 1));
  });

  it.each(['a', '😀', 'e\u0301'])('may not be one character longer, in %j', (character) => {
    const { maximum, path } = field;
    const detail = `Er passen ${maximum} tekens in. U hebt er nu ${maximum + 1}.`;
    expect(errorsOf(withText(field, character.repeat(maximum + 1)))).toEqual([
      finding(path, 'te-lang', detail),
    ]);
  });

  it('may be a single character', () => {
    expect(saved('x')).toBe('x');
  });

  it.each([
    'a: //b',
    'Let op: dit',
    'Let op: geen http',
    'wwwx',
    'www x',
    'ww.x',
    'www',
    'Data: 3',
    'metadata:x',
    't/m',
    'o.b.s./p.c.b.s.',
    '1.2/3',
  ])('may hold "%s", which is no web address', (typed) => {
    expect(saved(typed)).toBe(typed);
  });
});

describe.each([...REQUIRED_FIELDS, OPMERKING])(
  'a text that was not understood at $path',
  (field) => {
    it.each(['A\ufffdb', '\ufffd', 'A\ud800b', '\udc00c', '8917\ufffd DD', 'jan\ud83d@example.nl'])(
      'is refused: %j',
      (typed) => {
        expect(errorsOf(withText(field, typed))).toEqual([
          finding(field.path, 'onleesbaar-teken', 'niet goed is aangekomen'),
        ]);
      },
    );
  },
);

describe.each([...REQUIRED_FIELDS, OPMERKING])('no web address at $path', (field) => {
  it.each([
    'http:\u2063//example.nl',
    'http:\u180e//example.nl/x',
    'http:\u{e0020}//example.nl',
    'w\u00adww.example.nl',
    'www\u200d.example.nl',
    'ｈｔｔｐ：／／example.nl',
    'ｗｗｗ．example.nl',
    'www\u2024example.nl',
    'www。example.nl',
    'http∶∕∕example.nl',
    'www\uA4F8example.nl',
    'voorbeeld\uA4F8nl/x',
    'Zie http:example.nl',
    'HTTPS:example',
    'javascript:alert(1)',
    'JavaScript\u200b:x',
    'data:text/html,x',
    'file:x',
    'Kijk op voorbeeld.nl/pad',
    'duo-inloggen.example/herstel',
    'voorbeeld.nl:8080/x',
    'voorbeeld．nl／x',
    'bücher.example/x',
    'kwaad.xn--p1ai/x',
    't.me/x',
    '://',
    'https://example.org',
    'Zie http://example.org nu',
    'x:\u200b//y',
    'www.',
    'www.example.org',
    'WWW.example.org',
    'Zie wWw.example.org',
    'w\u0000ww.example.org',
  ])('is refused: %j', (typed) => {
    expect(errorsOf(withText(field, typed))).toEqual([
      finding(field.path, 'webadres', 'Haal het webadres weg'),
    ]);
  });
});

describe.each(REQUIRED_FIELDS)('the required text at $path', (field) => {
  it.each(['', ' ', '\t\n', '\u00a0\u3000', '\u0000', '\u200b\u202e'])(
    'is refused when it is as good as empty: %j',
    (typed) => {
      const errors = errorsOf(withText(field, typed));
      expect(errors).toEqual([finding(field.path, 'verplicht', 'Vul ')]);
    },
  );

  it.each([0, 12345, true, null, ['x'], { x: 'x' }])('is refused when it is %j', (value) => {
    expect(errorsOf(withText(field, value))).toEqual([
      finding(field.path, 'verkeerd-soort', 'Zet de waarde tussen aanhalingstekens'),
    ]);
  });
});

describe('the required free text', () => {
  it.each(FREE_FIELDS)('at $path is refused when it is absent', (field) => {
    const errors = errorsOf(withText(field, undefined));
    expect(errors).toEqual([finding(field.path, 'verplicht', 'Vul ')]);
    expect(errors[0]?.detail).not.toContain('aanhalingstekens');
  });

  it.each(FREE_FIELDS)('at $path has a line break as a space', (field) => {
    expect(valueAt(withText(field, 'Ab\r\n\r\ncd'), field.path)).toBe('Ab cd');
  });
});
