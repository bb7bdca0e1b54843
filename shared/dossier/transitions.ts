import type { Berichtsoort } from './berichtsoorten.ts';

/** Every status of a dossier, in the order in which one hopes to see them. */
export const STATUSSEN = [
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
export type Dossierstatus = (typeof STATUSSEN)[number];

/**
 * To whom: a fixed mailbox, the signatory whom it is about (or the address that they had before, if it was ever asked), or
 * every signatory who still has to sign by a link, everyone who was ever asked whether they signed or not, or the beheerder
 * when the signatories' own reminders are not enough.
 */
export type Aan =
  | 'beheerder'
  | 'ssd'
  | 'betrokkene'
  | 'vorig adres'
  | 'wie nog moet tekenen'
  | 'wie is gevraagd'
  | 'beheerder (op papier, of vanaf de tweede keer)';

/** One mail that a gebeurtenis owes, to each of those that `aan` stands for. */
export type MailRow = { readonly soort: Berichtsoort; readonly aan: Aan };

type Overgang = {
  readonly van: readonly (Dossierstatus | '[*]')[];
  readonly naar: Dossierstatus;
  readonly mails: readonly MailRow[];
};

const WACHT = 'wacht-op-ondertekening';
const WACHT_OP_AANVULLING = 'wacht-op-aanvulling';

const endsWith = (soort: Berichtsoort): readonly MailRow[] => [
  { soort, aan: 'beheerder' },
  { soort, aan: 'ssd' },
  { soort: 'vervallen', aan: 'wie is gevraagd' },
];

/**
 * What each gebeurtenis does to the status, and the mails that it owes. This table owns both: the diagram and the list of
 * mails in docs/dossier-status.md are kept equal to it by a test. `[*]` is the start: there is no dossier yet.
 */
export const overgangen = {
  ingediend: {
    van: ['[*]'],
    naar: WACHT,
    mails: [
      { soort: 'ontvangst', aan: 'beheerder' },
      { soort: 'melding', aan: 'ssd' },
      { soort: 'verzoek', aan: 'wie nog moet tekenen' },
    ],
  },
  /** One of the signatories signed. */
  getekend: { van: [WACHT], naar: WACHT, mails: [{ soort: 'bevestiging', aan: 'betrokkene' }] },
  /** The last of them did; it follows at once on their `getekend`. */
  ondertekend: {
    van: [WACHT],
    naar: 'ondertekend',
    mails: [
      { soort: 'ondertekend', aan: 'beheerder' },
      { soort: 'ondertekend-ssd', aan: 'ssd' },
    ],
  },
  geweigerd: { van: [WACHT], naar: 'geweigerd', mails: endsWith('geweigerd') },
  ingetrokken: {
    van: [WACHT, WACHT_OP_AANVULLING],
    naar: 'ingetrokken',
    mails: endsWith('ingetrokken'),
  },
  verlopen: { van: [WACHT], naar: 'verlopen', mails: endsWith('verlopen') },
  herinnerd: {
    van: [WACHT],
    naar: WACHT,
    mails: [
      { soort: 'herinnering', aan: 'wie nog moet tekenen' },
      { soort: 'herinnering-beheerder', aan: 'beheerder (op papier, of vanaf de tweede keer)' },
    ],
  },
  'adres-gecorrigeerd': {
    van: [WACHT],
    naar: WACHT,
    mails: [
      { soort: 'verzoek-ingetrokken', aan: 'vorig adres' },
      { soort: 'verzoek', aan: 'betrokkene' },
    ],
  },
  'opnieuw-gevraagd': {
    van: [WACHT],
    naar: WACHT,
    mails: [{ soort: 'verzoek', aan: 'betrokkene' }],
  },
  'papier-ontvangen': {
    van: [WACHT],
    naar: 'ondertekend',
    mails: [{ soort: 'ondertekend', aan: 'beheerder' }],
  },
  /** Nobody at the SSD took it up in time. */
  'ssd-herinnerd': {
    van: ['ondertekend'],
    naar: 'ondertekend',
    mails: [{ soort: 'ssd-herinnering', aan: 'ssd' }],
  },
  'in-behandeling': { van: ['ondertekend'], naar: 'in-behandeling', mails: [] },
  /** The SSD asks for what is missing. */
  'aanvulling-gevraagd': {
    van: ['ondertekend', 'in-behandeling'],
    naar: WACHT_OP_AANVULLING,
    mails: [{ soort: 'aanvulling-gevraagd', aan: 'beheerder' }],
  },
  'aanvulling-herinnerd': {
    van: [WACHT_OP_AANVULLING],
    naar: WACHT_OP_AANVULLING,
    mails: [{ soort: 'aanvulling-herinnering', aan: 'beheerder' }],
  },
  aangevuld: {
    van: [WACHT_OP_AANVULLING],
    naar: 'in-behandeling',
    mails: [{ soort: 'aangevuld', aan: 'ssd' }],
  },
  /** The last day to answer has passed. */
  'aanvulling-uitgebleven': {
    van: [WACHT_OP_AANVULLING],
    naar: 'in-behandeling',
    mails: [{ soort: 'aanvulling-uitgebleven', aan: 'ssd' }],
  },
  verwerkt: {
    van: ['in-behandeling'],
    naar: 'verwerkt',
    mails: [{ soort: 'verwerkt', aan: 'beheerder' }],
  },
  afgewezen: {
    van: [WACHT, 'ondertekend', 'in-behandeling', WACHT_OP_AANVULLING],
    naar: 'afgewezen',
    mails: [
      { soort: 'afgewezen', aan: 'beheerder' },
      { soort: 'vervallen', aan: 'wie is gevraagd' },
    ],
  },
} as const satisfies Record<string, Overgang>;

export type Overgangsoort = keyof typeof overgangen;

/** Final: nothing changes any more, and a new aanvraag with the same content is a new dossier. */
const DEFINITIEF: readonly Dossierstatus[] = [
  'verwerkt',
  'afgewezen',
  'geweigerd',
  'ingetrokken',
  'verlopen',
];

export const isDefinitief = (status: Dossierstatus): boolean => DEFINITIEF.includes(status);

type Beheer = { readonly bij: readonly Dossierstatus[]; readonly openbaar: boolean };

/**
 * What an operator does to a dossier. The status stays as it is, so none of it is in the diagram; the table in
 * docs/dossier-status.md is kept equal to this one. Whoever holds a link sees only what is `openbaar`: what reached
 * them, not who at the operator looked at what.
 */
export const beheergebeurtenissen = {
  'opnieuw-verstuurd': { bij: STATUSSEN, openbaar: true },
  /** Its personal data was shown to an operator. */
  ingezien: { bij: STATUSSEN, openbaar: false },
  /** The data of somebody in it was written out, for that person. */
  geexporteerd: { bij: STATUSSEN, openbaar: false },
  /** Its personal data was erased. */
  gewist: { bij: DEFINITIEF, openbaar: false },
} as const satisfies Record<string, Beheer>;

export type Beheersoort = keyof typeof beheergebeurtenissen;

const OPEN = STATUSSEN.filter((status) => !isDefinitief(status));

/**
 * What an employee does to a dossier at the desk, beside its life: the status stays as it is. Only who is signed in there sees
 * it. The table in docs/dossier-status.md is kept equal to this one.
 */
export const deskEvents = {
  opgepakt: { bij: OPEN },
  teruggegeven: { bij: OPEN },
  /** A note: its text is the toelichting. */
  genoteerd: { bij: STATUSSEN },
  /** The list of checks was filled in, or changed. */
  gecontroleerd: { bij: OPEN },
} as const satisfies Record<string, Pick<Beheer, 'bij'>>;

export type DeskEvent = keyof typeof deskEvents;
export type Gebeurtenissoort = Overgangsoort | Beheersoort | DeskEvent;

const OVERGANGEN = Object.keys(overgangen) as Overgangsoort[];
const BEHEER = Object.keys(beheergebeurtenissen) as Beheersoort[];
export const DESK_EVENTS = Object.keys(deskEvents) as DeskEvent[];
export const GEBEURTENISSEN: readonly Gebeurtenissoort[] = [
  ...OVERGANGEN,
  ...BEHEER,
  ...DESK_EVENTS,
];

type Openbaar = {
  [soort in Beheersoort]: (typeof beheergebeurtenissen)[soort]['openbaar'] extends true
    ? soort
    : never;
}[Beheersoort];
export type OpenbareSoort = Overgangsoort | Openbaar;

const isOpenbaarBeheer = (soort: Beheersoort): soort is Openbaar =>
  beheergebeurtenissen[soort].openbaar;
/** What whoever holds a link may see of what happened. */
export const OPENBARE_GEBEURTENISSEN: readonly OpenbareSoort[] = [
  ...OVERGANGEN,
  ...BEHEER.filter(isOpenbaarBeheer),
];

export const isOpenbaar = (soort: Gebeurtenissoort): soort is OpenbareSoort =>
  (OPENBARE_GEBEURTENISSEN as readonly Gebeurtenissoort[]).includes(soort);

/** Whether the desk did it beside the life of a dossier. */
export const isDeskEvent = (soort: Gebeurtenissoort): soort is DeskEvent =>
  Object.hasOwn(deskEvents, soort);

/** Whether it is part of the life of a dossier, and not something that an operator or the desk did beside it. */
export const isOvergang = (soort: Gebeurtenissoort): soort is Overgangsoort =>
  Object.hasOwn(overgangen, soort);

/** Whether a gebeurtenis may happen to a dossier with this status. */
export const kanBij = (soort: Gebeurtenissoort, status: Dossierstatus): boolean =>
  (isOvergang(soort)
    ? (overgangen[soort] as Overgang).van
    : ({ ...beheergebeurtenissen, ...deskEvents }[soort].bij as readonly Dossierstatus[])
  ).includes(status);

/** The status of a dossier once this happened to it. */
export const statusNa = (soort: Gebeurtenissoort, status: Dossierstatus): Dossierstatus =>
  isOvergang(soort) ? overgangen[soort].naar : status;

/** The mails that it owes; what an operator does owes none. */
export const mailRowsOf = (soort: Gebeurtenissoort): readonly MailRow[] =>
  isOvergang(soort) ? overgangen[soort].mails : [];

/** What last happened in the life of a dossier: to it the status and its reason belong. */
export const laatsteOvergang = <Gebeurd extends { readonly soort: Gebeurtenissoort }>(
  gebeurtenissen: readonly Gebeurd[],
): Gebeurd | undefined => gebeurtenissen.findLast(({ soort }) => isOvergang(soort));
