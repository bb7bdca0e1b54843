import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createToken } from '../../../functions/security/tokens.ts';
import { kenmerkFromHash } from '../../../shared/dossier/kenmerk.ts';
import { asFragment, readLink, type Link } from '../../../web/dossier/link.ts';

/** Links as mails hold them, of any dossier and any key. */
const links: fc.Arbitrary<Link> = fc
  .record({
    hash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    keyId: fc.stringMatching(/^[a-z0-9]{1,16}$/),
  })
  .map(({ hash, keyId }) => {
    const kenmerk = kenmerkFromHash(hash);
    const keys = { current: keyId, keys: { [keyId]: randomBytes(32).toString('base64url') } };
    return { kenmerk, token: createToken(keys, { purpose: 'status', kenmerk, subject: '' }) };
  });

const encodeAll = (text: string): string =>
  text.replace(/[^/]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
const inLowerCase = ({ kenmerk, token }: Link): string => `#${kenmerk.toLowerCase()}.${token}`;

/** What a mail program does to a link as it finds it in a text. */
const spellings: Record<string, (link: Link) => string> = {
  'as it was sent': asFragment,
  'dots encoded': (link) => asFragment(link).replaceAll('.', '%2E'),
  'hyphens encoded': (link) => asFragment(link).replaceAll('-', '%2D'),
  'encoded in lower case': (link) => asFragment(link).replaceAll('-', '%2d'),
  'encoded twice': (link) => asFragment(link).replaceAll('.', '%252E').replaceAll('-', '%252D'),
  'every character encoded': (link) => `#${encodeAll(asFragment(link).slice(1))}`,
  'every character encoded twice': (link) => `#${encodeURIComponent(encodeAll(asFragment(link)))}`,
  'a slash before it': (link) => asFragment(link).replace('#', '#/'),
  'two number signs': (link) => `#${asFragment(link)}`,
  'an encoded number sign': (link) => `#${encodeURIComponent(asFragment(link))}`,
  'in angle brackets': (link) => `#%3C${asFragment(link).slice(1)}%3E`,
  'in quotes': (link) => `#%22${asFragment(link).slice(1)}%22`,
  'the kenmerk in lower case': inLowerCase,
  'O for 0 and I for 1': ({ kenmerk, token }) =>
    `#${kenmerk.replaceAll('0', 'O').replaceAll('1', 'I')}.${token}`,
  'l for 1, in lower case': ({ kenmerk, token }) =>
    `#${kenmerk.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}.${token}`,
  'the kenmerk without hyphens': ({ kenmerk, token }) => `#${kenmerk.replaceAll('-', '')}.${token}`,
  'a soft hyphen in it': ({ kenmerk, token }) =>
    `#${kenmerk}.${token.slice(0, 20)}%C2%AD${token.slice(20)}`,
  'an invisible space in it': ({ kenmerk, token }) =>
    `#${kenmerk}.\u200B${token.slice(0, 9)}%E2%80%8B${token.slice(9)}`,
  'a line break in it': ({ kenmerk, token }) =>
    `#${kenmerk}.${token.slice(0, 30)}%0D%0A%20${token.slice(30)}`,
};

const AFTER = [
  '',
  '.',
  '..',
  ',',
  ';',
  '>',
  ')',
  ').',
  ']',
  '}',
  '"',
  "'",
  '’',
  '!',
  '?',
  '#',
  '/',
  '\\',
  ' ',
  '%20',
  '%20groet',
  '%3E',
  '%29',
  '%2E',
  '%',
  '%E',
  '%FF%FE',
  '%00',
  '\u200B',
  '%E2%80%8B',
  '\u00A0',
  '\uFEFF',
  '&utm_source=x',
  '?utm_source=x',
  '%26utm_source%3Dx',
  '&amp;utm_medium=mail',
  '*',
  '_',
  '|',
  '%0D%0A',
] as const;

describe('a link that a mail program touched', () => {
  it.each(Object.keys(spellings))('still holds its kenmerk and token: %s', (name) => {
    fc.assert(
      fc.property(links, fc.constantFrom(...AFTER), (link, after) => {
        expect(readLink((spellings[name]?.(link) ?? '') + after)).toEqual(link);
      }),
      { numRuns: 300 },
    );
  });

  it('is the first of two, and nothing of what comes after it', () => {
    fc.assert(
      fc.property(links, links, fc.string(), (one, other, text) => {
        // Right after it a visible character of a token would be a part of it, or not: nobody can tell.
        expect(readLink(`${asFragment(one)}.${text}${asFragment(other)}`)).toEqual(one);
      }),
    );
  });
});

describe('what is no link', () => {
  it.each([
    '',
    '#',
    '#inhoud',
    '#/',
    '#%23',
    '#%',
    '#.',
    '#7K3F-9QXT-2MAB',
    '#7K3F-9QXT-2MAB.',
    '#%37%4B',
    'K.T',
  ])('holds nothing: %s', (fragment) => {
    expect(readLink(fragment)).toBeUndefined();
  });

  it('but was cut off is asked for as it is, so that the service says that it is not valid', () => {
    const [link] = fc.sample(links, 1);
    if (link === undefined) throw new Error('No link');
    const cut = { ...link, token: link.token.slice(0, -5) };
    expect(readLink(asFragment(cut))).toEqual(cut);
  });
});
