import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { Item } from '../../../functions/store/item.ts';
import { tableDefinition } from '../../../functions/store/table.ts';
import { kenmerkSchema, type Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { kenmerken, toggle, textArgument } from '../arguments.ts';
import type { CliDeps } from '../deps.ts';
import { type CommandOutcome, command, type OutputLine } from '../command.ts';
import { unreadable } from './lijst.ts';

type Outcome = { readonly outcome: CommandOutcome; readonly line: OutputLine };
type Refusal = 'exists' | 'gewist' | 'bewaartermijn-voorbij' | 'changed';

/** The copy of items that a restore asks for. Each goes as a whole, on the condition that nobody changed it meanwhile. */
export const putBackCommand = command({
  rest: '[KENMERK…]',
  explanation: 'Put dossiers back from a table that was restored beside ours',
  options: {
    van: { type: 'string', what: 'TABLE', explanation: 'the restored table' },
    alle: { type: 'boolean', explanation: 'every dossier in the restored table' },
    overschrijf: { type: 'boolean', explanation: 'also where there is one now that differs' },
  },
  schema: z
    .object({ rest: kenmerken, van: textArgument, alle: toggle, overschrijf: toggle })
    .check(
      z.refine(({ rest, alle: all }) => all === rest.length < 1, 'name dossiers, or give --alle'),
    ),
  run: async function* ({ rest, van: of, alle: all, overschrijf: overwrite }, deps) {
    const end: CommandOutcome[] = [];
    const table = deps.restoredTable(of);
    for await (const key of all ? table.kenmerken() : rest) {
      const { outcome, line } = await putBack(key, { van: of, overschrijf: overwrite }, deps);
      end.push(outcome);
      yield line;
    }
    return end.find((outcome) => outcome !== 'succeeded') ?? 'succeeded';
  },
});

type Choice = { readonly van: string; readonly overschrijf: boolean };

async function putBack(key: string, choice: Choice, deps: CliDeps): Promise<Outcome> {
  const read = kenmerkSchema.safeParse(key);
  if (!read.success) return { outcome: 'geweigerd', line: unreadable({ key }) };
  const kenmerk = read.data;
  const table = deps.restoredTable(choice.van);
  const { restored, current } = await table.read(kenmerk);
  if (restored === undefined) return notThere(kenmerk);
  if (isDeepStrictEqual(restored, current)) return done(kenmerk, 'is the same already');
  const refusal = refusalOf(restored, current, choice, deps.moment().now);
  if (refusal !== undefined) return refused(kenmerk, refusal);
  const door = await deps.operator();
  if (!(await table.putBack(restored, current))) return refused(kenmerk, 'changed');
  const line = { tijd: deps.moment().now, gebeurtenis: 'teruggezet', kenmerk, door };
  process.stderr.write(`${JSON.stringify({ ...line, van: choice.van })}\n`);
  return done(kenmerk, 'put back');
}

function refusalOf(
  restored: Item,
  current: Item | undefined,
  { overschrijf: overwrite }: Choice,
  now: string,
): Refusal | undefined {
  // Erased on somebody's request, or gone by its term: bringing it back would undo that.
  if (current?.['erasedAt'] !== undefined && restored['erasedAt'] === undefined) return 'gewist';
  const ends = Number(restored[tableDefinition.bewaarTot]?.N ?? Number.POSITIVE_INFINITY);
  if (ends * 1_000 <= Date.parse(now)) return 'bewaartermijn-voorbij';
  return current === undefined || overwrite ? undefined : 'exists';
}

const why: Readonly<Record<Refusal, string>> = {
  exists: 'there is one now that differs; give --overschrijf to replace it',
  gewist: 'it was erased since; that stays so',
  'bewaartermijn-voorbij': 'its term has passed since',
  changed: 'it changed at this moment; try again',
};

const refused = (kenmerk: Kenmerk, reden: Refusal): Outcome => ({
  outcome: 'geweigerd',
  line: { text: `${kenmerk}: not put back: ${why[reden]}`, json: { kenmerk, reden } },
});

const done = (kenmerk: Kenmerk, what: string): Outcome => ({
  outcome: 'succeeded',
  line: { text: `${kenmerk}: ${what}`, json: { kenmerk, teruggezet: what === 'put back' } },
});

const notThere = (kenmerk: Kenmerk): Outcome => ({
  outcome: 'niet-gevonden',
  line: {
    text: `${kenmerk}: not in the restored table`,
    json: { kenmerk, reden: 'niet-gevonden' },
  },
});
