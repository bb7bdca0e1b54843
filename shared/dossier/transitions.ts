import type { Berichtsoort } from './berichtsoorten.ts';

/** Every status of a dossier, in the order in which one hopes to see them. */
export const STATUSES = [
  'wacht-op-ondertekening',
  'ondertekend',
  'in-behandeling',
  'wacht-op-aanvulling',
  'verwerkt',
  'afgewezen',
  'geweigerd',
  'ingetrokken',
  'verlopen',
] as const;
export type Dossierstatus = (typeof STATUSES)[number];

/**
 * To whom: a fixed mailbox, the signatory whom it is about (or the address that they had before, if it was ever asked), or
 * every signatory who still has to sign by a link, everyone who was ever asked whether they signed or not, or the beheerder
 * when the signatories' own reminders are not enough.
 */
export type To =
  | 'beheerder'
  | 'ssd'
  | 'betrokkene'
  | 'vorig adres'
  | 'wie nog moet tekenen'
  | 'wie is gevraagd'
  | 'beheerder (op papier, of vanaf de tweede keer)';

/** One mail that a gebeurtenis owes, to each of those that `aan` stands for. */
export type MailRow = { readonly soort: Berichtsoort; readonly aan: To };

type Transition = {
  readonly from: readonly (Dossierstatus | '[*]')[];
  /**
   * The same whatever it was before, so that what happened tells by itself which status it was when. What leaves each status
   * as it is stands in the two tables below.
   */
  readonly to: Dossierstatus;
  readonly mails: readonly MailRow[];
};

const WAIT = 'wacht-op-ondertekening';
const WAIT_FOR_AANVULLING = 'wacht-op-aanvulling';

const endsWith = (soort: Berichtsoort): readonly MailRow[] => [
  { soort, aan: 'beheerder' },
  { soort, aan: 'ssd' },
  { soort: 'vervallen', aan: 'wie is gevraagd' },
];

/**
 * What each gebeurtenis does to the status, and the mails that it owes. This table owns both: the diagram and the list of
 * mails in docs/dossier-status.md are kept equal to it by a test. `[*]` is the start: there is no dossier yet.
 */
export const transitions = {
  ingediend: {
    from: ['[*]'],
    to: WAIT,
    mails: [
      { soort: 'ontvangst', aan: 'beheerder' },
      { soort: 'melding', aan: 'ssd' },
      { soort: 'verzoek', aan: 'wie nog moet tekenen' },
    ],
  },
  /** One of the signatories signed. */
  getekend: { from: [WAIT], to: WAIT, mails: [{ soort: 'bevestiging', aan: 'betrokkene' }] },
  /** The last of them did; it follows at once on their `getekend`. */
  ondertekend: {
    from: [WAIT],
    to: 'ondertekend',
    mails: [
      { soort: 'ondertekend', aan: 'beheerder' },
      { soort: 'ondertekend-ssd', aan: 'ssd' },
    ],
  },
  geweigerd: { from: [WAIT], to: 'geweigerd', mails: endsWith('geweigerd') },
  ingetrokken: {
    from: [WAIT, WAIT_FOR_AANVULLING],
    to: 'ingetrokken',
    mails: endsWith('ingetrokken'),
  },
  verlopen: { from: [WAIT], to: 'verlopen', mails: endsWith('verlopen') },
  herinnerd: {
    from: [WAIT],
    to: WAIT,
    mails: [
      { soort: 'herinnering', aan: 'wie nog moet tekenen' },
      { soort: 'herinnering-beheerder', aan: 'beheerder (op papier, of vanaf de tweede keer)' },
    ],
  },
  'adres-gecorrigeerd': {
    from: [WAIT],
    to: WAIT,
    mails: [
      { soort: 'verzoek-ingetrokken', aan: 'vorig adres' },
      { soort: 'verzoek', aan: 'betrokkene' },
    ],
  },
  'opnieuw-gevraagd': {
    from: [WAIT],
    to: WAIT,
    mails: [{ soort: 'verzoek', aan: 'betrokkene' }],
  },
  'papier-ontvangen': {
    from: [WAIT],
    to: 'ondertekend',
    mails: [{ soort: 'ondertekend', aan: 'beheerder' }],
  },
  /** Nobody at the SSD took it up in time. */
  'ssd-herinnerd': {
    from: ['ondertekend'],
    to: 'ondertekend',
    mails: [{ soort: 'ssd-herinnering', aan: 'ssd' }],
  },
  'in-behandeling': { from: ['ondertekend'], to: 'in-behandeling', mails: [] },
  /** The SSD asks for what is missing. */
  'aanvulling-gevraagd': {
    from: ['ondertekend', 'in-behandeling'],
    to: WAIT_FOR_AANVULLING,
    mails: [{ soort: 'aanvulling-gevraagd', aan: 'beheerder' }],
  },
  'aanvulling-herinnerd': {
    from: [WAIT_FOR_AANVULLING],
    to: WAIT_FOR_AANVULLING,
    mails: [{ soort: 'aanvulling-herinnering', aan: 'beheerder' }],
  },
  aangevuld: {
    from: [WAIT_FOR_AANVULLING],
    to: 'in-behandeling',
    mails: [{ soort: 'aangevuld', aan: 'ssd' }],
  },
  /** The last day to answer has passed. */
  'aanvulling-uitgebleven': {
    from: [WAIT_FOR_AANVULLING],
    to: 'in-behandeling',
    mails: [{ soort: 'aanvulling-uitgebleven', aan: 'ssd' }],
  },
  verwerkt: {
    from: ['in-behandeling'],
    to: 'verwerkt',
    mails: [{ soort: 'verwerkt', aan: 'beheerder' }],
  },
  afgewezen: {
    from: [WAIT, 'ondertekend', 'in-behandeling', WAIT_FOR_AANVULLING],
    to: 'afgewezen',
    mails: [
      { soort: 'afgewezen', aan: 'beheerder' },
      { soort: 'vervallen', aan: 'wie is gevraagd' },
    ],
  },
} as const satisfies Record<string, Transition>;

export type TransitionKind = keyof typeof transitions;

/** Final: nothing changes any more, and a new aanvraag with the same content is a new dossier. */
const FINAL: readonly Dossierstatus[] = [
  'verwerkt',
  'afgewezen',
  'geweigerd',
  'ingetrokken',
  'verlopen',
];

export const isFinal = (status: Dossierstatus): boolean => FINAL.includes(status);

type Beheer = { readonly at: readonly Dossierstatus[]; readonly isPublic: boolean };

/**
 * What an operator does to a dossier. The status stays as it is, so none of it is in the diagram; the table in
 * docs/dossier-status.md is kept equal to this one. Whoever holds a link sees only what is `openbaar`: what reached
 * them, not who at the operator looked at what.
 */
export const beheergebeurtenissen = {
  'opnieuw-verstuurd': { at: STATUSES, isPublic: true },
  /** Its personal data was shown to an operator. */
  ingezien: { at: STATUSES, isPublic: false },
  /** The data of somebody in it was written out, for that person. */
  geexporteerd: { at: STATUSES, isPublic: false },
  /** Its personal data was erased. */
  gewist: { at: FINAL, isPublic: false },
} as const satisfies Record<string, Beheer>;

export type Beheersoort = keyof typeof beheergebeurtenissen;

const OPEN = STATUSES.filter((status) => !isFinal(status));

/**
 * What an employee does to a dossier at the desk, beside its life: the status stays as it is. Only who is signed in there sees
 * it. The table in docs/dossier-status.md is kept equal to this one.
 */
export const deskEvents = {
  opgepakt: { at: OPEN },
  teruggegeven: { at: OPEN },
  /** A note: its text is the toelichting. */
  genoteerd: { at: STATUSES },
  /** The list of checks was filled in, or changed. */
  gecontroleerd: { at: OPEN },
} as const satisfies Record<string, Pick<Beheer, 'at'>>;

export type DeskEvent = keyof typeof deskEvents;
export type Gebeurtenissoort = TransitionKind | Beheersoort | DeskEvent;

const TRANSITIONS = Object.keys(transitions) as TransitionKind[];
const BEHEER = Object.keys(beheergebeurtenissen) as Beheersoort[];
export const DESK_EVENTS = Object.keys(deskEvents) as DeskEvent[];
export const GEBEURTENISSEN: readonly Gebeurtenissoort[] = [
  ...TRANSITIONS,
  ...BEHEER,
  ...DESK_EVENTS,
];

type Public = {
  [soort in Beheersoort]: (typeof beheergebeurtenissen)[soort]['isPublic'] extends true
    ? soort
    : never;
}[Beheersoort];
export type PublicSoort = TransitionKind | Public;

const isPublicBeheer = (soort: Beheersoort): soort is Public =>
  beheergebeurtenissen[soort].isPublic;
/** What whoever holds a link may see of what happened. */
export const PUBLIC_GEBEURTENISSEN: readonly PublicSoort[] = [
  ...TRANSITIONS,
  ...BEHEER.filter(isPublicBeheer),
];

export const isPublic = (soort: Gebeurtenissoort): soort is PublicSoort =>
  (PUBLIC_GEBEURTENISSEN as readonly Gebeurtenissoort[]).includes(soort);

/** Whether the desk did it beside the life of a dossier. */
export const isDeskEvent = (soort: Gebeurtenissoort): soort is DeskEvent =>
  Object.hasOwn(deskEvents, soort);

/** Whether it is part of the life of a dossier, and not something that an operator or the desk did beside it. */
export const isTransition = (soort: Gebeurtenissoort): soort is TransitionKind =>
  Object.hasOwn(transitions, soort);

/** Whether a gebeurtenis may happen to a dossier with this status. */
export const canFor = (soort: Gebeurtenissoort, status: Dossierstatus): boolean =>
  (isTransition(soort)
    ? (transitions[soort] as Transition).from
    : ({ ...beheergebeurtenissen, ...deskEvents }[soort].at as readonly Dossierstatus[])
  ).includes(status);

/** The status of a dossier once this happened to it. */
export const statusAfter = (soort: Gebeurtenissoort, status: Dossierstatus): Dossierstatus =>
  isTransition(soort) ? transitions[soort].to : status;

/** The mails that it owes; what an operator does owes none. */
export const mailRowsOf = (soort: Gebeurtenissoort): readonly MailRow[] =>
  isTransition(soort) ? transitions[soort].mails : [];

/** What last happened in the life of a dossier: to it the status and its reason belong. */
export const lastTransition = <DossierEvent extends { readonly soort: Gebeurtenissoort }>(
  gebeurtenissen: readonly DossierEvent[],
): DossierEvent | undefined => gebeurtenissen.findLast(({ soort }) => isTransition(soort));
