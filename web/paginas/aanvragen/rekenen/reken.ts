import { solveChallengeWorkers } from 'altcha-lib';
import { uitdagingSchema } from '../../../../shared/api/rekenbewijs.ts';
import { leesJson, vraag } from '../../../verkeer/verzoek.ts';

/** Two at most: it is somebody else's battery. */
const MAX_WERKERS = 2;

/** What to send along; nothing where the service asks for nothing. */
export type Rekenuitkomst = {
  readonly bewijs?: string;
  /** Milliseconds since 1970: after it the proof holds no more. */
  readonly geldigTot: number;
};

/**
 * Fetches what there is to compute, and computes it.
 * @returns nothing when that is not possible now
 */
export async function reken(): Promise<Rekenuitkomst | undefined> {
  const antwoord = await vraag('/uitdaging', { methode: 'GET' });
  if (antwoord?.status === 204) return { geldigTot: Infinity };
  if (antwoord?.ok !== true) return undefined;
  const gelezen = uitdagingSchema.safeParse(await leesJson(antwoord));
  if (!gelezen.success) return undefined;
  const challenge = gelezen.data;
  const solution = await solveChallengeWorkers({
    challenge,
    concurrency: Math.min(MAX_WERKERS, navigator.hardwareConcurrency),
    createWorker: () =>
      new Worker(new URL('./werker.ts', import.meta.url), { type: 'module', name: 'rekenbewijs' }),
  });
  if (solution === null) return undefined;
  return {
    bewijs: btoa(JSON.stringify({ challenge, solution })),
    geldigTot: challenge.parameters.expiresAt * 1_000,
  };
}
