import * as z from 'zod/mini';
import { meldingen } from './messages.ts';
import type { Nummersoort } from './organisatietypen.ts';
import { fixedFormField, tekstveld } from './text-field.ts';
import { velden } from './fields.ts';

type Formaat = {
  /** From what was typed to the stored form; what does not fit stays as typed, for the message. */
  readonly naarOpslag: (waarde: string) => string;
  readonly patroon: RegExp;
  readonly code: string;
  readonly melding: (waarde: string) => string;
};

/** What people write between the digits of a number that has a fixed length. */
const withoutSeparators = (waarde: string): string => waarde.replace(/[ .\-·•∙]/g, '');

/** Only a to z: other letters may become two of them. */
const inHoofdletters = (waarde: string): string =>
  waarde.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** Formats of 1.2: what is accepted, how it is stored, and what is said of a near miss. */
const formaten: Record<Nummersoort, Formaat> = {
  brincode: {
    naarOpslag: (waarde) => inHoofdletters(withoutSeparators(waarde)),
    patroon: /^\d{2}[A-Z]{2}$/,
    code: 'brincode',
    melding: (waarde) =>
      /^\d{2}[A-Z]{2}\d{2}$/.test(waarde)
        ? meldingen.brincodeVestiging(waarde.slice(0, 4))
        : meldingen.brincode,
  },
  bestuursnummer: {
    naarOpslag: withoutSeparators,
    patroon: /^\d{5}$/,
    code: 'bestuursnummer',
    melding: () => meldingen.bestuursnummer,
  },
  gemeentecode: {
    naarOpslag: (waarde) => withoutSeparators(waarde).replace(/^gm(?=\d)/i, ''),
    patroon: /^\d{4}$/,
    code: 'gemeentecode',
    melding: (waarde) =>
      /^\d{3}$/.test(waarde) ? meldingen.gemeentecodeNul(`0${waarde}`) : meldingen.gemeentecode,
  },
  crediteurnummer: {
    naarOpslag: (waarde) => waarde,
    patroon: /^\d{1,12}$/,
    code: 'crediteurnummer',
    melding: () => meldingen.crediteurnummer,
  },
  kvkNummer: {
    naarOpslag: withoutSeparators,
    patroon: /^\d{8}$/,
    code: 'kvknummer',
    melding: (waarde) => {
      if (/^\d{12}$/.test(waarde)) return meldingen.kvkVestiging;
      return /^\d{7}$/.test(waarde) ? meldingen.kvkNul(`0${waarde}`) : meldingen.kvkNummer;
    },
  },
};

function nummerveld(soort: Nummersoort) {
  const { naarOpslag, patroon, code, melding } = formaten[soort];
  const past = { code, klopt: (waarde: string) => patroon.test(waarde), melding };
  return z.optional(fixedFormField(velden[`organisatie.nummers.${soort}`], [naarOpslag, past]));
}

/** 1.2: only the numbers that were filled in. Which of them belong to the type is a rule of `organisatie`. */
export const nummersSchema = z.strictObject({
  brincode: nummerveld('brincode'),
  bestuursnummer: nummerveld('bestuursnummer'),
  gemeentecode: nummerveld('gemeentecode'),
  crediteurnummer: nummerveld('crediteurnummer'),
  kvkNummer: nummerveld('kvkNummer'),
  anders: z.optional(
    z.strictObject({
      soort: tekstveld(velden['organisatie.nummers.anders.soort']),
      nummer: tekstveld(velden['organisatie.nummers.anders.nummer']),
    }),
  ),
});
