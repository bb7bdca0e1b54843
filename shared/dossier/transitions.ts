/** Every status of a dossier, in the order in which one hopes to see them. */
export const STATUSSEN = [
  'wacht-op-ondertekening',
  'ondertekend',
  'in-behandeling',
  'verwerkt',
  'afgewezen',
  'geweigerd',
  'ingetrokken',
  'verlopen',
] as const;
export type Dossierstatus = (typeof STATUSSEN)[number];

type Overgang = { readonly van: readonly (Dossierstatus | '[*]')[]; readonly naar: Dossierstatus };

const WACHT = 'wacht-op-ondertekening';

/**
 * What each gebeurtenis does to the status: this table owns the transitions, and the diagram in
 * docs/dossier-status.md is kept equal to it by a test. `[*]` is the start: there is no dossier yet.
 */
export const overgangen = {
  ingediend: { van: ['[*]'], naar: WACHT },
  /** One of the signatories signed. */
  getekend: { van: [WACHT], naar: WACHT },
  /** The last of them did; it follows at once on their `getekend`. */
  ondertekend: { van: [WACHT], naar: 'ondertekend' },
  geweigerd: { van: [WACHT], naar: 'geweigerd' },
  ingetrokken: { van: [WACHT], naar: 'ingetrokken' },
  verlopen: { van: [WACHT], naar: 'verlopen' },
  herinnerd: { van: [WACHT], naar: WACHT },
  'adres-gecorrigeerd': { van: [WACHT], naar: WACHT },
  'opnieuw-gevraagd': { van: [WACHT], naar: WACHT },
  'papier-ontvangen': { van: [WACHT], naar: 'ondertekend' },
  /** Nobody at the SSD took it up in time. */
  'ssd-herinnerd': { van: ['ondertekend'], naar: 'ondertekend' },
  'in-behandeling': { van: ['ondertekend'], naar: 'in-behandeling' },
  verwerkt: { van: ['in-behandeling'], naar: 'verwerkt' },
  afgewezen: { van: [WACHT, 'ondertekend', 'in-behandeling'], naar: 'afgewezen' },
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
export type Gebeurtenissoort = Overgangsoort | Beheersoort;

const OVERGANGEN = Object.keys(overgangen) as Overgangsoort[];
const BEHEER = Object.keys(beheergebeurtenissen) as Beheersoort[];
export const GEBEURTENISSEN: readonly Gebeurtenissoort[] = [...OVERGANGEN, ...BEHEER];

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

/** Whether it is part of the life of a dossier, and not something that an operator did beside it. */
export const isOvergang = (soort: Gebeurtenissoort): soort is Overgangsoort =>
  Object.hasOwn(overgangen, soort);

/** Whether a gebeurtenis may happen to a dossier with this status. */
export const kanBij = (soort: Gebeurtenissoort, status: Dossierstatus): boolean =>
  (isOvergang(soort)
    ? (overgangen[soort] as Overgang).van
    : (beheergebeurtenissen[soort] as Beheer).bij
  ).includes(status);

/** The status of a dossier once this happened to it. */
export const statusNa = (soort: Gebeurtenissoort, status: Dossierstatus): Dossierstatus =>
  isOvergang(soort) ? overgangen[soort].naar : status;

/** What last happened in the life of a dossier: to it the status and its reason belong. */
export const laatsteOvergang = <Gebeurd extends { readonly soort: Gebeurtenissoort }>(
  gebeurtenissen: readonly Gebeurd[],
): Gebeurd | undefined => gebeurtenissen.findLast(({ soort }) => isOvergang(soort));
