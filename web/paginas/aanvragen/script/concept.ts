import * as z from 'zod/mini';
import { naarFormulier } from '../../../../shared/aanvraag/form.ts';
import { keepInTab, readFromTab, removeFromTab } from '../../../verkeer/tab-storage.ts';
import { KOPIE } from '../kopie.ts';

const CONCEPT = 'beheerdersloket.concept';

const conceptSchema = z.object({
  /** The Idempotency-Key: whoever sends this draft twice, from two tabs or two computers, makes one aanvraag. */
  sleutel: z.string().check(z.regex(/^[\x21-\x7E]{8,128}$/)),
  velden: z.record(z.string(), z.string()),
});

/** What was filled in so far. It stays in this tab, or in a file that somebody chose to keep. */
export type Concept = z.infer<typeof conceptSchema>;

export const nieuweSleutel = (): string => crypto.randomUUID();

/** The draft that this tab keeps. A copy of an earlier aanvraag takes its place. */
export function leesConcept(): Concept {
  const kopie = readFromTab(KOPIE);
  removeFromTab(KOPIE);
  if (kopie !== undefined) return { sleutel: nieuweSleutel(), velden: naarFormulier(kopie) };
  return alsConcept(readFromTab(CONCEPT)) ?? { sleutel: nieuweSleutel(), velden: {} };
}

/** What the tab cannot keep stands in the page all the same: only a reload loses it. */
export const bewaarConcept = (concept: Concept): void => void keepInTab(CONCEPT, concept);

export const wisConcept = (): void => removeFromTab(CONCEPT);

/** The draft as a file, to go on later or elsewhere. */
export const alsBestand = (concept: Concept): Blob =>
  new Blob([JSON.stringify(concept, null, 1)], { type: 'application/json' });

/** @returns nothing when the text is no draft: another file, or another version's */
export function leesTekst(tekst: string): Concept | undefined {
  try {
    return alsConcept(JSON.parse(tekst));
  } catch {
    return undefined;
  }
}

function alsConcept(waarde: unknown): Concept | undefined {
  const concept = conceptSchema.safeParse(waarde);
  return concept.success ? concept.data : undefined;
}
