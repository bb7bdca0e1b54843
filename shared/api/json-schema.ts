import * as z from 'zod/mini';
import { type Field, fields } from '../aanvraag/fields.ts';
import { requestFields } from './request-fields.ts';

export type Json = Record<string, unknown>;

/** One of the description's own schemas. */
export const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** A schema of ours, with the labels and the limits of the form's fields where it describes those. */
export function toJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema, path }) => {
      const field = fieldAt(path);
      if (field !== undefined) Object.assign(jsonSchema, description(field));
    },
  });
  return rest;
}

const fieldsByName = new Map<string, Field>(Object.entries({ ...fields, ...requestFields }));

/** The field that a place in a JSON Schema describes, if any. */
const fieldAt = (path: readonly PropertyKey[]): Field | undefined =>
  fieldsByName.get(
    path
      .filter((part) => part !== 'properties')
      .map((part) => (part === 'items' ? '*' : String(part)))
      .join('.'),
  );

const description = (field: Field): Json => ({
  title: field.label,
  ...(field.explanation === undefined ? {} : { description: field.explanation }),
  ...(field.maxCharacters === undefined ? {} : { maxLength: field.maxCharacters }),
});
