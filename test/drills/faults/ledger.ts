import type { Aanvraag } from '../../../shared/aanvraag/aanvraag.ts';
import type { Step } from '../../../shared/dossier/stappen.ts';
import type { DeskFact } from './at-desk.ts';

/** Something that the service said had happened. */
export type Fact =
  | { readonly soort: 'getekend'; readonly wie: number; readonly getekendOp: string }
  | { readonly soort: 'geweigerd'; readonly wie: number; readonly toelichting: string }
  | { readonly soort: 'ingetrokken' }
  | { readonly soort: 'adres-gecorrigeerd'; readonly wie: number; readonly email: string }
  | { readonly soort: 'opnieuw-gevraagd'; readonly wie: number }
  | { readonly soort: Step; readonly toelichting: string };

/** What one life was told: the drill's own account, kept without looking into the store. */
export type Account = {
  readonly nummer: number;
  readonly aanvraag: Aanvraag;
  /** The 201; nothing while it never came. */
  received?: { readonly kenmerk: string; readonly ingediendOp: string };
  readonly facts: Fact[];
  /** What was done at the desk. */
  deskFacts: readonly DeskFact[];
  /** How often a request was made that is not the same when it is made again. */
  requestsToRepeat: number;
  /** Answers that nobody should get. */
  readonly foreign: string[];
  /** Whether it was lived to its end. */
  ready: boolean;
};

export const newAccount = (nummer: number, aanvraag: Aanvraag): Account => ({
  nummer,
  aanvraag,
  facts: [],
  deskFacts: [],
  requestsToRepeat: 0,
  foreign: [],
  ready: false,
});
