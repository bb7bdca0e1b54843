/** What is asked for a role (ours): `behouden` and `intrekken` only in a wijziging. */
export const acties = {
  toekennen: 'Toekennen',
  behouden: 'Behouden',
  intrekken: 'Intrekken',
} as const;
export type Actie = keyof typeof acties;
export const ACTIES = Object.keys(acties) as Actie[];

/** The acties that may be chosen for a soort aanvraag; every soort while it is not chosen yet. */
export function actiesFor(soort: string | undefined): readonly Actie[] {
  return soort === 'aanmelding' ? ['toekennen'] : ACTIES;
}
