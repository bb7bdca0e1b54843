import fc from 'fast-check';
import { allHostileTeksten, CANARY, longTeksten } from './hostile.ts';

/** As much of JSON Schema as the description of the API uses. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maxLength?: number;
};

/** Stands for the hash of the dossier whose turn it is. */
export const HASH = 'f'.repeat(64);

/** Values that some field or other takes, so that a body is not wrong everywhere at once. */
const fitting = [
  `${CANARY} van 't Hof`,
  '31fr',
  '30156',
  'GM0014',
  '01234567',
  '12a',
  '8917dd',
  '058 251 23 45',
  'a.bakker@example.nl',
  HASH,
  HASH,
  'nieuw@example.org',
  '',
];

const textFor = ({ maxLength = 254 }: Schema): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fitting) },
    { weight: 2, arbitrary: fc.constantFrom(...allHostileTeksten) },
    { weight: 1, arbitrary: fc.constantFrom(...longTeksten) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('a', '😀').map((character) => character.repeat(maxLength)),
    },
  );

/** Values that have the shape of a schema; what the shape does not say, they may get wrong. */
export function valuesFor(
  schema: Schema,
  all: Readonly<Record<string, Schema>>,
): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return valuesFor(all[name] ?? {}, all);
  }
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, section]) => [
            name,
            valuesFor(section, all),
          ]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    case 'array':
      return fc.array(valuesFor(schema.items ?? {}, all), { maxLength: 6 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer();
    case 'string':
      return textFor(schema);
    default:
      return fc.jsonValue();
  }
}
