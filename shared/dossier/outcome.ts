import type { Dossier } from './dossier.ts';
import type { Moment, Time } from '../time/moment.ts';

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
  /** Somebody else has it. */
  | 'al-opgepakt'
  /** Whoever took it up may not finish it. */
  | 'vier-ogen'
  /** The desk wrote down all that fits. */
  | 'balie-vol'
  /** Done too often: today, or in the life of this dossier. */
  | 'te-vaak'
  /** Somebody who gets mail because of it got the day's number already. Not decided here: the counters are not in it. */
  | 'te-veel-post'
  /** It would leave too little room for the end of the dossier. */
  | 'dossier-vol'
  /** Mails are owed, and what is asked would lose them. */
  | 'berichten-open'
  /** Mails go out at this very moment. */
  | 'wordt-verstuurd';

export type Outcome =
  | { readonly ok: true; readonly dossier: Dossier }
  | {
      readonly ok: false;
      readonly reden: Reden;
      /** From when it can be done after all; nothing when waiting does not help. */
      readonly retryAt?: Time;
    };

/** What one kind of gebeurtenis makes of a dossier. */
export type Handler<Act> = (dossier: Dossier, act: Act, moment: Moment) => Outcome;

/** One handler for each kind of gebeurtenis: a kind without one does not compile. */
export type Handlers<Act extends { readonly soort: string }> = {
  readonly [Soort in Act['soort']]: Handler<Extract<Act, { soort: Soort }>>;
};

/** @param retryAt from when it can be done after all; nothing when waiting does not help */
export const refused = (reden: Reden, retryAt?: Time): Outcome => ({
  ok: false,
  reden,
  ...(retryAt === undefined ? {} : { retryAt }),
});

/** A change that is ready to be stored. */
export const changed = (dossier: Dossier): Outcome => ({
  ok: true,
  dossier: { ...dossier, versie: dossier.versie + 1 },
});
