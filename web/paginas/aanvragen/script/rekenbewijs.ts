import { reken, type Rekenuitkomst } from '../rekenen/reken.ts';

/** A proof must still hold when it arrives. */
const MARGE_MS = 60_000;

let rekening: Promise<Rekenuitkomst> | undefined;

/**
 * Begins to compute the proof of work, if the service asks for one: when somebody has begun to fill in the form, so that it
 * computes while they go on. The code is a part of the page: a browser that once failed to fetch a module for `import()`
 * never tries again while the page is open.
 */
export function beginRekenen(): void {
  void bereken();
}

/** What failed is forgotten at once, so that whoever asks next has it tried again. */
function bereken(): Promise<Rekenuitkomst> {
  if (rekening !== undefined) return rekening;
  const begonnen = reken().then((uitkomst) => {
    if (uitkomst.soort === 'mislukt' && rekening === begonnen) vergeetRekenbewijs();
    return uitkomst;
  });
  rekening = begonnen;
  return begonnen;
}

/** The proof to send along, or why there is none. It is used once, so the next aanvraag gets another. */
export async function rekenbewijs(): Promise<Rekenuitkomst> {
  const uitkomst = await bereken();
  const isVerlopen = uitkomst.soort === 'gemaakt' && uitkomst.geldigTot <= Date.now() + MARGE_MS;
  if (!isVerlopen) return uitkomst;
  vergeetRekenbewijs();
  return bereken();
}

/** It was refused, or used. */
export function vergeetRekenbewijs(): void {
  rekening = undefined;
}
