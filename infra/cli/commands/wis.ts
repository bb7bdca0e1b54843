import * as z from 'zod/mini';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { readKenmerk } from '../../../shared/dossier/kenmerk.ts';
import { apply } from '../../../shared/dossier/life.ts';
import { isFinal } from '../../../shared/dossier/transitions.ts';
import type { Reden } from '../../../shared/dossier/outcome.ts';
import { emailArgument, kenmerken, toggle } from '../arguments.ts';
import { findDossiers } from '../betrokkene.ts';
import type { CliDeps } from '../deps.ts';
import { type CommandOutcome, command, type OutputLine } from '../command.ts';
import { refusedLine, changeDossier } from '../change-dossier.ts';
import { unreadable } from './lijst.ts';

type Result = { readonly outcome: CommandOutcome; readonly line: OutputLine };

/** Erases whole dossiers: the data of one person cannot be taken out of what others signed. */
export const eraseCommand = command({
  rest: '[KENMERK…]',
  explanation: 'Erase the personal data of dossiers that have ended (AVG, article 17)',
  options: {
    email: { type: 'string', what: 'ADDRESS', explanation: 'every dossier in which this occurs' },
    'ook-met-openstaande-berichten': {
      type: 'boolean',
      explanation: 'let mails that are owed lapse',
    },
    ja: { type: 'boolean', explanation: 'do not ask to type each kenmerk' },
  },
  schema: z
    .object({
      rest: kenmerken,
      email: z.optional(emailArgument),
      'ook-met-openstaande-berichten': toggle,
      ja: toggle,
    })
    .check(
      z.refine(
        ({ rest, email: adres }) => (adres !== undefined) !== rest.length > 0,
        'name dossiers, or give --email ADDRESS',
      ),
    ),
  run: async function* (input, deps) {
    const end: CommandOutcome[] = [];
    for await (const { outcome, line } of results(input, deps)) {
      end.push(outcome);
      yield line;
    }
    if (end.length === 0) return 'niet-gevonden';
    return end.find((outcome) => outcome !== 'succeeded') ?? 'succeeded';
  },
});

type Choice = {
  readonly rest: readonly NonNullable<ReturnType<typeof readKenmerk>>[];
  readonly email?: string | undefined;
  readonly 'ook-met-openstaande-berichten': boolean;
  readonly ja: boolean;
};

async function* results(choice: Choice, deps: CliDeps): AsyncGenerator<Result> {
  for (const kenmerk of choice.rest) {
    const dossier = await deps.dossiers.read(kenmerk);
    yield dossier === undefined ? notFound(kenmerk) : await eraseDossier(dossier, choice, deps);
  }
  if (choice.email === undefined) return;
  for await (const finding of findDossiers(choice.email, deps)) {
    yield 'key' in finding
      ? { outcome: 'geweigerd', line: unreadable(finding) }
      : await eraseDossier(finding.dossier, choice, deps);
  }
}

async function eraseDossier(dossier: Dossier, choice: Choice, deps: CliDeps): Promise<Result> {
  const { kenmerk } = dossier;
  const gebeurtenis = {
    soort: 'wis',
    evenWithOpenBerichten: choice['ook-met-openstaande-berichten'],
    door: await deps.operator(),
  } as const;
  // What would be refused anyway needs no typing.
  const beforehand = apply(dossier, gebeurtenis, deps.moment());
  if (!beforehand.ok) return refusal(dossier, beforehand.reden);
  if (!choice.ja && !(await isConfirmed(kenmerk, deps))) return notConfirmed(kenmerk);
  const outcome = await changeDossier(dossier, gebeurtenis, deps);
  if (outcome === undefined) return notFound(kenmerk);
  const { dossier: after, reden } = outcome;
  if (reden !== undefined) return refusal(after, reden);
  const line = { text: `${kenmerk}: erased`, json: { kenmerk, gewistOp: after.erasedAt } };
  return { outcome: 'succeeded', line };
}

const isConfirmed = (kenmerk: string, { confirmation }: CliDeps): Promise<boolean> =>
  confirmation.question(
    `This cannot be undone. Type ${kenmerk} to erase its personal data: `,
    (response) => readKenmerk(response) === kenmerk,
  );

const refusal = (dossier: Dossier, reden: Reden): Result => ({
  outcome: 'geweigerd',
  line: refusedLine(
    dossier,
    reden,
    isFinal(dossier.status) ? '' : 'it must be withdrawn or finished first',
  ),
});

const notConfirmed = (kenmerk: string): Result => ({
  outcome: 'geweigerd',
  line: {
    text: `${kenmerk}: not confirmed, nothing erased`,
    json: { kenmerk, reden: 'niet-bevestigd' },
  },
});

const notFound = (kenmerk: string): Result => ({
  outcome: 'niet-gevonden',
  line: {
    text: `${kenmerk}: there is no such dossier`,
    json: { kenmerk, reden: 'niet-gevonden' },
  },
});
