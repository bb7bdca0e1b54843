import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import type { Stap } from '../../../shared/dossier/stappen.ts';
import type { DeskFact } from './at-desk.ts';

/** Something that the service said had happened. */
export type Feit =
  | { readonly soort: 'getekend'; readonly wie: number; readonly getekendOp: string }
  | { readonly soort: 'geweigerd'; readonly wie: number; readonly toelichting: string }
  | { readonly soort: 'ingetrokken' }
  | { readonly soort: 'adres-gecorrigeerd'; readonly wie: number; readonly email: string }
  | { readonly soort: 'opnieuw-gevraagd'; readonly wie: number }
  | { readonly soort: Stap; readonly toelichting: string };

/** What one life was told: the drill's own account, kept without looking into the store. */
export type Rekening = {
  readonly nummer: number;
  readonly aanvraag: Aanvraag;
  /** The 201; nothing while it never came. */
  ontvangen?: { readonly kenmerk: string; readonly ingediendOp: string };
  readonly feiten: Feit[];
  /** What was done at the desk. */
  deskFacts: readonly DeskFact[];
  /** How often a request was made that is not the same when it is made again. */
  verzoekenOmHerhaling: number;
  /** Answers that nobody should get. */
  readonly vreemd: string[];
  /** Whether it was lived to its end. */
  klaar: boolean;
};

export const nieuweRekening = (nummer: number, aanvraag: Aanvraag): Rekening => ({
  nummer,
  aanvraag,
  feiten: [],
  deskFacts: [],
  verzoekenOmHerhaling: 0,
  vreemd: [],
  klaar: false,
});
