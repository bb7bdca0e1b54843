import * as z from 'zod/mini';
import { meldingen } from './messages.ts';
import { type FieldKey, fields } from './fields.ts';

/** A choice from a fixed list of codes. */
export function choiceField<const Choices extends readonly string[]>(
  key: FieldKey,
  choices: Choices,
) {
  const field = fields[key];
  return z.enum(choices, {
    error: ({ input }) =>
      input === undefined ? meldingen.required(field) : meldingen.noChoice(field),
  });
}

/** A yes or no; `true` is ja. */
export function jaNeeField(key: FieldKey) {
  const field = fields[key];
  return z.boolean({
    error: ({ input }) =>
      input === undefined ? meldingen.required(field) : meldingen.noJaNee(field),
  });
}
