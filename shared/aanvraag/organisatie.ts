import * as z from 'zod/mini';
import { meldingen } from './meldingen.ts';
import { NUMMERSOORTEN, nummersSchema } from './nummers.ts';
import { regel, tekstveld } from './tekst.ts';
import { keuzeveld } from './keuze.ts';
import { velden } from './velden.ts';

/** A number of 1.2: one with a format of its own, or `anders`. */
export const NUMMERS = [...NUMMERSOORTEN, 'anders'] as const;
export type Nummer = (typeof NUMMERS)[number];

type Organisatietype = {
  readonly label: string;
  /** Each of these must be filled in. */
  readonly verplicht: readonly Nummer[];
  /** At least one of these must be filled in; empty where there is no such choice. */
  readonly minstensEen: readonly Nummer[];
  readonly optioneel: readonly Nummer[];
};

/** 1.1 × 1.2: the types of organisation and which numbers belong to each. */
export const organisatietypen = {
  onderwijsinstelling: {
    label: 'Onderwijsinstelling',
    verplicht: ['brincode', 'bestuursnummer'],
    minstensEen: [],
    optioneel: ['kvkNummer'],
  },
  bestuur: {
    label: 'Bestuur',
    verplicht: ['bestuursnummer'],
    minstensEen: [],
    optioneel: ['kvkNummer'],
  },
  gemeente: {
    label: 'Gemeente',
    verplicht: ['gemeentecode'],
    minstensEen: [],
    optioneel: ['kvkNummer'],
  },
  deurwaarder: {
    label: 'Deurwaarder',
    verplicht: ['crediteurnummer'],
    minstensEen: [],
    optioneel: ['kvkNummer'],
  },
  anders: {
    label: 'Anders',
    verplicht: [],
    minstensEen: ['kvkNummer', 'anders'],
    optioneel: ['bestuursnummer', 'brincode'],
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

/** How a number is called in a message or a summary. */
export function nummerLabel(nummer: Nummer): string {
  return nummer === 'anders' ? 'Een ander nummer' : velden[`organisatie.nummers.${nummer}`].label;
}

const huisnummer = tekstveld('organisatie.adres.huisnummer').check(
  regel('huisnummer', (waarde) => /^\d{1,5}[\p{L}\d /-]{0,6}$/u.test(waarde), meldingen.huisnummer),
);

const postcode = tekstveld('organisatie.adres.postcode').check(
  z.overwrite((waarde) =>
    waarde
      .replace(/ /g, '')
      .replace(/^(\d{4})([a-z]{2})$/i, (_, cijfers: string, letters: string) => {
        return `${cijfers} ${letters.toUpperCase()}`;
      }),
  ),
  regel('postcode', (waarde) => /^[1-9]\d{3} [A-Z]{2}$/.test(waarde), meldingen.postcode),
  regel('postcode', (waarde) => !/S[ADS]$/.test(waarde), meldingen.postcodeLetters),
);

/** Section 1. Which numbers belong to the type is checked over the whole aanvraag, in `regels.ts`. */
export const organisatieSchema = z.strictObject({
  type: keuzeveld('organisatie.type', TYPEN_ORGANISATIE),
  typeAnders: z.optional(tekstveld('organisatie.typeAnders')),
  nummers: z._default(nummersSchema, {}),
  naam: tekstveld('organisatie.naam'),
  adres: z.strictObject({
    straat: tekstveld('organisatie.adres.straat'),
    huisnummer,
    postcode,
    woonplaats: tekstveld('organisatie.adres.woonplaats'),
  }),
});
