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
import type { Veld } from './fields.ts';
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

/** A required text, with the steps of one field that come after what holds for every text. */
export const tekstveld = (
  veld: Veld,
  stappen: readonly Stap[] = [],
  normaliseer = normaliseerRegel,
) => verplichtVeld(veld, normaliseer, [geenWebadres(veld), ...stappen]);

/** A required text with a fixed form, such as a number: see {@link normalizeFixedForm}. */
export const fixedFormField = (veld: Veld, stappen: readonly Stap[]) =>
  tekstveld(veld, stappen, normalizeFixedForm);

/** The same, for which a rule of its own says what of a web address it may hold. */
export const emailTextField = (veld: Veld, stappen: readonly Stap[]) =>
  verplichtVeld(veld, normalizeFixedForm, stappen);

function verplichtVeld(
  veld: Veld,
  normaliseer: (waarde: string) => string,
  stappen: readonly Stap[],
) {
  const verplicht = {
    code: 'verplicht',
    klopt: isVisible,
    melding: meldingen.verplicht(veld),
  };
  return basisveld(veld, [normaliseer, verplicht, nietTeLang(veld), ...stappen]);
}

/** As {@link tekstveld}, but it may be left empty or out; stored as `''`. */
export function optioneelTekstveld(veld: Veld, normaliseer = normaliseerRegels) {
  const stappen = [normaliseer, nietTeLang(veld), geenWebadres(veld)];
  return z._default(basisveld(veld, stappen), '');
}

/**
 * One check takes all steps: zod makes an object for each check, and walks through them for each text. Once a rule fails,
 * the steps after it are not taken; the rules that span several fields still run, so that every error comes at once.
 */
function basisveld(veld: Veld, vervolg: readonly Stap[]) {
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

export function nietTeLang(veld: Veld): Tekstregel {
  const { maxTekens: maximum = Infinity } = veld;
  return {
    code: 'te-lang',
    // Counting takes longer, and a text has never more characters than units.
    klopt: (waarde) => waarde.length <= maximum || aantalTekens(waarde) <= maximum,
    melding: (waarde) => meldingen.teLang(veld, aantalTekens(waarde)),
  };
}

const geenWebadres = (veld: Veld): Tekstregel => ({
  code: 'webadres',
  klopt: (waarde) => !heeftWebadres(waarde),
  melding: meldingen.webadres(veld),
});
