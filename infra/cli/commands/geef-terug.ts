import * as z from 'zod/mini';
import type { Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { kenmerken, textArgument } from '../arguments.ts';
import { refusedLine, changeDossier } from '../change-dossier.ts';
import { type CommandOutcome, command, type OutputLine } from '../command.ts';
import type { CliDeps } from '../deps.ts';
import { unreadable } from './lijst.ts';

type Outcome = { readonly outcome: CommandOutcome; readonly line: OutputLine };

/** For when somebody left: at the desk only whoever has an aanvraag can give it back. */
export const giveBack = command({
  rest: '[KENMERK…]',
  explanation: 'Give back what somebody at the desk took up, for a colleague to take up',
  options: {
    naam: {
      type: 'string',
      what: 'NAME',
      explanation: 'all that this person has, as the desk shows it',
    },
  },
  schema: z
    .object({ rest: kenmerken, naam: z.optional(textArgument) })
    .check(
      z.refine(
        ({ rest, naam }) => (naam === undefined) === rest.length > 0,
        'name dossiers, or give --naam',
      ),
    ),
  run: async function* ({ rest, naam }, deps) {
    const outcomes: CommandOutcome[] = [];
    for await (const found of naam === undefined ? rest : deps.overview.heldBy(naam)) {
      const { outcome, line } = await outcomeOf(found, naam, deps);
      outcomes.push(outcome);
      yield line;
    }
    if (outcomes.length === 0) return 'niet-gevonden';
    return outcomes.find((outcome) => outcome !== 'succeeded') ?? 'succeeded';
  },
});

async function outcomeOf(
  found: Kenmerk | { readonly key: string },
  name: string | undefined,
  deps: CliDeps,
): Promise<Outcome> {
  if (typeof found === 'object') return { outcome: 'geweigerd', line: unreadable(found) };
  const dossier = await deps.dossiers.read(found);
  if (dossier === undefined) return notThere(found);
  const { behandelaar } = dossier;
  // Since the table was read somebody else may have taken it up: theirs it stays.
  if (behandelaar === undefined || (name !== undefined && behandelaar.name !== name)) {
    return done(found, undefined);
  }
  const door = await deps.operator();
  const act = { soort: 'geef-terug', holder: behandelaar.subject, door } as const;
  const changed = await changeDossier(dossier, act, deps);
  if (changed === undefined) return notThere(found);
  const { dossier: after, reden } = changed;
  if (reden === 'al-gedaan') return done(found, undefined);
  return reden === undefined
    ? done(found, behandelaar.name)
    : { outcome: 'geweigerd', line: refusedLine(after, reden, 'only what is open') };
}

/** @param from who had it; nothing when nobody did */
const done = (kenmerk: Kenmerk, from: string | undefined): Outcome => ({
  outcome: 'succeeded',
  line: {
    text: `${kenmerk}: ${from === undefined ? 'nothing to give back' : `given back, was with ${from}`}`,
    json: { kenmerk, teruggegeven: from !== undefined, van: from },
  },
});

const notThere = (kenmerk: Kenmerk): Outcome => ({
  outcome: 'niet-gevonden',
  line: {
    text: `${kenmerk}: there is no such dossier`,
    json: { kenmerk, reden: 'niet-gevonden' },
  },
});
