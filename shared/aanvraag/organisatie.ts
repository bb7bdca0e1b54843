import * as z from 'zod/mini';
import { EILANDEN } from './eilanden.ts';
import { choiceField } from './choice-field.ts';
import { meldingen } from './messages.ts';
import { organisationNameField } from './names-and-functies.ts';
import { nummersSchema } from './nummers.ts';
import { type Nummer, TYPES_ORGANISATIE } from './organisatietypen.ts';
import { fixedFormField, textField } from './text-field.ts';
import { fields } from './fields.ts';

/** How a number is called in a message or a summary. */
export function nummerLabel(nummer: Nummer): string {
  return nummer === 'anders' ? 'Een ander nummer' : fields[`organisatie.nummers.${nummer}`].label;
}

const huisnummer = fixedFormField(fields['organisatie.adres.huisnummer'], [
  {
    code: 'huisnummer',
    // What comes after the number begins with no digit: then the number would be another one.
    matches: (value) => /^[1-9]\d{0,4}(?:[\p{L} /-][\p{L}\d /-]{0,7})?$/u.test(value),
    melding: meldingen.huisnummer,
  },
]);

/** Without what people write around and between the parts: `NL-1234 AB`, `1234-ab`, `1234 AB.` */
const postcodeToStore = (value: string): string =>
  value
    .replace(/[ .-]/g, '')
    .replace(/^(?:NL)?(\d{4})([a-z]{2})$/i, (_, digits: string, letters: string) => {
      return `${digits} ${letters.toUpperCase()}`;
    });

const postcode = fixedFormField(fields['organisatie.adres.postcode'], [
  postcodeToStore,
  {
    code: 'postcode',
    matches: (value) => /^[1-9]\d{3} [A-Z]{2}$/.test(value),
    melding: meldingen.postcode,
  },
  {
    code: 'postcode',
    matches: (value) => !/S[ADS]$/.test(value),
    melding: meldingen.postcodeLetters,
  },
]);

/** Section 1. Which numbers belong to the type, and what an address needs, is checked over the whole aanvraag, in `rules.ts`. */
export const organisatieSchema = z.strictObject({
  type: choiceField('organisatie.type', TYPES_ORGANISATIE),
  typeAnders: z.optional(textField(fields['organisatie.typeAnders'])),
  nummers: z._default(nummersSchema, {}),
  naam: organisationNameField(fields['organisatie.naam']),
  adres: z.strictObject({
    straat: textField(fields['organisatie.adres.straat']),
    huisnummer: z.optional(huisnummer),
    postcode: z.optional(postcode),
    woonplaats: textField(fields['organisatie.adres.woonplaats']),
    eiland: z.optional(choiceField('organisatie.adres.eiland', EILANDEN)),
  }),
});
