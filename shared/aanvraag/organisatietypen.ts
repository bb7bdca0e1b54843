/** The numbers of 1.2 that have a format, in the form's order. */
export const NUMMER_KINDS = [
  'brincode',
  'bestuursnummer',
  'gemeentecode',
  'crediteurnummer',
  'kvkNummer',
] as const;

export type NummerKind = (typeof NUMMER_KINDS)[number];

/** A number of 1.2: one with a format of its own, or `anders`. */
export const NUMMERS = [...NUMMER_KINDS, 'anders'] as const;
export type Nummer = (typeof NUMMERS)[number];

/** Whom the form accepts a signature from (toelichting bij 5). */
export type Tekenbevoegd = 'stichting' | 'gemeente' | 'handelsregister';

type Organisatietype = {
  readonly label: string;
  /** Each of these must be filled in. */
  readonly required: readonly Nummer[];
  /** At least one of these must be filled in; empty where there is no such choice. */
  readonly atLeastOne: readonly Nummer[];
  readonly optional: readonly Nummer[];
  readonly tekenbevoegd: Tekenbevoegd;
};

/** 1.1 × 1.2: the types of organisation and which numbers belong to each. */
export const organisatietypen = {
  onderwijsinstelling: {
    label: 'Onderwijsinstelling',
    required: ['brincode', 'bestuursnummer'],
    atLeastOne: [],
    optional: ['kvkNummer'],
    tekenbevoegd: 'stichting',
  },
  bestuur: {
    label: 'Bestuur',
    required: ['bestuursnummer'],
    atLeastOne: [],
    optional: ['kvkNummer'],
    tekenbevoegd: 'stichting',
  },
  gemeente: {
    label: 'Gemeente',
    required: ['gemeentecode'],
    atLeastOne: [],
    optional: ['kvkNummer'],
    tekenbevoegd: 'gemeente',
  },
  deurwaarder: {
    label: 'Deurwaarder',
    required: ['crediteurnummer'],
    atLeastOne: [],
    optional: ['kvkNummer'],
    tekenbevoegd: 'handelsregister',
  },
  anders: {
    label: 'Anders',
    required: [],
    atLeastOne: ['kvkNummer', 'anders'],
    optional: ['bestuursnummer', 'brincode'],
    tekenbevoegd: 'handelsregister',
  },
} as const satisfies Record<string, Organisatietype>;

export type TypeOrganisatie = keyof typeof organisatietypen;
export const TYPES_ORGANISATIE = Object.keys(organisatietypen) as TypeOrganisatie[];

/** The numbers that belong to a type, in the form's order. */
export function nummersOfType(type: TypeOrganisatie): readonly Nummer[] {
  const { required, atLeastOne, optional }: Organisatietype = organisatietypen[type];
  const belongTogether = new Set([...required, ...atLeastOne, ...optional]);
  return NUMMERS.filter((nummer) => belongTogether.has(nummer));
}
