import {
  type ChangingFunction,
  changingFunctions,
  type RouteLambda,
} from '../shared/api/routes.ts';

/** A file in `functions/handlers/`: a Lambda function. */
export type LambdaName = RouteLambda | 'versturen' | 'bezorging' | 'peilen' | 'watch-work';

/** What a function needs. From it follow its role and its environment, and nothing else gets in either. */
export type Needs = {
  /** What it does with the items of the table. */
  readonly table?: readonly ('GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem')[];
  /** Asks the index what is due. */
  readonly agenda?: true;
  /** Makes or checks the tokens of links. */
  readonly keys?: true;
  /** Sends mail. */
  readonly mail?: true;
  /** Keeps to the number of requests for mail to one address. */
  readonly limits?: true;
  /** Asks for a proof of work, or gives what there is to compute. It has keys of its own. */
  readonly proofOfWork?: true;
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
  readonly memoryMb: number;
  readonly maxSeconds: number;
};

/** API Gateway itself gives up after 30 s; who waits for a page does so sooner. */
const RESPONSE_TIME = 10;

/** What changes a dossier: one read, one write. */
const changes: Needs = {
  table: ['GetItem', 'PutItem'],
  keys: true,
  limits: true,
  memoryMb: 1024,
  maxSeconds: RESPONSE_TIME,
};

/** What changes a dossier for an applicant or a signatory: it counts who gets mail because of it. */
const asksMail: Needs = { ...changes, table: ['GetItem', 'PutItem', 'UpdateItem'] };

/** What changes a dossier for who is signed in. UpdateItem writes down that a session is used. */
const deskChanges: Needs = {
  table: ['GetItem', 'PutItem', 'UpdateItem'],
  desk: true,
  memoryMb: 1024,
  maxSeconds: RESPONSE_TIME,
};

/** What shows a dossier, to who holds a link or is signed in. */
const shows: Needs = {
  table: ['GetItem', 'UpdateItem'],
  keys: true,
  desk: true,
  memoryMb: 1024,
  maxSeconds: RESPONSE_TIME,
};

const changing = Object.fromEntries(
  changingFunctions().map((lambda) => [lambda, asksMail]),
) as Record<ChangingFunction, Needs>;

/** Every function of the service: the stacks are made from this, and one machine gives them the same time. */
export const lambdas: Readonly<Record<LambdaName, Needs>> = {
  indienen: {
    // UpdateItem counts who gets mail.
    table: ['GetItem', 'PutItem', 'UpdateItem'],
    keys: true,
    limits: true,
    proofOfWork: true,
    form: true,
    desk: true,
    memoryMb: 1024,
    maxSeconds: RESPONSE_TIME,
  },
  document: shows,
  ...changing,
  // Nobody counts the mail that follows from what the SSD does, nor mail to it.
  afhandelen: { ...deskChanges, keys: true, fourEyes: true },
  aanvullen: changes,
  'take-up': deskChanges,
  'give-back': deskChanges,
  'write-note': deskChanges,
  'record-checks': deskChanges,
  'list-work': {
    table: ['GetItem', 'UpdateItem'],
    noDossiers: true,
    workList: true,
    desk: true,
    memoryMb: 1024,
    maxSeconds: RESPONSE_TIME,
  },
  inzien: { ...shows, deskTexts: true },
  'start-sign-in': {
    table: ['PutItem'],
    noDossiers: true,
    desk: true,
    provider: true,
    memoryMb: 1024,
    maxSeconds: RESPONSE_TIME,
  },
  'finish-sign-in': {
    // What the provider answers is used up by deleting it.
    table: ['DeleteItem', 'PutItem'],
    noDossiers: true,
    desk: true,
    provider: true,
    clientSecret: 'use',
    memoryMb: 1024,
    maxSeconds: RESPONSE_TIME,
  },
  'sign-in-keys': {
    desk: true,
    provider: true,
    clientSecret: 'publish',
    memoryMb: 512,
    maxSeconds: RESPONSE_TIME,
  },
  'view-session': {
    table: ['GetItem', 'UpdateItem'],
    noDossiers: true,
    desk: true,
    fourEyes: true,
    memoryMb: 512,
    maxSeconds: RESPONSE_TIME,
  },
  'sign-out': {
    table: ['DeleteItem', 'GetItem', 'UpdateItem'],
    noDossiers: true,
    desk: true,
    memoryMb: 512,
    maxSeconds: RESPONSE_TIME,
  },
  uitdaging: { proofOfWork: true, memoryMb: 512, maxSeconds: RESPONSE_TIME },
  gezondheid: { table: ['GetItem'], memoryMb: 512, maxSeconds: RESPONSE_TIME },
  openapi: { memoryMb: 512, maxSeconds: RESPONSE_TIME },
  onbekend: { memoryMb: 512, maxSeconds: RESPONSE_TIME },
  versturen: {
    table: ['GetItem', 'PutItem', 'UpdateItem'],
    agenda: true,
    keys: true,
    mail: true,
    memoryMb: 1024,
    // It begins dossiers for as long as the schedule waits, a minute, and needs 25 s for the last of them; so what is
    // owed is sent without a pause. Each dossier has a lease of its own, of 60 s from when it was begun: the clients'
    // time-outs end every attempt to send it within 40 s of that, so that nobody else sends while this one may.
    maxSeconds: 86,
  },
  bezorging: { table: ['GetItem', 'PutItem'], memoryMb: 512, maxSeconds: 30 },
  // One partition after the other: nobody waits for it.
  'watch-work': { table: [], noDossiers: true, workList: true, memoryMb: 512, maxSeconds: 60 },
  peilen: { site: true, memoryMb: 256, maxSeconds: 20 },
};
