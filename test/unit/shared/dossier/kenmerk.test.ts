import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGENDAVAKKEN,
  agendaVakVan,
  kenmerkUitHash,
  leesKenmerk,
} from '../../../../shared/dossier/kenmerk.ts';

const kenmerken = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(kenmerkUitHash);
const ALFABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TEKENPLAATSEN = [0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13];

const vervang = (tekst: string, plaats: number, teken: string): string =>
  tekst.slice(0, plaats) + teken + tekst.slice(plaats + 1);

describe('a kenmerk', () => {
  it('is twelve characters of Crockford base32 in three groups', () => {
    fc.assert(
      fc.property(kenmerken, (kenmerk) => {
        expect(kenmerk).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      }),
    );
  });

  it('is the same for the same hash, and differs for hashes that differ in their first 55 bits', () => {
    const hash = new Uint8Array(32).fill(7);
    const ander = Uint8Array.from(hash, (byte, index) => (index === 6 ? byte ^ 2 : byte));
    expect(kenmerkUitHash(hash)).toBe(kenmerkUitHash(Uint8Array.from(hash)));
    expect(kenmerkUitHash(ander)).not.toBe(kenmerkUitHash(hash));
  });

  it('may be typed in lower case, without hyphens, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(kenmerken, fc.constantFrom('I', 'L', 'i', 'l'), (kenmerk, een) => {
        const getypt = kenmerk.replaceAll('0', 'O').replaceAll('1', een).toLowerCase();
        expect(leesKenmerk(` ${getypt.replaceAll('-', ' ')} `)).toBe(kenmerk);
        expect(leesKenmerk(getypt.replaceAll('-', ''))).toBe(kenmerk);
      }),
    );
  });

  it('is refused with any one character mistyped', () => {
    fc.assert(
      fc.property(
        kenmerken,
        fc.constantFrom(...TEKENPLAATSEN),
        fc.constantFrom(...ALFABET.split('')),
        (kenmerk, plaats, teken) => {
          fc.pre(kenmerk[plaats] !== teken);
          expect(leesKenmerk(vervang(kenmerk, plaats, teken))).toBeUndefined();
        },
      ),
    );
  });

  it('is refused with any two neighbours that changed places', () => {
    fc.assert(
      fc.property(kenmerken, fc.integer({ min: 0, max: 10 }), (kenmerk, plaats) => {
        const kaal = kenmerk.replaceAll('-', '');
        const [een = '', twee = ''] = kaal.slice(plaats, plaats + 2);
        fc.pre(een !== twee);
        const verwisseld = kaal.slice(0, plaats) + twee + een + kaal.slice(plaats + 2);
        expect(leesKenmerk(verwisseld)).toBeUndefined();
      }),
    );
  });

  it.each(['', '7K3F', '7K3F-9QXT-2MA', '7K3F-9QXT-2MABC', 'UUUU-UUUU-UUUU', '💥'])(
    'is not %j',
    (invoer) => {
      expect(leesKenmerk(invoer)).toBeUndefined();
    },
  );

  it('spreads dossiers evenly over the partitions of the agenda', () => {
    const vakken = Array.from({ length: 8_000 }, (_, nummer) =>
      agendaVakVan(kenmerkUitHash(Uint8Array.from([nummer * 31, nummer, nummer >> 8, 0, 0, 0, 0]))),
    );
    const perVak = Map.groupBy(vakken, (vak) => vak);
    expect([...perVak.keys()].sort()).toEqual([...AGENDAVAKKEN]);
  });
});
