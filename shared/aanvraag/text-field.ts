import * as z from 'zod/mini';
import {
  aantalTekens,
  isReadable,
  isVisible,
  normaliseerRegel,
  normaliseerRegels,
  normalizeFixedForm,
} from './characters.ts';
import { meldingen } from './messages.ts';
import { type Veld, type VeldSleutel, velden } from './fields.ts';
import { heeftWebadres } from './web-address.ts';

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
export const tekstveld = (
  sleutel: VeldSleutel,
  stappen: readonly Stap[] = [],
  normaliseer = normaliseerRegel,
) => verplichtVeld(sleutel, normaliseer, [geenWebadres(sleutel), ...stappen]);

/** A required text with a fixed form, such as a number: see {@link normalizeFixedForm}. */
export const fixedFormField = (sleutel: VeldSleutel, stappen: readonly Stap[]) =>
  tekstveld(sleutel, stappen, normalizeFixedForm);

/** The same, for which a rule of its own says what of a web address it may hold. */
export const emailTextField = (sleutel: VeldSleutel, stappen: readonly Stap[]) =>
  verplichtVeld(sleutel, normalizeFixedForm, stappen);

function verplichtVeld(
  sleutel: VeldSleutel,
  normaliseer: (waarde: string) => string,
  stappen: readonly Stap[],
) {
  const verplicht = {
    code: 'verplicht',
    klopt: isVisible,
    melding: meldingen.verplicht(velden[sleutel]),
  };
  return basisveld(sleutel, [normaliseer, verplicht, nietTeLang(sleutel), ...stappen]);
}

/** As {@link tekstveld}, but it may be left empty or out; stored as `''`. */
export function optioneelTekstveld(sleutel: VeldSleutel, normaliseer = normaliseerRegels) {
  const stappen = [normaliseer, nietTeLang(sleutel), geenWebadres(sleutel)];
  return z._default(basisveld(sleutel, stappen), '');
}

/**
 * One check takes all steps: zod makes an object for each check, and walks through them for each text. Once a rule fails,
 * the steps after it are not taken; the rules that span several fields still run, so that every error comes at once.
 */
function basisveld(sleutel: VeldSleutel, vervolg: readonly Stap[]) {
  const veld = velden[sleutel];
  const leesbaar: Tekstregel = {
    code: 'onleesbaar-teken',
    klopt: isReadable,
    melding: meldingen.onleesbaarTeken(veld),
  };
  const stappen = [leesbaar, ...vervolg];
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

export function nietTeLang(sleutel: VeldSleutel): Tekstregel {
  const veld: Veld = velden[sleutel];
  const { maxTekens: maximum = Infinity } = veld;
  return {
    code: 'te-lang',
    // Counting takes longer, and a text has never more characters than units.
    klopt: (waarde) => waarde.length <= maximum || aantalTekens(waarde) <= maximum,
    melding: (waarde) => meldingen.teLang(veld, aantalTekens(waarde)),
  };
}

const geenWebadres = (sleutel: VeldSleutel): Tekstregel => ({
  code: 'webadres',
  klopt: (waarde) => !heeftWebadres(waarde),
  melding: meldingen.webadres(velden[sleutel]),
});
