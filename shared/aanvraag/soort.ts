/** Section 0 (ours): a new beheerder, or other roles or data for one who is already known. */
export const soorten = {
  aanmelding: 'Aanmelding van een nieuwe beheerder',
  wijziging: 'Wijziging van een bestaande beheerder',
} as const;
export type Soort = keyof typeof soorten;
export const SOORTEN = Object.keys(soorten) as Soort[];
