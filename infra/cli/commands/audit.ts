import * as z from 'zod/mini';
import { nameOfActor, subjectOfActor } from '../../../shared/desk/actor.ts';
import { daysAfter, endOfDay } from '../../../shared/time/day.ts';
import { day, nothing } from '../arguments.ts';
import { command, type OutputLine } from '../command.ts';
import { unreadable } from './lijst.ts';

/** What happened in a period and who did it, of every dossier. No word that was typed is printed. */
export const audit = command({
  rest: '',
  explanation: 'List what happened in a period, with who did it',
  options: {
    vanaf: { type: 'string', what: 'DATE', explanation: 'the first day, such as 2026-11-01' },
    tot: { type: 'string', what: 'DATE', explanation: 'the last day' },
  },
  schema: z
    .object({ rest: nothing, vanaf: day, tot: day })
    .check(z.refine(({ vanaf, tot }) => vanaf <= tot, '--vanaf must not be after --tot')),
  run: async function* ({ vanaf, tot }, { overview }) {
    const before = endOfDay(daysAfter(vanaf, -1));
    const until = endOfDay(tot);
    for await (const found of overview.events(until)) {
      if ('key' in found) {
        yield unreadable(found);
        continue;
      }
      const happened = found.gebeurtenissen.filter(({ tijd }) => tijd > before && tijd <= until);
      for (const one of happened) yield lineOf(found.kenmerk, one);
    }
    return 'succeeded';
  },
});

type Happened = Parameters<typeof nameOfActor>[0] | undefined;

function lineOf(
  kenmerk: string,
  { soort, tijd, door }: { soort: string; tijd: string; door?: Happened },
): OutputLine {
  const name = door === undefined ? undefined : nameOfActor(door);
  return {
    text: [tijd, kenmerk, soort.padEnd(20), name ?? '-'].join('  '),
    json: { tijd, kenmerk, gebeurtenis: soort, door: name, subject: subjectOfActor(door) },
  };
}
