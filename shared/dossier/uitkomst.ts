import type { Dossier } from './dossier.ts';

/** Why a gebeurtenis changes nothing. */
export type Reden =
  /** It would change nothing, or not now. */
  | 'niets-te-doen'
  /** Exactly this happened before: whoever asks again gets the same answer. */
  | 'al-gedaan'
  /** The status does not allow it: too late, or too early. */
  | 'past-niet-bij-status'
  /** What was signed is not what is there. */
  | 'andere-inhoud'
  /** There is no such signatory, or they sign on paper. */
  | 'geen-ondertekenaar'
  | 'adres-van-ander'
  /** Asked once more too often today. */
  | 'te-vaak'
  /** Mails are owed, and what is asked would lose them. */
  | 'berichten-open'
  /** Mails go out at this very moment. */
  | 'wordt-verstuurd';

export type Uitkomst =
  { readonly ok: true; readonly dossier: Dossier } | { readonly ok: false; readonly reden: Reden };

export const geweigerd = (reden: Reden): Uitkomst => ({ ok: false, reden });

/** A change that is ready to be stored. */
export const gewijzigd = (dossier: Dossier): Uitkomst => ({
  ok: true,
  dossier: { ...dossier, versie: dossier.versie + 1 },
});
