import * as z from 'zod/mini';
import type { Formuliervelden } from '../../../shared/aanvraag/formulier.ts';

const CONCEPT = 'beheerdersloket.concept';
const veldenSchema = z.record(z.string(), z.string());

/** The draft that this tab keeps; nothing leaves the browser, and it is gone when the tab closes. */
export function leesConcept(): Formuliervelden {
  const gelezen = leesJson(sessionStorage.getItem(CONCEPT));
  const velden = veldenSchema.safeParse(gelezen);
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
