import * as z from 'zod/mini';
import { keuzeveld } from './keuze.ts';
import { meldingen } from './meldingen.ts';
import { nummersSchema } from './nummers.ts';
import { type Nummer, TYPEN_ORGANISATIE } from './organisatietypen.ts';
import { tekstveld } from './tekst.ts';
import { velden } from './velden.ts';

/** How a number is called in a message or a summary. */
export function nummerLabel(nummer: Nummer): string {
  return nummer === 'anders' ? 'Een ander nummer' : velden[`organisatie.nummers.${nummer}`].label;
}

const huisnummer = tekstveld('organisatie.adres.huisnummer', [
  {
    code: 'huisnummer',
    klopt: (waarde) => /^\d{1,5}[\p{L}\d /-]{0,6}$/u.test(waarde),
    melding: meldingen.huisnummer,
  },
]);

const postcodeNaarOpslag = (waarde: string): string =>
  waarde
    .replace(/ /g, '')
    .replace(/^(\d{4})([a-z]{2})$/i, (_, cijfers: string, letters: string) => {
      return `${cijfers} ${letters.toUpperCase()}`;
    });

const postcode = tekstveld('organisatie.adres.postcode', [
  postcodeNaarOpslag,
  {
    code: 'postcode',
    klopt: (waarde) => /^[1-9]\d{3} [A-Z]{2}$/.test(waarde),
    melding: meldingen.postcode,
  },
  {
    code: 'postcode',
    klopt: (waarde) => !/S[ADS]$/.test(waarde),
    melding: meldingen.postcodeLetters,
  },
]);

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
