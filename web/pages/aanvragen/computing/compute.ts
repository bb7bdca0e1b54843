import * as z from 'zod/mini';
import { READY } from './ready.ts';
import { leesJson, vraag, WACHT_MS } from '../../../api/request.ts';

/** What the page uses of a challenge; the whole of it stands in `shared/api/proof-of-work.ts`. */
const challengeSchema = z.object({
  /** `expiresAt`: epoch seconds. */
  parameters: z.looseObject({ expiresAt: z.unknown() }),
  signature: z.string(),
});

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
  const gelezen = challengeSchema.safeParse(await leesJson(antwoord));
  if (!antwoord.ok || !gelezen.success) return { soort: 'mislukt', reden: 'dienst' };
  const challenge = gelezen.data;
  try {
    const solution = await solve(challenge);
    if (solution === null) return { soort: 'mislukt', reden: 'rekenbewijs' };
    return {
      soort: 'gemaakt',
      bewijs: btoa(JSON.stringify({ challenge, solution })),
      geldigTot: Number(challenge.parameters.expiresAt) * 1_000,
    };
  } catch (fout) {
    return { soort: 'mislukt', reden: isNotFetched(fout) ? 'netwerk' : 'rekenbewijs' };
  }
}

/**
 * In one worker: it is somebody else's battery, and they are filling in the form meanwhile.
 * @returns null when no solution was found in time
 */
function solve(challenge: object): Promise<object | null> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'rekenbewijs',
  });
  return new Promise<object | null>((resolve, reject) => {
    // A script that does not come in time is one that does not come: the browser itself waits much longer.
    const patience = setTimeout(() => worker.dispatchEvent(new Event('error')), WACHT_MS);
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<object | typeof READY | null>) => {
      if (data === READY) clearTimeout(patience);
      else if (data !== null && 'error' in data) reject(new Error(String(data.error)));
      else resolve(data);
    };
    worker.postMessage({ type: 'work', challenge });
  }).finally(() => worker.terminate());
}

/** A browser tells of a fault inside a worker by an ErrorEvent, and by a plain Event that it could not fetch its script. */
const isNotFetched = (fout: unknown): boolean =>
  fout instanceof Event && !(fout instanceof ErrorEvent);
