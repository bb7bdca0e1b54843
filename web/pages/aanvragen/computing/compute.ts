import * as z from 'zod/mini';
import { READY } from './ready.ts';
import { readJson, sendRequest, WAIT_MS } from '../../../api/request.ts';

/** What the page uses of a challenge; the whole of it stands in `shared/api/proof-of-work.ts`. */
const challengeSchema = z.object({
  /** `expiresAt`: epoch seconds. */
  parameters: z.looseObject({ expiresAt: z.unknown() }),
  signature: z.string(),
});

/** Why there is no proof: no connection, a service that does not give what it should, or a browser that cannot compute. */
export type ProofFailure = 'network' | 'service' | 'proofOfWork';

export type ComputedOutcome =
  | {
      readonly soort: 'gemaakt';
      readonly proof: string;
      /** Milliseconds since 1970: after it the proof holds no more. */
      readonly validUntil: number;
    }
  /** The service asks for nothing. */
  | { readonly soort: 'niet-nodig' }
  | { readonly soort: 'mislukt'; readonly reden: ProofFailure };

/** Fetches what there is to compute, and computes it. Never throws. */
export async function compute(): Promise<ComputedOutcome> {
  const response = await sendRequest('/uitdaging', { method: 'GET' });
  if (response === undefined) return { soort: 'mislukt', reden: 'network' };
  if (response.status === 204) return { soort: 'niet-nodig' };
  const read = challengeSchema.safeParse(await readJson(response));
  if (!response.ok || !read.success) return { soort: 'mislukt', reden: 'service' };
  const challenge = read.data;
  try {
    const solution = await solve(challenge);
    if (solution === null) return { soort: 'mislukt', reden: 'proofOfWork' };
    return {
      soort: 'gemaakt',
      proof: btoa(JSON.stringify({ challenge, solution })),
      validUntil: Number(challenge.parameters.expiresAt) * 1_000,
    };
  } catch (error) {
    return { soort: 'mislukt', reden: isNotFetched(error) ? 'network' : 'proofOfWork' };
  }
}

/**
 * In one worker: it is somebody else's battery, and they are filling in the form meanwhile.
 * @returns null when no solution was found in time
 */
function solve(challenge: object): Promise<object | null> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'proofOfWork',
  });
  return new Promise<object | null>((resolve, reject) => {
    // A script that does not come in time is one that does not come: the browser itself waits much longer.
    const patience = setTimeout(() => worker.dispatchEvent(new Event('error')), WAIT_MS);
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
const isNotFetched = (error: unknown): boolean =>
  error instanceof Event && !(error instanceof ErrorEvent);
