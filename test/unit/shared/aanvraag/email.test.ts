import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAanvraag, withValue, type Path } from '../../../fixtures/aanvragen.ts';
import { finding, errorsOf, valueAt } from './outcome.ts';

const fields: [string, Path][] = [
  ['the beheerder', ['beheerder', 'email']],
  ['a signatory', ['ondertekening', 'ondertekenaars', 0, 'email']],
];
const having = (path: Path, email: string) => withValue(createAanvraag(), path, email);

const section = (length: number): string => 'a'.repeat(length);
/** An address of so many characters: 64 before the @, and labels of at most 63 after it. */
const adresOf = (length: number): string =>
  `${section(64)}@${section(63)}.${section(63)}.${section(length - 64 - 1 - 64 - 64 - 3)}.nl`;

describe.each(fields)('the e-mail address of %s', (_, path) => {
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
    ["a.!#$&'*+-/^_{}~z@example.nl", "a.!#$&'*+-/^_{}~z@example.nl"],
    ['www.jan@example.nl', 'www.jan@example.nl'],
    ["'t.o'brien@example.nl", "'t.o'brien@example.nl"],
    ['jan@example.1x', 'jan@example.1x'],
    ['jan@example.x1', 'jan@example.x1'],
    ['jan@bücher.example', 'jan@xn--bcher-kva.example'],
    ['Jan@Bücher.Example', 'Jan@xn--bcher-kva.example'],
    ['jan@exa\u0308mple.nl', 'jan@xn--exmple-cua.nl'],
    ['jan@école.example', 'jan@xn--cole-9oa.example'],
    ['jan@例え.テスト', 'jan@xn--r8jz45g.xn--zckzah'],
    ['jan@example。nl', 'jan@example.nl'],
    ['jan\u00ad@example.nl', 'jan@example.nl'],
    ['jan@exam\u00adple.nl', 'jan@example.nl'],
    ['j\u200can@example.nl', 'jan@example.nl'],
    ['jan@example.nl\ufe0f', 'jan@example.nl'],
    ['jan‑piet@example.nl', 'jan-piet@example.nl'],
    ['jan\u2024piet@example.nl', 'jan.piet@example.nl'],
  ])('"%s" is stored as "%s"', (typed, saved) => {
    expect(valueAt(having(path, typed), path)).toBe(saved);
  });

  it('may have 254 characters', () => {
    expect(adresOf(254)).toHaveLength(254);
    expect(valueAt(having(path, adresOf(254)), path)).toBe(adresOf(254));
  });

  it('may not have 255 characters', () => {
    expect(errorsOf(having(path, adresOf(255)))).toEqual([
      finding(path, 'te-lang', 'Er passen 254 tekens in. U hebt er nu 255.'),
    ]);
  });

  it.each([
    ['nothing before the @', '@example.nl'],
    ['no @', 'j.devries.example.nl'],
    ['two @', 'j@devries@example.nl'],
    ['no domain', 'j.devries@'],
    ['a top-level domain of one letter', 'j.devries@example.n'],
    ['a top-level domain of digits', 'j.devries@example.12'],
    ['a domain that no browser can read', 'j.devries@xn--ü.nl'],
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
    ['65 characters before the @', `${section(65)}@example.nl`],
    ['a label of 64 characters', `j@${section(64)}.nl`],
    ['another letter before the @', 'jörg@example.nl'],
    ['an encoded word', '=?utf-8?q?jan=40evil.example=2C?=@example.nl'],
    ['an encoded word of base64', '=?utf-8?b?eA==?=@example.nl'],
    ['a per cent sign', 'a%b@example.nl'],
    ['a backtick', '`id`@x.nl'],
    ['a bar', 'a|b@example.nl'],
    ['an equals sign', 'a=b@example.nl'],
    ['a question mark', 'a?b@example.nl'],
    ['an address literal', 'jan@[127.0.0.1]'],
    ['an IPv4 address', 'jan@127.0.0.1'],
    ['a port behind a domain with other letters', 'jan@bücher.example:8080'],
    ['a question mark behind a domain with other letters', 'jan@bücher.example?x'],
    ['an escape in a domain with other letters', 'jan@bücher%2eexample'],
    ['an underscore in a domain with other letters', 'jan@bü_cher.example'],
    ['quote marks around it', "'jan@example.nl'"],
    ['a scheme before it', 'mailto:jan@example.nl'],
  ])('with %s is refused', (__, typed) => {
    expect(errorsOf(having(path, typed))).toEqual([finding(path, 'email', 'naam@example.nl')]);
  });

  it.each([
    ['a space', 'j. devries@example.nl', 'Gebruik geen spaties'],
    ['mailto:', 'mailto:jan@example.nl', 'Haal "mailto:" weg'],
    ['quote marks', "'jan@example.nl'", 'Haal de aanhalingstekens weg'],
    ['curly quote marks', '‘jan@example.nl’', 'Haal de aanhalingstekens weg'],
    ['a dot at the end', 'jan@example.nl.', 'Haal de punt aan het einde weg'],
    ['no @', 'jan.example.nl', 'heeft één @'],
    ['two @', 'j@devries@example.nl', 'heeft één @'],
    ['nothing behind the @', 'jan@', 'heeft één @'],
    ['a sign that parsers read differently', 'a%b@example.nl', 'Het teken % kan niet voor de @'],
    ['another letter', 'jörg@example.nl', 'Het teken ö kan niet voor de @'],
    ['a broken domain', 'jan@example', 'Dit is geen volledig e-mailadres'],
  ])('with %s is refused with what to do, and only that', (__, typed, detail) => {
    const [error, ...more] = errorsOf(having(path, typed));
    expect(more).toEqual([]);
    expect(error?.detail).toContain(detail);
    expect(error?.detail.includes('spaties')).toBe(typed.includes(' '));
  });

  it.each(['jan@bücher.example/x', 'jan@bücher.example\\x', 'duo.example/x@example.nl'])(
    'that could be read as a web address is refused: "%s"',
    (typed) => {
      expect(errorsOf(having(path, typed))).toEqual([
        finding(path, 'webadres', 'Haal het webadres weg. Vul alleen het e-mailadres in'),
      ]);
    },
  );

  it('is stored so that storing it again changes nothing, whatever the domain was written in', () => {
    const label = fc.stringMatching(/^[a-zà-öø-ÿα-ωа-я][a-z0-9à-öø-ÿα-ωа-я]{0,15}$/u);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
        const saved = valueAt(having(path, `jan@${labels.join('.')}.nl`), path);
        expect(saved).toMatch(/^jan@[a-z0-9.-]+\.nl$/);
        expect(valueAt(having(path, String(saved)), path)).toBe(saved);
      }),
    );
  });

  it.each(['j@example.nl,k@example.nl', 'j@example.nl; k@example.nl', 'j@example.nl,'])(
    'that is a list is refused: "%s"',
    (typed) => {
      expect(errorsOf(having(path, typed))).toEqual([finding(path, 'email', 'maar één')]);
    },
  );

  it.each(['J. de Vries <j@example.nl>', '<j@example.nl>', '"Jan"@example.nl', 'j@example.nl (J)'])(
    'with a display name is refused: "%s"',
    (typed) => {
      expect(errorsOf(having(path, typed))).toEqual([finding(path, 'email', 'zonder naam')]);
    },
  );
});
