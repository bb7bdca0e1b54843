import * as z from 'zod/mini';
import { meldingen } from './meldingen.ts';
import { type Veld, type VeldSleutel, velden } from './velden.ts';

/**
 * What never belongs in a value: control characters, lone surrogates, marks that change the reading direction, and
 * the invisible spaces. The joiners U+200C and U+200D stay: some scripts need them in a name.
 */
const ONZICHTBAAR = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF]/gu;

/** A character that leaves a mark on paper; a name of only joiners or blanks reads as nothing. */
const ZICHTBAAR = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Words of printable ASCII with single spaces between them: most of what people type, and as it should be already. */
const GEWOON = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** One line: Unicode NFC, trimmed, without control characters, inner white space as one space. */
export function normaliseerRegel(waarde: string): string {
  if (GEWOON.test(waarde)) return waarde;
  return waarde
    .replace(/\s+/gu, ' ')
    .replace(ONZICHTBAAR, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Several lines: each as {@link normaliseerRegel}; the line breaks stay, as `\n`. */
export function normaliseerRegels(waarde: string): string {
  return waarde
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(normaliseerRegel)
    .join('\n')
    .trim();
}

/** Length in characters (code points), as a person counts them and as JSON Schema's `maxLength` does. */
export const aantalTekens = (waarde: string): number => Array.from(waarde).length;

/** Mails are made from these fields for people who did not ask for them, so no field may carry a link. */
export const heeftWebadres = (waarde: string): boolean => /:\/\/|www\./i.test(waarde);

/**
 * A check with our own stable code beside the message. Once one fails, those after it on the same field do not run;
 * the rules that span several fields still do, so that every error comes at once.
 * @param opties.when runs it also after another failed, for a rule over a whole list
 */
export function regel<Waarde>(
  code: string,
  klopt: (waarde: Waarde) => boolean,
  melding: string | ((waarde: Waarde) => string),
  opties: { when?: (payload: { value: unknown }) => boolean } = {},
) {
  return z.check<Waarde>(({ value, issues }) => {
    if (klopt(value)) return;
    const message = typeof melding === 'string' ? melding : melding(value);
    issues.push({ code: 'custom', params: { code }, message, input: value });
  }, opties);
}

/** A required text, for the checks of one field that come after it. Its limits stand in `velden`. */
export function tekstveld(sleutel: VeldSleutel, normaliseer = normaliseerRegel) {
  const veld = velden[sleutel];
  return basisveld(sleutel, normaliseer).check(
    regel('verplicht', (waarde) => ZICHTBAAR.test(waarde), meldingen.verplicht(veld)),
    ...lengteEnWebadres(sleutel),
  );
}

/** As {@link tekstveld}, but it may be left empty or out; stored as `''`. */
export function optioneelTekstveld(sleutel: VeldSleutel, normaliseer = normaliseerRegels) {
  return z._default(basisveld(sleutel, normaliseer).check(...lengteEnWebadres(sleutel)), '');
}

function basisveld(sleutel: VeldSleutel, normaliseer: (waarde: string) => string) {
  const veld = velden[sleutel];
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? meldingen.verplicht(veld) : meldingen.geenTekst(veld),
    })
    .check(z.overwrite(normaliseer));
}

function lengteEnWebadres(sleutel: VeldSleutel) {
  const veld: Veld = velden[sleutel];
  const maximum = veld.maxTekens;
  return [
    regel(
      'te-lang',
      (waarde: string) => maximum === undefined || aantalTekens(waarde) <= maximum,
      (waarde: string) => meldingen.teLang(veld, aantalTekens(waarde)),
    ),
    regel('webadres', (waarde: string) => !heeftWebadres(waarde), meldingen.webadres(veld)),
  ] as const;
}
