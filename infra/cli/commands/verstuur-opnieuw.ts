import * as z from 'zod/mini';
import { type Bericht, isBouncedFromSsd } from '../../../shared/dossier/bericht.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../../shared/dossier/kenmerk.ts';
import { kenmerken, toggle, textArgument } from '../arguments.ts';
import type { CliDeps } from '../deps.ts';
import { type CommandOutcome, command, type OutputLine } from '../command.ts';
import { refusedLine, changeDossier } from '../change-dossier.ts';

/** `versturen` sends what is owed: woken by the stream at once, or by its schedule within a minute. */
export const dispatchAgainCommand = command({
  rest: '[KENMERK…]',
  explanation:
    'Send mails again that were given up (mislukt), or came back from the SSD (niet-bezorgd); let sending that was stopped go on',
  options: {
    alle: { type: 'boolean', explanation: 'of every dossier, as after a failure of SES' },
    bericht: {
      type: 'string',
      multiple: true,
      what: 'ID',
      explanation: 'only this mail of the one dossier; may be repeated',
    },
  },
  schema: z
    .object({ rest: kenmerken, alle: toggle, bericht: z.optional(z.array(textArgument)) })
    .check(
      z.refine(({ rest, alle: all }) => all === rest.length < 1, 'name dossiers, or give --alle'),
      z.refine(
        ({ rest, bericht }) => bericht === undefined || rest.length === 1,
        '--bericht goes with exactly one KENMERK',
      ),
    ),
  run: async function* ({ rest, alle: all, bericht }, deps) {
    const end: CommandOutcome[] = [];
    for await (const kenmerk of all ? withFailed(deps) : rest) {
      const { outcome, line } = await dispatchOf(kenmerk, bericht ?? 'alle', deps);
      end.push(outcome);
      yield line;
    }
    return end.find((outcome) => outcome !== 'succeeded') ?? 'succeeded';
  },
});

async function* withFailed({ overview }: CliDeps): AsyncGenerator<Kenmerk> {
  for await (const found of overview.lines()) {
    if ('key' in found || found.erasedAt !== undefined) continue;
    if (found.haltedAt !== undefined || found.berichten.some(isLeftToSend)) yield found.kenmerk;
  }
}

const isLeftToSend = (bericht: Pick<Bericht, 'aan' | 'status'>): boolean =>
  bericht.status === 'mislukt' || isBouncedFromSsd(bericht);

async function dispatchOf(
  kenmerk: Kenmerk,
  berichten: readonly string[] | 'alle',
  deps: CliDeps,
): Promise<{ outcome: CommandOutcome; line: OutputLine }> {
  const away = {
    outcome: 'niet-gevonden' as const,
    line: {
      text: `${kenmerk}: there is no such dossier`,
      json: { kenmerk, reden: 'niet-gevonden' },
    },
  };
  const before = await deps.dossiers.read(kenmerk);
  if (before === undefined) return away;
  const door = await deps.operator();
  const gebeurtenis = { soort: 'verstuur-opnieuw', berichten, door } as const;
  const outcome = await changeDossier(before, gebeurtenis, deps);
  if (outcome === undefined) return away;
  const { dossier, reden } = outcome;
  if (reden !== undefined) {
    const advice =
      reden === 'niets-te-doen'
        ? 'no such mail was given up, or came back from the SSD, that is still true'
        : '';
    return { outcome: 'geweigerd', line: refusedLine(dossier, reden, advice) };
  }
  return { outcome: 'succeeded', line: owedAgain(dossier) };
}

/** Which mails became owed by what was just written. */
function owedAgain({ kenmerk, berichten, gebeurtenissen }: Dossier): OutputLine {
  const time = gebeurtenissen.at(-1)?.tijd;
  const repeated = berichten.filter((bericht) => bericht.againAt === time).map(({ id }) => id);
  const stay = berichten.filter(isLeftToSend);
  const rest =
    stay.length === 0 ? '' : `; left as they are: ${stay.map(({ id }) => id).join(', ')}`;
  const again = repeated.length === 0 ? 'sending goes on' : `owed again: ${repeated.join(', ')}`;
  const mislukt = stay.filter(({ status }) => status === 'mislukt').map(({ id }) => id);
  return {
    text: `${kenmerk}: ${again}${rest}`,
    json: { kenmerk, opnieuw: repeated, mislukt },
  };
}
