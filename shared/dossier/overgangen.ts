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

export type Gebeurtenissoort = keyof typeof overgangen;
export const GEBEURTENISSEN = Object.keys(overgangen) as Gebeurtenissoort[];

/** Whether a gebeurtenis may happen to a dossier with this status. */
export const kanBij = (soort: Gebeurtenissoort, status: Dossierstatus): boolean =>
  (overgangen[soort] as Overgang).van.includes(status);

/** Final: nothing changes any more, and a new aanvraag with the same content is a new dossier. */
const DEFINITIEF: readonly Dossierstatus[] = [
  'verwerkt',
  'afgewezen',
  'geweigerd',
  'ingetrokken',
  'verlopen',
];

export const isDefinitief = (status: Dossierstatus): boolean => DEFINITIEF.includes(status);
