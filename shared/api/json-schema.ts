import * as z from 'zod/mini';
import { type Veld, veldOp } from '../aanvraag/fields.ts';

export type Json = Record<string, unknown>;

/** One of the description's own schemas. */
export const verwijzing = (naam: string): Json => ({ $ref: `#/components/schemas/${naam}` });

/** A schema of ours, with the labels and the limits of the form's fields where it describes those. */
export function naarJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema, path }) => {
      const veld = veldOp(veldpad(path));
      if (veld !== undefined) Object.assign(jsonSchema, beschrijving(veld));
    },
  });
  return rest;
}

/** From a place in a JSON Schema to the place in the aanvraag that it describes. */
const veldpad = (path: readonly PropertyKey[]): PropertyKey[] =>
  path.filter((deel) => deel !== 'properties').map((deel) => (deel === 'items' ? 0 : deel));

const beschrijving = (veld: Veld): Json => ({
  title: veld.label,
  ...(veld.uitleg === undefined ? {} : { description: veld.uitleg }),
  ...(veld.maxTekens === undefined ? {} : { maxLength: veld.maxTekens }),
});
