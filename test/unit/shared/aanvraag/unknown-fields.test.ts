import { describe, expect, it } from 'vitest';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf } from './outcome.ts';

const PLACES: Path[] = [
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
function withField(path: Path, name: string): unknown {
  const mark = 'hier-komt-het-veld';
  const json = JSON.stringify(
    withValue(createAanvraag('anders'), [...path, mark], { admin: true }),
  );
  return JSON.parse(json.replace(JSON.stringify(mark), JSON.stringify(name)));
}

describe.each(PLACES.map((path) => ({ path })))('at $path', ({ path }) => {
  it.each([
    'extra',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'Naam',
    '0',
  ])('the unknown field %s is refused, and it alone', (name) => {
    const error = finding([...path, name], 'onbekend-veld', 'Haal het weg');
    expect(errorsOf(withField(path, name))).toEqual([error]);
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
  ])('named %j has the pointer %s', (name, pointer) => {
    expect(errorsOf(withField([], name)).map((error) => error.pointer)).toEqual([pointer]);
  });

  it('leaves every object in the process as it was', () => {
    errorsOf(withField([], '__proto__'));
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('is refused beside every other', () => {
    const input = { ...createAanvraag(), een: 1, twee: 2 };
    expect(errorsOf(input)).toEqual([
      finding(['een'], 'onbekend-veld'),
      finding(['twee'], 'onbekend-veld'),
    ]);
  });
});
