import { describe, expect, it } from 'vitest';
import { maakAanvraag, metWaarde, type Pad } from '../../fixtures/aanvragen.ts';
import { bevinding, foutenVan, waardeOp } from './uitkomst.ts';

const velden: [string, Pad][] = [
  ['the beheerder', ['beheerder', 'email']],
  ['a signatory', ['ondertekening', 'ondertekenaars', 0, 'email']],
];
const met = (pad: Pad, email: string) => metWaarde(maakAanvraag(), pad, email);

const deel = (lengte: number): string => 'a'.repeat(lengte);
/** An address of so many characters: 64 before the @, and labels of at most 63 after it. */
const adresVan = (lengte: number): string =>
  `${deel(64)}@${deel(63)}.${deel(63)}.${deel(lengte - 64 - 1 - 64 - 64 - 3)}.nl`;

describe.each(velden)('the e-mail address of %s', (_, pad) => {
  it.each([
    ['j.devries@example.nl', 'j.devries@example.nl'],
    [' j.devries@example.nl ', 'j.devries@example.nl'],
    ['J.deVries@Example.NL', 'J.deVries@Example.NL'],
    ["o'brien+duo@example.org", "o'brien+duo@example.org"],
    ['a_b-c@sub.example.nl', 'a_b-c@sub.example.nl'],
    ['p&o@example.nl', 'p&o@example.nl'],
    ['info@example.amsterdam', 'info@example.amsterdam'],
    ['info@example.xn--p1ai', 'info@example.xn--p1ai'],
    ['1@example.nl', '1@example.nl'],
  ])('"%s" is stored as "%s"', (getypt, bewaard) => {
    expect(waardeOp(met(pad, getypt), pad)).toBe(bewaard);
  });

  it('may have 254 characters', () => {
    expect(adresVan(254)).toHaveLength(254);
    expect(waardeOp(met(pad, adresVan(254)), pad)).toBe(adresVan(254));
  });

  it('may not have 255 characters', () => {
    expect(foutenVan(met(pad, adresVan(255)))).toEqual([
      bevinding(pad, 'te-lang', 'Er passen 254 tekens in. U hebt er nu 255.'),
    ]);
  });

  it.each([
    ['nothing before the @', '@example.nl'],
    ['no @', 'j.devries.example.nl'],
    ['two @', 'j@devries@example.nl'],
    ['no domain', 'j.devries@'],
    ['no top-level domain', 'j.devries@example'],
    ['an empty label', 'j.devries@example..nl'],
    ['a dot at the end', 'j.devries@example.nl.'],
    ['a dot first', '.devries@example.nl'],
    ['a space', 'j. devries@example.nl'],
    ['two addresses with a space', 'j@example.nl k@example.nl'],
    ['a line break', 'j@example.nl\nBcc: k@example.nl'],
    ['a carriage return and line break', 'j@example.nl\r\nk@example.nl'],
    ['a next-line character', 'j@example.nl\u0085k@example.nl'],
    ['a line separator', 'j@example.nl\u2028k@example.nl'],
    ['65 characters before the @', `${deel(65)}@example.nl`],
    ['a label of 64 characters', `j@${deel(64)}.nl`],
    ['a domain with other letters', 'j@exämple.nl'],
  ])('with %s is refused', (__, getypt) => {
    expect(foutenVan(met(pad, getypt))).toEqual([bevinding(pad, 'email', 'naam@example.nl')]);
  });

  it.each(['j@example.nl,k@example.nl', 'j@example.nl; k@example.nl', 'j@example.nl,'])(
    'that is a list is refused: "%s"',
    (getypt) => {
      expect(foutenVan(met(pad, getypt))).toEqual([bevinding(pad, 'email', 'maar één')]);
    },
  );

  it.each(['J. de Vries <j@example.nl>', '<j@example.nl>', '"Jan"@example.nl', 'j@example.nl (J)'])(
    'with a display name is refused: "%s"',
    (getypt) => {
      expect(foutenVan(met(pad, getypt))).toEqual([bevinding(pad, 'email', 'zonder naam')]);
    },
  );
});
