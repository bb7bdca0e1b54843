import * as z from 'zod/mini';
import { niets, schakelaar, tekst } from '../arguments.ts';
import { opdracht } from '../command.ts';

/** For when somebody leaves, or a browser was lost: whoever it was must sign in again. */
export const endSessions = opdracht({
  rest: '',
  uitleg: 'End sessions at the desk: of one person, or of everybody',
  opties: {
    naam: { type: 'string', wat: 'NAME', uitleg: 'of whom, as the desk shows it' },
    alle: { type: 'boolean', uitleg: 'of everybody' },
  },
  schema: z.object({ rest: niets, naam: z.optional(tekst), alle: schakelaar }).check(
    z.refine(({ naam, alle }) => (naam === undefined) === alle, {
      message: 'Give either --naam or --alle',
    }),
  ),
  doe: async function* ({ naam }, { sessions, operator, moment }) {
    const door = await operator();
    const ended = await sessions.end(naam);
    // Without whose: a log names nobody but the operator.
    const event = { gebeurtenis: 'sessies-beeindigd', aantal: ended, alle: naam === undefined };
    process.stderr.write(`${JSON.stringify({ tijd: moment().nu, ...event, door })}\n`);
    yield { tekst: `Sessions ended: ${ended}`, json: { beeindigd: ended } };
    return naam !== undefined && ended === 0 ? 'niet-gevonden' : 'gelukt';
  },
});
