import * as z from 'zod/mini';
import { nothing, toggle, textArgument } from '../arguments.ts';
import { command } from '../command.ts';

/** For when somebody leaves, or a browser was lost: whoever it was must sign in again. */
export const endSessions = command({
  rest: '',
  explanation: 'End sessions at the desk: of one person, or of everybody',
  options: {
    naam: { type: 'string', what: 'NAME', explanation: 'of whom, as the desk shows it' },
    alle: { type: 'boolean', explanation: 'of everybody' },
  },
  schema: z.object({ rest: nothing, naam: z.optional(textArgument), alle: toggle }).check(
    z.refine(({ naam, alle: all }) => (naam === undefined) === all, {
      message: 'Give either --naam or --alle',
    }),
  ),
  run: async function* ({ naam }, { sessions, operator, moment }) {
    const door = await operator();
    const ended = await sessions.end(naam);
    // Without whose: a log names nobody but the operator.
    const event = { gebeurtenis: 'sessies-beeindigd', aantal: ended, alle: naam === undefined };
    process.stderr.write(`${JSON.stringify({ tijd: moment().now, ...event, door })}\n`);
    yield { text: `Sessions ended: ${ended}`, json: { beeindigd: ended } };
    return naam !== undefined && ended === 0 ? 'niet-gevonden' : 'succeeded';
  },
});
