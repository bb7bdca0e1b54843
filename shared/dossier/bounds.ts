import { workRowOf } from '../desk/work-row.ts';
import type { Dossier } from './dossier.ts';
import type { Gebeurtenissoort } from './transitions.ts';

/**
 * How often an applicant may let mail go out, so that a dossier has an end. At most 7 mails when it comes in, 15 to a
 * corrected address, 15 to the address before it, 15 once more and 7 at its end; and 5 questions of the SSD with their 5
 * answers: 69 that people asked for.
 */
export const MAX_CORRECTIONS = { perOndertekenaar: 5, perDossier: 15 } as const;
export const MAX_REPEATS = { perDay: 3, perDossier: 15 } as const;

/** How often the desk writes each of these into a dossier; a note has 1,000 characters at most. */
export const MAX_DESK_EVENTS = { opgepakt: 50, genoteerd: 50, gecontroleerd: 50 } as const;

/** How often the SSD may ask for what is missing, in the life of a dossier. */
export const MAX_QUESTIONS = 5;

/** How many aanvragen may say that they replace the same one. */
export const MAX_REPLACEMENTS = 5;

/** An item stays below this, far under the 400 KB that DynamoDB takes: bytes. */
export const MAX_DOSSIER_BYTES = 200_000;

/**
 * Up to here there is room for what one can do without. What is left is for the end: signing, refusing, withdrawing,
 * the steps of the SSD, what the clock does, and the record of every mail: bytes.
 */
export const MAX_OPTIONAL_BYTES = 120_000;

/** An upper bound of what DynamoDB reckons for it, with its row in the list of the desk: JSON repeats each name and quotes each text, as DynamoDB does not. */
export const bytesOf = (dossier: Dossier): number =>
  new TextEncoder().encode(JSON.stringify([dossier, workRowOf(dossier)])).length;

/** Whether a dossier leaves enough room for its end. */
export const leavesRoom = (dossier: Dossier): boolean => bytesOf(dossier) <= MAX_OPTIONAL_BYTES;

/** How often something happened, to one signatory or to all of them. */
export const countOf = (
  { gebeurtenissen }: Dossier,
  soort: Gebeurtenissoort,
  who?: number,
): number =>
  gebeurtenissen.filter(
    (event) => event.soort === soort && (who === undefined || event.wie === who),
  ).length;
