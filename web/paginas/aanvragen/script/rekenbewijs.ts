import type { Rekenuitkomst } from '../rekenen/reken.ts';

/** A proof must still hold when it arrives. */
const MARGE_MS = 60_000;

let rekening: Promise<Rekenuitkomst | undefined> | undefined;

/**
 * Begins to compute the proof of work, if the service asks for one. Its code is no part of the page: it is fetched when
 * somebody has begun to fill in the form, and computes while they go on.
 */
export function beginRekenen(): void {
  rekening ??= import('../rekenen/reken.ts')
    .then(({ reken }) => reken())
    // Whoever cannot compute sends without: the service then says what is missing, and the page how to go on.
    .catch(() => undefined);
}

/** The proof to send along; nothing when there is none. It is used once, so the next aanvraag gets another. */
export async function rekenbewijs(): Promise<string | undefined> {
  beginRekenen();
  const uitkomst = await rekening;
  if (uitkomst !== undefined && uitkomst.geldigTot > Date.now() + MARGE_MS) return uitkomst.bewijs;
  vergeetRekenbewijs();
  beginRekenen();
  return (await rekening)?.bewijs;
}

/** It was refused, or used. */
export function vergeetRekenbewijs(): void {
  rekening = undefined;
}
