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
  // An empty line too: a hostile text has tens of thousands.
  if (waarde === '' || GEWOON.test(waarde)) return waarde;
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

/** A rule of one text: our own stable code beside the message. */
export type Tekstregel = {
  readonly code: string;
  readonly klopt: (waarde: string) => boolean;
  readonly melding: string | ((waarde: string) => string);
};

/** What is done with a text: a rule looks at it, or it gets its stored form. */
export type Stap = Tekstregel | ((waarde: string) => string);

/**
 * A check of something that is no text, with our own stable code beside the message.
 * @param opties.when runs it also after another failed, for a rule over a whole list
 */
export function regel<Waarde>(
  code: string,
  klopt: (waarde: Waarde) => boolean,
  message: string,
  opties: { when?: (payload: { value: unknown }) => boolean } = {},
) {
  return z.check<Waarde>(({ value, issues }) => {
    if (klopt(value)) return;
    issues.push({ code: 'custom', params: { code }, message, input: value });
  }, opties);
}

/** A required text, with the steps of one field that come after what holds for every text. Its limits stand in `velden`. */
export function tekstveld(
  sleutel: VeldSleutel,
  stappen: readonly Stap[] = [],
  normaliseer = normaliseerRegel,
) {
  const veld = velden[sleutel];
  const melding = meldingen.verplicht(veld);
  const verplicht = {
    code: 'verplicht',
    klopt: (waarde: string) => ZICHTBAAR.test(waarde),
    melding,
  };
  return basisveld(sleutel, [normaliseer, verplicht, ...lengteEnWebadres(sleutel), ...stappen]);
}

/** As {@link tekstveld}, but it may be left empty or out; stored as `''`. */
export function optioneelTekstveld(sleutel: VeldSleutel, normaliseer = normaliseerRegels) {
  return z._default(basisveld(sleutel, [normaliseer, ...lengteEnWebadres(sleutel)]), '');
}

/**
 * One check takes all steps: zod makes an object for each check, and walks through them for each text. Once a rule fails,
 * the steps after it are not taken; the rules that span several fields still run, so that every error comes at once.
 */
function basisveld(sleutel: VeldSleutel, stappen: readonly Stap[]) {
  const veld = velden[sleutel];
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? meldingen.verplicht(veld) : meldingen.geenTekst(veld),
    })
    .check((payload) => {
      for (const stap of stappen) {
        if (typeof stap === 'function') payload.value = stap(payload.value);
        else if (!stap.klopt(payload.value)) {
          payload.issues.push(alsIssue(stap, payload.value));
          return;
        }
      }
    });
}

const alsIssue = ({ code, melding }: Tekstregel, input: string) => ({
  code: 'custom' as const,
  params: { code },
  message: typeof melding === 'string' ? melding : melding(input),
  input,
});

function lengteEnWebadres(sleutel: VeldSleutel): Tekstregel[] {
  const veld: Veld = velden[sleutel];
  const { maxTekens: maximum = Infinity } = veld;
  return [
    {
      code: 'te-lang',
      // Counting takes longer, and a text has never more characters than units.
      klopt: (waarde) => waarde.length <= maximum || aantalTekens(waarde) <= maximum,
      melding: (waarde) => meldingen.teLang(veld, aantalTekens(waarde)),
    },
    {
      code: 'webadres',
      klopt: (waarde) => !heeftWebadres(waarde),
      melding: meldingen.webadres(veld),
    },
  ];
}
