import { describe, expect, it } from 'vitest';
import { withText, OPMERKING } from './text-fields.ts';
import { finding, errorsOf, valueAt } from './outcome.ts';

const saved = (typed: unknown) => valueAt(withText(OPMERKING, typed), OPMERKING.path);

describe('the opmerking', () => {
  it.each([undefined, '', ' ', '\n \r\n', '\u0000'])('may be left out: %j', (typed) => {
    expect(saved(typed)).toBe('');
  });

  it.each([
    ['a\nb', 'a\nb'],
    ['a\r\nb', 'a\nb'],
    ['a\rb', 'a\nb'],
    ['a\u2028b\u2029c', 'a\nb\nc'],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['a \t\n  b  c ', 'a\nb c'],
    ['\n\n a\nb \n\n', 'a\nb'],
  ])('keeps its line breaks: %j is stored as %j', (typed, clean) => {
    expect(saved(typed)).toBe(clean);
  });

  it('counts a line break as one character', () => {
    const lines = `${'a'.repeat(499)}\r\n${'b'.repeat(500)}`;
    expect(saved(lines)).toHaveLength(1000);
    expect(errorsOf(withText(OPMERKING, `${lines}c`))).toEqual([
      finding(['opmerking'], 'te-lang', 'U hebt er nu 1001.'),
    ]);
  });

  it.each([0, null, false, ['a'], {}])('is refused when it is %j', (value) => {
    expect(errorsOf(withText(OPMERKING, value))).toEqual([
      finding(['opmerking'], 'verkeerd-soort', 'Vul de opmerking in'),
    ]);
  });
});
