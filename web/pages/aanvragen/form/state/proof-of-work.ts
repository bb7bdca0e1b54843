import { reken, type Rekenuitkomst } from '../../computing/compute.ts';

/** A proof must still hold when it arrives. */
const MARGIN_MS = 60_000;

let computing: Promise<Rekenuitkomst> | undefined;

/**
 * Begins to compute the proof of work, if the service asks for one: when somebody has begun to fill in the form, so that it
 * computes while they go on. The code is a part of the page: a browser that once failed to fetch a module for `import()`
 * never tries again while the page is open.
 */
export function startProofOfWork(): void {
  void compute();
}

/** What failed is forgotten at once, so that whoever asks next has it tried again. */
function compute(): Promise<Rekenuitkomst> {
  if (computing !== undefined) return computing;
  const started = reken().then((outcome) => {
    if (outcome.soort === 'mislukt' && computing === started) forgetProofOfWork();
    return outcome;
  });
  computing = started;
  return started;
}

/** The proof to send along, or why there is none. It is used once, so the next aanvraag gets another. */
export async function proofOfWork(): Promise<Rekenuitkomst> {
  const outcome = await compute();
  const isExpired = outcome.soort === 'gemaakt' && outcome.geldigTot <= Date.now() + MARGIN_MS;
  if (!isExpired) return outcome;
  forgetProofOfWork();
  return compute();
}

/** It was refused, or used. */
export function forgetProofOfWork(): void {
  computing = undefined;
}
