/** The numbers of 1.2 that have a format, in the form's order. */
export const NUMMERSOORTEN = [
  'brincode',
  'bestuursnummer',
  'gemeentecode',
  'crediteurnummer',
  'kvkNummer',
] as const;

export type Nummersoort = (typeof NUMMERSOORTEN)[number];

/** A number of 1.2: one with a format of its own, or `anders`. */
export const NUMMERS = [...NUMMERSOORTEN, 'anders'] as const;
export type Nummer = (typeof NUMMERS)[number];

/** Whom the form accepts a signature from (toelichting bij 5). */
export type Tekenbevoegd = 'stichting' | 'gemeente' | 'handelsregister';

type Organisatietype = {
  readonly label: string;
  /** Each of these must be filled in. */
  readonly verplicht: readonly Nummer[];
  /** At least one of these must be filled in; empty where there is no such choice. */
  readonly minstensEen: readonly Nummer[];
  readonly optioneel: readonly Nummer[];
  readonly tekenbevoegd: Tekenbevoegd;
};

/** 1.1 × 1.2: the types of organisation and which numbers belong to each. */
export const organisatietypen = {
  onderwijsinstelling: {
    label: 'Onderwijsinstelling',
    verplicht: ['brincode', 'bestuursnummer'],
    minstensEen: [],
    optioneel: ['kvkNummer'],
    tekenbevoegd: 'stichting',
  },
  bestuur: {
    label: 'Bestuur',
    verplicht: ['bestuursnummer'],
    minstensEen: [],
    optioneel: ['kvkNummer'],
    tekenbevoegd: 'stichting',
  },
  gemeente: {
    label: 'Gemeente',
    verplicht: ['gemeentecode'],
    minstensEen: [],
    optioneel: ['kvkNummer'],
    tekenbevoegd: 'gemeente',
  },
  deurwaarder: {
    label: 'Deurwaarder',
    verplicht: ['crediteurnummer'],
    minstensEen: [],
    optioneel: ['kvkNummer'],
    tekenbevoegd: 'handelsregister',
  },
  anders: {
    label: 'Anders',
    verplicht: [],
    minstensEen: ['kvkNummer', 'anders'],
    optioneel: ['bestuursnummer', 'brincode'],
    tekenbevoegd: 'handelsregister',
  },
} as const satisfies Record<string, Organisatietype>;

export type TypeOrganisatie = keyof typeof organisatietypen;
export const TYPEN_ORGANISATIE = Object.keys(organisatietypen) as TypeOrganisatie[];

/** The numbers that belong to a type, in the form's order. */
export function nummersVanType(type: TypeOrganisatie): readonly Nummer[] {
  const { verplicht, minstensEen, optioneel }: Organisatietype = organisatietypen[type];
  const horenErbij = new Set([...verplicht, ...minstensEen, ...optioneel]);
  return NUMMERS.filter((nummer) => horenErbij.has(nummer));
}
