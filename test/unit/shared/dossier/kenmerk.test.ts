import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGENDA_PARTITIONS,
  agendaPartitionOf,
  kenmerkFromHash,
  kenmerkSchema,
  readKenmerk,
} from '../../../../shared/dossier/kenmerk.ts';

const kenmerken = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(kenmerkFromHash);
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNING_PLACES = [0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13];

const replace = (text: string, place: number, character: string): string =>
  text.slice(0, place) + character + text.slice(place + 1);

describe('a kenmerk', () => {
  it('is twelve characters of Crockford base32 in three groups', () => {
    fc.assert(
      fc.property(kenmerken, (kenmerk) => {
        expect(kenmerk).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      }),
    );
  });

  // Whoever sends the same request again must get the same answer, after an upgrade as well.
  it.each([
    [[0, 1, 2, 3, 4, 5, 6], '000G-40R4-0M3N', '0'],
    [[0xff, 0xee, 0xdd, 0xcc, 0xbb, 0xaa, 0x99], 'ZZQD-VK5V-NACM', '7'],
    [Array<number>(7).fill(42), '58N2-MAHA-58N6', '5'],
  ])('of %j is always %s, in part %s of the agenda', (bytes, kenmerk, part) => {
    const made = kenmerkFromHash(Uint8Array.from(bytes));
    expect(made).toBe(kenmerk);
    expect(agendaPartitionOf(made)).toBe(part);
  });

  it('is stored in one spelling only', () => {
    expect(kenmerkSchema.safeParse('58N2-MAHA-58N6').success).toBe(true);
    for (const other of ['58N2MAHA58N6', '58n2-maha-58n6', '58N2-MAHA-58N7', '']) {
      expect(kenmerkSchema.safeParse(other).success, other).toBe(false);
    }
  });

  it('is the same for the same hash, and differs for hashes that differ in their first 55 bits', () => {
    const hash = new Uint8Array(32).fill(7);
    const other = Uint8Array.from(hash, (byte, index) => (index === 6 ? byte ^ 2 : byte));
    expect(kenmerkFromHash(hash)).toBe(kenmerkFromHash(Uint8Array.from(hash)));
    expect(kenmerkFromHash(other)).not.toBe(kenmerkFromHash(hash));
  });

  it('may be typed in lower case, without hyphens, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(kenmerken, fc.constantFrom('I', 'L', 'i', 'l'), (kenmerk, one) => {
        const typed = kenmerk.replaceAll('0', 'O').replaceAll('1', one).toLowerCase();
        expect(readKenmerk(` ${typed.replaceAll('-', ' ')} `)).toBe(kenmerk);
        expect(readKenmerk(typed.replaceAll('-', ''))).toBe(kenmerk);
      }),
    );
  });

  it('is refused with any one character mistyped', () => {
    fc.assert(
      fc.property(
        kenmerken,
        fc.constantFrom(...SIGNING_PLACES),
        fc.constantFrom(...ALPHABET.split('')),
        (kenmerk, place, character) => {
          fc.pre(kenmerk[place] !== character);
          expect(readKenmerk(replace(kenmerk, place, character))).toBeUndefined();
        },
      ),
    );
  });

  it('is refused with any two neighbours that changed places', () => {
    fc.assert(
      fc.property(kenmerken, fc.integer({ min: 0, max: 10 }), (kenmerk, place) => {
        const bare = kenmerk.replaceAll('-', '');
        const [one = '', two = ''] = bare.slice(place, place + 2);
        fc.pre(one !== two);
        const swapped = bare.slice(0, place) + two + one + bare.slice(place + 2);
        expect(readKenmerk(swapped)).toBeUndefined();
      }),
    );
  });

  it.each(['', '7K3F', '7K3F-9QXT-2MA', '7K3F-9QXT-2MABC', 'UUUU-UUUU-UUUU', '💥'])(
    'is not %j',
    (input) => {
      expect(readKenmerk(input)).toBeUndefined();
    },
  );

  it('spreads dossiers evenly over the partitions of the agenda', () => {
    const partitions = Array.from({ length: 8_000 }, (_, nummer) =>
      agendaPartitionOf(
        kenmerkFromHash(Uint8Array.from([nummer * 31, nummer, nummer >> 8, 0, 0, 0, 0])),
      ),
    );
    const perPartition = Map.groupBy(partitions, (partition) => partition);
    expect([...perPartition.keys()].sort()).toEqual([...AGENDA_PARTITIONS]);
  });
});
