import { describe, expect, it } from 'vitest';
import { maakToken, type Sleutelbos, tokenKlopt } from '../../../functions/security/tokens.ts';
import { maakDossier } from '../../fixtures/dossiers.ts';

const sleutel = (teken: string): string => teken.repeat(43);
const bos: Sleutelbos = { huidig: 'b', sleutels: { a: sleutel('x'), b: sleutel('y') } };
const { kenmerk } = maakDossier();
const bereik = { doel: 'status', kenmerk, onderwerp: '' } as const;
const token = maakToken(bos, bereik);

describe('a token', () => {
  it('is the id of the current key and an HMAC in base64url, the same every time', () => {
    expect(token).toMatch(/^b\.[A-Za-z0-9_-]{43}$/);
    expect(maakToken(bos, bereik)).toBe(token);
    expect(tokenKlopt(bos, token, bereik)).toBe(true);
  });

  it('made with the previous key still opens, until that key is taken away', () => {
    const oud = maakToken({ ...bos, huidig: 'a' }, bereik);
    expect(tokenKlopt(bos, oud, bereik)).toBe(true);
    expect(tokenKlopt({ huidig: 'b', sleutels: { b: sleutel('y') } }, oud, bereik)).toBe(false);
  });

  it('opens nothing with any one character changed, the last one included', () => {
    for (let plaats = 0; plaats < token.length; plaats += 1) {
      for (const teken of 'ABab01-_.') {
        if (token[plaats] === teken) continue;
        const veranderd = token.slice(0, plaats) + teken + token.slice(plaats + 1);
        expect(tokenKlopt(bos, veranderd, bereik), veranderd).toBe(false);
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
  ])('is not %j', (invoer) => {
    expect(tokenKlopt(bos, invoer, bereik)).toBe(false);
  });

  it('opens no other subject', () => {
    expect(tokenKlopt(bos, token, { ...bereik, onderwerp: '1' })).toBe(false);
  });
});
