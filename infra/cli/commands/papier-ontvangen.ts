import * as z from 'zod/mini';
import { oneKenmerk, textArgument } from '../arguments.ts';
import { command } from '../command.ts';
import { refusedLine, changeDossier } from '../change-dossier.ts';

/** The same step as the SSD records on its page; for when that page cannot be used. */
export const recordPapier = command({
  rest: 'KENMERK',
  explanation: 'Record that the signed paper came in',
  options: {
    toelichting: {
      type: 'string',
      what: 'TEXT',
      explanation: 'a note, which whoever holds a link can read',
    },
  },
  schema: z.object({
    rest: oneKenmerk,
    toelichting: z._default(
      textArgument.check(z.maxLength(1_000, 'must be 1,000 characters at most')),
      '',
    ),
  }),
  run: async function* ({ rest: [kenmerk], toelichting }, deps) {
    const dossier = await deps.dossiers.read(kenmerk);
    if (dossier === undefined) return 'niet-gevonden';
    const door = await deps.operator();
    const step = { soort: 'neem-stap', stap: 'papier-ontvangen', toelichting, door } as const;
    const outcome = await changeDossier(dossier, step, deps);
    if (outcome === undefined) return 'niet-gevonden';
    const { dossier: after, reden } = outcome;
    if (reden !== undefined && reden !== 'al-gedaan') {
      yield refusedLine(after, reden, 'only what is signed on paper and waits for it');
      return 'geweigerd';
    }
    const earlier = reden === 'al-gedaan' ? ', as it was already' : '';
    yield {
      text: `${kenmerk}: ${after.status}${earlier}`,
      json: { kenmerk, status: after.status },
    };
    return 'succeeded';
  },
});
