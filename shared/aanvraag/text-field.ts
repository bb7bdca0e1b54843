import * as z from 'zod/mini';
import {
  characterCount,
  isReadable,
  isVisible,
  normaliseLine,
  normaliseLines,
  normalizeFixedForm,
} from './characters.ts';
import { meldingen } from './messages.ts';
import type { Field } from './fields.ts';
import { hasWebAddress } from './web-address.ts';

/** A rule of one text: our own stable code beside the message. */
export type TextLine = {
  readonly code: string;
  readonly matches: (value: string) => boolean;
  readonly melding: string | ((value: string) => string);
};

/** What is done with a text: a rule looks at it, or it gets its stored form. */
export type NormaliseStep = TextLine | ((value: string) => string);

/**
 * A check of something that is no text, with our own stable code beside the message.
 * @param options.when runs it also after another failed, for a rule over a whole list
 */
export function rule<Value>(
  code: string,
  matches: (value: Value) => boolean,
  message: string,
  options: { when?: (payload: { value: unknown }) => boolean } = {},
) {
  return z.check<Value>(({ value, issues }) => {
    if (matches(value)) return;
    issues.push({ code: 'custom', params: { code }, message, input: value });
  }, options);
}

/** A required text, with the steps of one field that come after what holds for every text. */
export const textField = (
  field: Field,
  steps: readonly NormaliseStep[] = [],
  normalise = normaliseLine,
) => requiredField(field, normalise, [noWebAddress(field), ...steps]);

/** A required text with a fixed form, such as a number: see {@link normalizeFixedForm}. */
export const fixedFormField = (field: Field, steps: readonly NormaliseStep[]) =>
  textField(field, steps, normalizeFixedForm);

/** The same, for which a rule of its own says what of a web address it may hold. */
export const emailTextField = (field: Field, steps: readonly NormaliseStep[]) =>
  requiredField(field, normalizeFixedForm, steps);

function requiredField(
  field: Field,
  normalise: (value: string) => string,
  steps: readonly NormaliseStep[],
) {
  const required = {
    code: 'verplicht',
    matches: isVisible,
    melding: meldingen.required(field),
  };
  return baseField(field, [normalise, required, notTooLong(field), ...steps]);
}

/** As {@link textField}, but it may be left empty or out; stored as `''`. */
export function optionalTextField(field: Field, normalise = normaliseLines) {
  const steps = [normalise, notTooLong(field), noWebAddress(field)];
  return z._default(baseField(field, steps), '');
}

/**
 * One check takes all steps: zod makes an object for each check, and walks through them for each text. Once a rule fails,
 * the steps after it are not taken; the rules that span several fields still run, so that every error comes at once.
 */
function baseField(field: Field, continuation: readonly NormaliseStep[]) {
  const readable: TextLine = {
    code: 'onleesbaar-teken',
    matches: isReadable,
    melding: meldingen.unreadableCharacter(field),
  };
  const steps = [readable, ...continuation];
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? meldingen.required(field) : meldingen.noText(field),
    })
    .check((payload) => {
      for (const step of steps) {
        if (typeof step === 'function') payload.value = step(payload.value);
        else if (!step.matches(payload.value)) {
          payload.issues.push(asIssue(step, payload.value));
          return;
        }
      }
    });
}

const asIssue = ({ code, melding }: TextLine, input: string) => ({
  code: 'custom' as const,
  params: { code },
  message: typeof melding === 'string' ? melding : melding(input),
  input,
});

export function notTooLong(field: Field): TextLine {
  const { maxCharacters: maximum = Infinity } = field;
  return {
    code: 'te-lang',
    // Counting takes longer, and a text has never more characters than units.
    matches: (value) => value.length <= maximum || characterCount(value) <= maximum,
    melding: (value) => meldingen.tooLong(field, characterCount(value)),
  };
}

const noWebAddress = (field: Field): TextLine => ({
  code: 'webadres',
  matches: (value) => !hasWebAddress(value),
  melding: meldingen.webAddress(field),
});
