import * as z from 'zod/mini';
import { EILANDEN } from './eilanden.ts';
import { keuzeveld } from './choice-field.ts';
import { meldingen } from './messages.ts';
import { organisationNameField } from './names-and-functies.ts';
import { nummersSchema } from './nummers.ts';
import { type Nummer, TYPEN_ORGANISATIE } from './organisatietypen.ts';
import { fixedFormField, tekstveld } from './text-field.ts';
import { velden } from './fields.ts';

/** How a number is called in a message or a summary. */
export function nummerLabel(nummer: Nummer): string {
  return nummer === 'anders' ? 'Een ander nummer' : velden[`organisatie.nummers.${nummer}`].label;
}

const huisnummer = fixedFormField(velden['organisatie.adres.huisnummer'], [
  {
    code: 'huisnummer',
    // What comes after the number begins with no digit: then the number would be another one.
    klopt: (waarde) => /^[1-9]\d{0,4}(?:[\p{L} /-][\p{L}\d /-]{0,7})?$/u.test(waarde),
    melding: meldingen.huisnummer,
  },
]);

/** Without what people write around and between the parts: `NL-1234 AB`, `1234-ab`, `1234 AB.` */
const postcodeNaarOpslag = (waarde: string): string =>
  waarde
    .replace(/[ .-]/g, '')
    .replace(/^(?:NL)?(\d{4})([a-z]{2})$/i, (_, cijfers: string, letters: string) => {
      return `${cijfers} ${letters.toUpperCase()}`;
    });

const postcode = fixedFormField(velden['organisatie.adres.postcode'], [
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

/** Section 1. Which numbers belong to the type, and what an address needs, is checked over the whole aanvraag, in `rules.ts`. */
export const organisatieSchema = z.strictObject({
  type: keuzeveld('organisatie.type', TYPEN_ORGANISATIE),
  typeAnders: z.optional(tekstveld(velden['organisatie.typeAnders'])),
  nummers: z._default(nummersSchema, {}),
  naam: organisationNameField(velden['organisatie.naam']),
  adres: z.strictObject({
    straat: tekstveld(velden['organisatie.adres.straat']),
    huisnummer: z.optional(huisnummer),
    postcode: z.optional(postcode),
    woonplaats: tekstveld(velden['organisatie.adres.woonplaats']),
    eiland: z.optional(keuzeveld('organisatie.adres.eiland', EILANDEN)),
  }),
});
