import { describe, expect, it } from 'vitest';
import { createToken, type KeyRing, tokenMatches } from '../../../functions/security/tokens.ts';
import { createDossier } from '../../fixtures/dossiers.ts';

const key = (character: string): string => character.repeat(43);
const keyRing: KeyRing = { current: 'b', keys: { a: key('x'), b: key('y') } };
const { kenmerk } = createDossier();
const scope = { purpose: 'status', kenmerk, subject: '' } as const;
const token = createToken(keyRing, scope);

describe('a token', () => {
  it('is the id of the current key and an HMAC in base64url, the same every time', () => {
    expect(token).toMatch(/^b\.[A-Za-z0-9_-]{43}$/);
    expect(createToken(keyRing, scope)).toBe(token);
    expect(tokenMatches(keyRing, token, scope)).toBe(true);
  });

  it('made with the previous key still opens, until that key is taken away', () => {
    const old = createToken({ ...keyRing, current: 'a' }, scope);
    expect(tokenMatches(keyRing, old, scope)).toBe(true);
    expect(tokenMatches({ current: 'b', keys: { b: key('y') } }, old, scope)).toBe(false);
  });

  it('opens nothing with any one character changed, the last one included', () => {
    for (let place = 0; place < token.length; place += 1) {
      for (const character of 'ABab01-_.') {
        if (token[place] === character) continue;
        const changed = token.slice(0, place) + character + token.slice(place + 1);
        expect(tokenMatches(keyRing, changed, scope), changed).toBe(false);
      }
    }
  });

  it.each([
    '',
    '.',
    'b.',
    'b',
    'c.abc',
    '__proto__.abc',
    'constructor.abc',
    `${token}=`,
    ` ${token}`,
  ])('is not %j', (input) => {
    expect(tokenMatches(keyRing, input, scope)).toBe(false);
  });

  it('opens no other subject', () => {
    expect(tokenMatches(keyRing, token, { ...scope, subject: '1' })).toBe(false);
  });
});
