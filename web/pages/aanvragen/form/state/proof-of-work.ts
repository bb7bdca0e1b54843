import { compute, type ComputedOutcome } from '../../computing/compute.ts';

/** A proof must still hold when it arrives. */
const MARGIN_MS = 60_000;

let computing: Promise<ComputedOutcome> | undefined;

/**
 * Begins to compute the proof of work, if the service asks for one: when somebody has begun to fill in the form, so that it
 * computes while they go on. The code is a part of the page: a browser that once failed to fetch a module for `import()`
 * never tries again while the page is open.
 */
export function startProofOfWork(): void {
  void computeInWorker();
}

/** What failed is forgotten at once, so that whoever asks next has it tried again. */
function computeInWorker(): Promise<ComputedOutcome> {
  if (computing !== undefined) return computing;
  const started = compute().then((outcome) => {
    if (outcome.soort === 'mislukt' && computing === started) forgetProofOfWork();
    return outcome;
  });
  computing = started;
  return started;
}

/** The proof to send along, or why there is none. It is used once, so the next aanvraag gets another. */
export async function proofOfWork(): Promise<ComputedOutcome> {
  const outcome = await computeInWorker();
  const isExpired = outcome.soort === 'gemaakt' && outcome.validUntil <= Date.now() + MARGIN_MS;
  if (!isExpired) return outcome;
  forgetProofOfWork();
  return computeInWorker();
}

/** It was refused, or used. */
export function forgetProofOfWork(): void {
  computing = undefined;
}
