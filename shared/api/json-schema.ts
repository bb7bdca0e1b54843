import * as z from 'zod/mini';
import { type Veld, velden } from '../aanvraag/fields.ts';
import { requestFields } from './request-fields.ts';

export type Json = Record<string, unknown>;

/** One of the description's own schemas. */
export const verwijzing = (naam: string): Json => ({ $ref: `#/components/schemas/${naam}` });

/** A schema of ours, with the labels and the limits of the form's fields where it describes those. */
export function naarJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema, path }) => {
      const veld = fieldAt(path);
      if (veld !== undefined) Object.assign(jsonSchema, beschrijving(veld));
    },
  });
  return rest;
}

const fieldsByName = new Map<string, Veld>(Object.entries({ ...velden, ...requestFields }));

/** The field that a place in a JSON Schema describes, if any. */
const fieldAt = (path: readonly PropertyKey[]): Veld | undefined =>
  fieldsByName.get(
    path
      .filter((part) => part !== 'properties')
      .map((part) => (part === 'items' ? '*' : String(part)))
      .join('.'),
  );

const beschrijving = (veld: Veld): Json => ({
  title: veld.label,
  ...(veld.uitleg === undefined ? {} : { description: veld.uitleg }),
  ...(veld.maxTekens === undefined ? {} : { maxLength: veld.maxTekens }),
});
