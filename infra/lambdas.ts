import {
  type ChangingFunction,
  changingFunctions,
  type Routefunctie,
} from '../shared/api/routes.ts';

/** A file in `functions/handlers/`: a Lambda function. */
export type Functienaam = Routefunctie | 'versturen' | 'bezorging' | 'peilen' | 'watch-work';

/** What a function needs. From it follow its role and its environment, and nothing else gets in either. */
export type Behoefte = {
  /** What it does with the items of the table. */
  readonly tabel?: readonly ('GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem')[];
  /** Asks the index what is due. */
  readonly agenda?: true;
  /** Makes or checks the tokens of links. */
  readonly sleutels?: true;
  /** Sends mail. */
  readonly post?: true;
  /** Keeps to the number of requests for mail to one address. */
  readonly grenzen?: true;
  /** Asks for a proof of work, or gives what there is to compute. It has keys of its own. */
  readonly rekenbewijs?: true;
  /** Takes a form, of pages of the site only. */
  readonly form?: true;
  /** Its items are sessions, no dossiers: it need not know for how long those are kept. */
  readonly noDossiers?: true;
  /** Asks who is signed in at the desk, or lets somebody sign in. */
  readonly desk?: true;
  /** Shows the texts of the desk to begin with. */
  readonly deskTexts?: true;
  /** Asks the index of the desk's list. */
  readonly workList?: true;
  /** Says or asks whether four eyes are needed. */
  readonly fourEyes?: true;
  /** Leads to the provider of the desk's sign-in, and back. */
  readonly provider?: true;
  /** Shows itself to that provider by a secret of its own, or publishes the public half of it. */
  readonly clientSecret?: 'use' | 'publish';
  /** Visits the site as everyone does. */
  readonly site?: true;
  readonly geheugenMb: number;
  readonly maxSeconden: number;
};

/** API Gateway itself gives up after 30 s; who waits for a page does so sooner. */
const ANTWOORDTIJD = 10;

/** What changes a dossier: one read, one write. */
const wijzigt: Behoefte = {
  tabel: ['GetItem', 'PutItem'],
  sleutels: true,
  grenzen: true,
  geheugenMb: 1024,
  maxSeconden: ANTWOORDTIJD,
};

/** What changes a dossier for an applicant or a signatory: it counts who gets mail because of it. */
const vraagtPost: Behoefte = { ...wijzigt, tabel: ['GetItem', 'PutItem', 'UpdateItem'] };

/** What changes a dossier for who is signed in. UpdateItem writes down that a session is used. */
const deskChanges: Behoefte = {
  tabel: ['GetItem', 'PutItem', 'UpdateItem'],
  desk: true,
  geheugenMb: 1024,
  maxSeconden: ANTWOORDTIJD,
};

/** What shows a dossier, to who holds a link or is signed in. */
const shows: Behoefte = {
  tabel: ['GetItem', 'UpdateItem'],
  sleutels: true,
  desk: true,
  geheugenMb: 1024,
  maxSeconden: ANTWOORDTIJD,
};

const changing = Object.fromEntries(
  changingFunctions().map((functie) => [functie, vraagtPost]),
) as Record<ChangingFunction, Behoefte>;

/** Every function of the service: the stacks are made from this, and one machine gives them the same time. */
export const functies: Readonly<Record<Functienaam, Behoefte>> = {
  indienen: {
    // UpdateItem counts who gets mail.
    tabel: ['GetItem', 'PutItem', 'UpdateItem'],
    sleutels: true,
    grenzen: true,
    rekenbewijs: true,
    form: true,
    desk: true,
    geheugenMb: 1024,
    maxSeconden: ANTWOORDTIJD,
  },
  document: shows,
  ...changing,
  // Nobody counts the mail that follows from what the SSD does, nor mail to it.
  afhandelen: { ...deskChanges, sleutels: true, fourEyes: true },
  aanvullen: wijzigt,
  'take-up': deskChanges,
  'give-back': deskChanges,
  'write-note': deskChanges,
  'record-checks': deskChanges,
  'list-work': {
    tabel: ['GetItem', 'UpdateItem'],
    noDossiers: true,
    workList: true,
    desk: true,
    geheugenMb: 1024,
    maxSeconden: ANTWOORDTIJD,
  },
  inzien: { ...shows, deskTexts: true },
  'start-sign-in': {
    tabel: ['PutItem'],
    noDossiers: true,
    desk: true,
    provider: true,
    geheugenMb: 1024,
    maxSeconden: ANTWOORDTIJD,
  },
  'finish-sign-in': {
    // What the provider answers is used up by deleting it.
    tabel: ['DeleteItem', 'PutItem'],
    noDossiers: true,
    desk: true,
    provider: true,
    clientSecret: 'use',
    geheugenMb: 1024,
    maxSeconden: ANTWOORDTIJD,
  },
  'sign-in-keys': {
    desk: true,
    provider: true,
    clientSecret: 'publish',
    geheugenMb: 512,
    maxSeconden: ANTWOORDTIJD,
  },
  'view-session': {
    tabel: ['GetItem', 'UpdateItem'],
    noDossiers: true,
    desk: true,
    fourEyes: true,
    geheugenMb: 512,
    maxSeconden: ANTWOORDTIJD,
  },
  'sign-out': {
    tabel: ['DeleteItem', 'GetItem', 'UpdateItem'],
    noDossiers: true,
    desk: true,
    geheugenMb: 512,
    maxSeconden: ANTWOORDTIJD,
  },
  uitdaging: { rekenbewijs: true, geheugenMb: 512, maxSeconden: ANTWOORDTIJD },
  gezondheid: { tabel: ['GetItem'], geheugenMb: 512, maxSeconden: ANTWOORDTIJD },
  openapi: { geheugenMb: 512, maxSeconden: ANTWOORDTIJD },
  onbekend: { geheugenMb: 512, maxSeconden: ANTWOORDTIJD },
  versturen: {
    tabel: ['GetItem', 'PutItem', 'UpdateItem'],
    agenda: true,
    sleutels: true,
    post: true,
    geheugenMb: 1024,
    // It begins dossiers for as long as the schedule waits, a minute, and needs 25 s for the last of them; so what is
    // owed is sent without a pause. Each dossier has a lease of its own, of 60 s from when it was begun: the clients'
    // time-outs end every attempt to send it within 40 s of that, so that nobody else sends while this one may.
    maxSeconden: 86,
  },
  bezorging: { tabel: ['GetItem', 'PutItem'], geheugenMb: 512, maxSeconden: 30 },
  // One partition after the other: nobody waits for it.
  'watch-work': { tabel: [], noDossiers: true, workList: true, geheugenMb: 512, maxSeconden: 60 },
  peilen: { site: true, geheugenMb: 256, maxSeconden: 20 },
};
