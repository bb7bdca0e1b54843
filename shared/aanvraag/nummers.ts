import * as z from 'zod/mini';
import { meldingen } from './messages.ts';
import type { NummerKind } from './organisatietypen.ts';
import { fixedFormField, textField } from './text-field.ts';
import { fields } from './fields.ts';

type Format = {
  /** From what was typed to the stored form; what does not fit stays as typed, for the message. */
  readonly toStore: (value: string) => string;
  readonly pattern: RegExp;
  readonly code: string;
  readonly melding: (value: string) => string;
};

/** What people write between the digits of a number that has a fixed length. */
const withoutSeparators = (value: string): string => value.replace(/[ .\-·•∙]/g, '');

/** Only a to z: other letters may become two of them. */
const inCapitals = (value: string): string =>
  value.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** Formats of 1.2: what is accepted, how it is stored, and what is said of a near miss. */
const formats: Record<NummerKind, Format> = {
  brincode: {
    toStore: (value) => inCapitals(withoutSeparators(value)),
    pattern: /^\d{2}[A-Z]{2}$/,
    code: 'brincode',
    melding: (value) =>
      /^\d{2}[A-Z]{2}\d{2}$/.test(value)
        ? meldingen.brincodeVestiging(value.slice(0, 4))
        : meldingen.brincode,
  },
  bestuursnummer: {
    toStore: withoutSeparators,
    pattern: /^\d{5}$/,
    code: 'bestuursnummer',
    melding: () => meldingen.bestuursnummer,
  },
  gemeentecode: {
    toStore: (value) => withoutSeparators(value).replace(/^gm(?=\d)/i, ''),
    pattern: /^\d{4}$/,
    code: 'gemeentecode',
    melding: (value) =>
      /^\d{3}$/.test(value) ? meldingen.gemeentecodeZero(`0${value}`) : meldingen.gemeentecode,
  },
  crediteurnummer: {
    toStore: (value) => value,
    pattern: /^\d{1,12}$/,
    code: 'crediteurnummer',
    melding: () => meldingen.crediteurnummer,
  },
  kvkNummer: {
    toStore: withoutSeparators,
    pattern: /^\d{8}$/,
    code: 'kvknummer',
    melding: (value) => {
      if (/^\d{12}$/.test(value)) return meldingen.kvkVestiging;
      return /^\d{7}$/.test(value) ? meldingen.kvkZero(`0${value}`) : meldingen.kvkNummer;
    },
  },
};

function nummerField(soort: NummerKind) {
  const { toStore, pattern, code, melding } = formats[soort];
  const hasFormat = { code, matches: (value: string) => pattern.test(value), melding };
  return z.optional(fixedFormField(fields[`organisatie.nummers.${soort}`], [toStore, hasFormat]));
}

/** 1.2: only the numbers that were filled in. Which of them belong to the type is a rule of `organisatie`. */
export const nummersSchema = z.strictObject({
  brincode: nummerField('brincode'),
  bestuursnummer: nummerField('bestuursnummer'),
  gemeentecode: nummerField('gemeentecode'),
  crediteurnummer: nummerField('crediteurnummer'),
  kvkNummer: nummerField('kvkNummer'),
  anders: z.optional(
    z.strictObject({
      soort: textField(fields['organisatie.nummers.anders.soort']),
      nummer: textField(fields['organisatie.nummers.anders.nummer']),
    }),
  ),
});
