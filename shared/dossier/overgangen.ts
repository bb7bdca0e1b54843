/** Every status of a dossier that the service knows so far. */
export const STATUSSEN = ['wacht-op-ondertekening'] as const;
export type Dossierstatus = (typeof STATUSSEN)[number];

type Overgang = { readonly van: readonly (Dossierstatus | '[*]')[]; readonly naar: Dossierstatus };

/**
 * What each gebeurtenis does to the status: this table owns the transitions, and the diagram in
 * docs/dossier-status.md is kept equal to it by a test. `[*]` is the start: there is no dossier yet.
 */
export const overgangen = {
  ingediend: { van: ['[*]'], naar: 'wacht-op-ondertekening' },
} as const satisfies Record<string, Overgang>;

export type Gebeurtenissoort = keyof typeof overgangen;
export const GEBEURTENISSEN = Object.keys(overgangen) as Gebeurtenissoort[];

/** Final: nothing changes any more, and a new aanvraag with the same content is a new dossier. */
const DEFINITIEF: readonly Dossierstatus[] = [];

export const isDefinitief = (status: Dossierstatus): boolean => DEFINITIEF.includes(status);
