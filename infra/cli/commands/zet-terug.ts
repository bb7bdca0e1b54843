import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { Item } from '../../../functions/store/item.ts';
import { tabel } from '../../../functions/store/table.ts';
import { kenmerkSchema, type Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { kenmerken, schakelaar, tekst } from '../arguments.ts';
import type { Middelen } from '../deps.ts';
import { type Afloop, opdracht, type Regel } from '../command.ts';
import { onleesbaar } from './lijst.ts';

type Outcome = { readonly afloop: Afloop; readonly regel: Regel };
type Refusal = 'bestaat' | 'gewist' | 'bewaartermijn-voorbij' | 'veranderd';

/** The copy of items that a restore asks for. Each goes as a whole, on the condition that nobody changed it meanwhile. */
export const zetTerug = opdracht({
  rest: '[KENMERK…]',
  uitleg: 'Put dossiers back from a table that was restored beside ours',
  opties: {
    van: { type: 'string', wat: 'TABLE', uitleg: 'the restored table' },
    alle: { type: 'boolean', uitleg: 'every dossier in the restored table' },
    overschrijf: { type: 'boolean', uitleg: 'also where there is one now that differs' },
  },
  schema: z
    .object({ rest: kenmerken, van: tekst, alle: schakelaar, overschrijf: schakelaar })
    .check(z.refine(({ rest, alle }) => alle === rest.length < 1, 'name dossiers, or give --alle')),
  doe: async function* ({ rest, van, alle, overschrijf }, middelen) {
    const aflopen: Afloop[] = [];
    const table = middelen.restoredTable(van);
    for await (const sleutel of alle ? table.kenmerken() : rest) {
      const { afloop, regel } = await putBack(sleutel, { van, overschrijf }, middelen);
      aflopen.push(afloop);
      yield regel;
    }
    return aflopen.find((afloop) => afloop !== 'gelukt') ?? 'gelukt';
  },
});

type Choice = { readonly van: string; readonly overschrijf: boolean };

async function putBack(sleutel: string, choice: Choice, middelen: Middelen): Promise<Outcome> {
  const gelezen = kenmerkSchema.safeParse(sleutel);
  if (!gelezen.success) return { afloop: 'geweigerd', regel: onleesbaar({ sleutel }) };
  const kenmerk = gelezen.data;
  const table = middelen.restoredTable(choice.van);
  const { restored, current } = await table.read(kenmerk);
  if (restored === undefined) return notThere(kenmerk);
  if (isDeepStrictEqual(restored, current)) return done(kenmerk, 'is the same already');
  const refusal = refusalOf(restored, current, choice, middelen.moment().nu);
  if (refusal !== undefined) return refused(kenmerk, refusal);
  const door = await middelen.operator();
  if (!(await table.putBack(restored, current))) return refused(kenmerk, 'veranderd');
  const line = { tijd: middelen.moment().nu, gebeurtenis: 'teruggezet', kenmerk, door };
  process.stderr.write(`${JSON.stringify({ ...line, van: choice.van })}\n`);
  return done(kenmerk, 'put back');
}

function refusalOf(
  restored: Item,
  current: Item | undefined,
  { overschrijf }: Choice,
  nu: string,
): Refusal | undefined {
  // Erased on somebody's request, or gone by its term: bringing it back would undo that.
  if (current?.['gewistOp'] !== undefined && restored['gewistOp'] === undefined) return 'gewist';
  const ends = Number(restored[tabel.bewaarTot]?.N ?? Number.POSITIVE_INFINITY);
  if (ends * 1_000 <= Date.parse(nu)) return 'bewaartermijn-voorbij';
  return current === undefined || overschrijf ? undefined : 'bestaat';
}

const why: Readonly<Record<Refusal, string>> = {
  bestaat: 'there is one now that differs; give --overschrijf to replace it',
  gewist: 'it was erased since; that stays so',
  'bewaartermijn-voorbij': 'its term has passed since',
  veranderd: 'it changed at this moment; try again',
};

const refused = (kenmerk: Kenmerk, reden: Refusal): Outcome => ({
  afloop: 'geweigerd',
  regel: { tekst: `${kenmerk}: not put back: ${why[reden]}`, json: { kenmerk, reden } },
});

const done = (kenmerk: Kenmerk, what: string): Outcome => ({
  afloop: 'gelukt',
  regel: { tekst: `${kenmerk}: ${what}`, json: { kenmerk, teruggezet: what === 'put back' } },
});

const notThere = (kenmerk: Kenmerk): Outcome => ({
  afloop: 'niet-gevonden',
  regel: {
    tekst: `${kenmerk}: not in the restored table`,
    json: { kenmerk, reden: 'niet-gevonden' },
  },
});
