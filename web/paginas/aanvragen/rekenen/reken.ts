import { solveChallengeWorkers } from 'altcha-lib';
import { uitdagingSchema } from '../../../../shared/api/proof-of-work.ts';
import { leesJson, vraag, WACHT_MS } from '../../../verkeer/verzoek.ts';

/** Two at most: it is somebody else's battery. */
const MAX_WERKERS = 2;

/** Why there is no proof: no connection, a service that does not give what it should, or a browser that cannot compute. */
export type ProofFailure = 'netwerk' | 'dienst' | 'rekenbewijs';

export type Rekenuitkomst =
  | {
      readonly soort: 'gemaakt';
      readonly bewijs: string;
      /** Milliseconds since 1970: after it the proof holds no more. */
      readonly geldigTot: number;
    }
  /** The service asks for nothing. */
  | { readonly soort: 'niet-nodig' }
  | { readonly soort: 'mislukt'; readonly reden: ProofFailure };

/** Fetches what there is to compute, and computes it. Never throws. */
export async function reken(): Promise<Rekenuitkomst> {
  const antwoord = await vraag('/uitdaging', { methode: 'GET' });
  if (antwoord === undefined) return { soort: 'mislukt', reden: 'netwerk' };
  if (antwoord.status === 204) return { soort: 'niet-nodig' };
  const gelezen = uitdagingSchema.safeParse(await leesJson(antwoord));
  if (!antwoord.ok || !gelezen.success) return { soort: 'mislukt', reden: 'dienst' };
  const challenge = gelezen.data;
  try {
    const solution = await solveChallengeWorkers({
      challenge,
      concurrency: Math.min(MAX_WERKERS, navigator.hardwareConcurrency || 1),
      createWorker,
    });
    if (solution === null) return { soort: 'mislukt', reden: 'rekenbewijs' };
    return {
      soort: 'gemaakt',
      bewijs: btoa(JSON.stringify({ challenge, solution })),
      geldigTot: challenge.parameters.expiresAt * 1_000,
    };
  } catch (fout) {
    return { soort: 'mislukt', reden: isNotFetched(fout) ? 'netwerk' : 'rekenbewijs' };
  }
}

function createWorker(): Worker {
  const worker = new Worker(new URL('./werker.ts', import.meta.url), {
    type: 'module',
    name: 'rekenbewijs',
  });
  // A script that does not come in time is one that does not come: the browser itself waits much longer.
  setTimeout(() => worker.dispatchEvent(new Event('error')), WACHT_MS);
  return worker;
}

/** A browser tells of a fault inside a worker by an ErrorEvent, and by a plain Event that it could not fetch its script. */
const isNotFetched = (fout: unknown): boolean =>
  fout instanceof Event && !(fout instanceof ErrorEvent);
