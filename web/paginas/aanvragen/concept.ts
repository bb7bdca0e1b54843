import * as z from 'zod/mini';
import { type Formuliervelden, naarFormulier } from '../../../shared/aanvraag/formulier.ts';
import { bewaardeAanvraagSchema } from '../../../shared/dossier/bewaarde-aanvraag.ts';
import { KOPIE } from './kopie.ts';

const CONCEPT = 'beheerdersloket.concept';
const veldenSchema = z.record(z.string(), z.string());

/**
 * The draft that this tab keeps; nothing leaves the browser, and it is gone when the tab closes. A copy of an earlier
 * aanvraag takes the place of the draft.
 */
export function leesConcept(): Formuliervelden {
  const kopie = bewaardeAanvraagSchema.safeParse(leesJson(sessionStorage.getItem(KOPIE)));
  sessionStorage.removeItem(KOPIE);
  if (kopie.success) return naarFormulier(kopie.data);
  const velden = veldenSchema.safeParse(leesJson(sessionStorage.getItem(CONCEPT)));
  return velden.success ? velden.data : {};
}

export function bewaarConcept(waarden: Formuliervelden): void {
  sessionStorage.setItem(CONCEPT, JSON.stringify(waarden));
}

export function wisConcept(): void {
  sessionStorage.removeItem(CONCEPT);
}

/** Somebody else's or an older version's text in the storage is no draft. */
function leesJson(tekst: string | null): unknown {
  try {
    return JSON.parse(tekst ?? '{}');
  } catch {
    return {};
  }
}
