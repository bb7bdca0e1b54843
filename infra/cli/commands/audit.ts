import * as z from 'zod/mini';
import { nameOfActor, subjectOfActor } from '../../../shared/desk/actor.ts';
import { daysAfter, endOfDay } from '../../../shared/time/day.ts';
import { day, niets } from '../arguments.ts';
import { opdracht, type Regel } from '../command.ts';
import { onleesbaar } from './lijst.ts';

/** What happened in a period and who did it, of every dossier. No word that was typed is printed. */
export const audit = opdracht({
  rest: '',
  uitleg: 'List what happened in a period, with who did it',
  opties: {
    vanaf: { type: 'string', wat: 'DATE', uitleg: 'the first day, such as 2026-11-01' },
    tot: { type: 'string', wat: 'DATE', uitleg: 'the last day' },
  },
  schema: z
    .object({ rest: niets, vanaf: day, tot: day })
    .check(z.refine(({ vanaf, tot }) => vanaf <= tot, '--vanaf must not be after --tot')),
  doe: async function* ({ vanaf, tot }, { overzicht }) {
    const before = endOfDay(daysAfter(vanaf, -1));
    const until = endOfDay(tot);
    for await (const found of overzicht.events(until)) {
      if ('sleutel' in found) {
        yield onleesbaar(found);
        continue;
      }
      const happened = found.gebeurtenissen.filter(({ tijd }) => tijd > before && tijd <= until);
      for (const one of happened) yield lineOf(found.kenmerk, one);
    }
    return 'gelukt';
  },
});

type Happened = Parameters<typeof nameOfActor>[0] | undefined;

function lineOf(
  kenmerk: string,
  { soort, tijd, door }: { soort: string; tijd: string; door?: Happened },
): Regel {
  const name = door === undefined ? undefined : nameOfActor(door);
  return {
    tekst: [tijd, kenmerk, soort.padEnd(20), name ?? '-'].join('  '),
    json: { tijd, kenmerk, gebeurtenis: soort, door: name, subject: subjectOfActor(door) },
  };
}
