import type { Dossier } from '../dossier/dossier.ts';
import { quoted } from './quoting.ts';

/** The name of a signatory, counted from 1, as somebody filled it in. */
export const nameOf = ({ aanvraag }: Dossier, nummer: number): string =>
  quoted(aanvraag.ondertekening.ondertekenaars[nummer - 1]?.naam ?? '');

/** `“Anna” en “Bram”`, `“Anna”, “Bram” en “Cas”`. */
export function namesOf(dossier: Dossier, nummers: readonly number[]): string {
  const names = nummers.map((nummer) => nameOf(dossier, nummer));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} en ${last}`;
}
