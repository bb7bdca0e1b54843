import { randomInt } from 'node:crypto';
import * as z from 'zod/mini';

/** `GenerateSecretString` of a secret; a property that is not here is refused, for it would change what comes out. */
const generatorSchema = z.strictObject({
  ExcludeCharacters: z._default(z.string(), ''),
  ExcludeLowercase: z._default(z.boolean(), false),
  ExcludeNumbers: z._default(z.boolean(), false),
  ExcludePunctuation: z._default(z.boolean(), false),
  ExcludeUppercase: z._default(z.boolean(), false),
  GenerateStringKey: z.optional(z.string()),
  IncludeSpace: z._default(z.boolean(), false),
  PasswordLength: z._default(z.int().check(z.minimum(1), z.maximum(4_096)), 32),
  RequireEachIncludedType: z._default(z.boolean(), true),
  SecretStringTemplate: z.optional(z.string()),
});
type Generator = z.infer<typeof generatorSchema>;

const LOWERCASE = 'abcdefghijklmnopqrstuvwxyz';

/** Makes a first value of a secret as Secrets Manager does. @throws Error when it would refuse the generator */
export function generateSecret(input: unknown): string {
  const generator = generatorSchema.parse(input);
  const { GenerateStringKey: key, SecretStringTemplate: template } = generator;
  const password = passwordOf(generator);
  if (key === undefined && template === undefined) return password;
  if (key === undefined || template === undefined) {
    throw new Error('GenerateStringKey and SecretStringTemplate go together');
  }
  return JSON.stringify({
    ...z.record(z.string(), z.unknown()).parse(JSON.parse(template)),
    [key]: password,
  });
}

function passwordOf(generator: Generator): string {
  const kinds = [
    generator.ExcludeLowercase ? '' : LOWERCASE,
    generator.ExcludeUppercase ? '' : LOWERCASE.toUpperCase(),
    generator.ExcludeNumbers ? '' : '0123456789',
    generator.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    generator.IncludeSpace ? ' ' : '',
  ]
    .map((kind) => Array.from(kind).filter((one) => !generator.ExcludeCharacters.includes(one)))
    .filter((kind) => kind.length > 0);
  const all = kinds.flat();
  const required = generator.RequireEachIncludedType ? kinds : [];
  const length = generator.PasswordLength;
  if (all.length === 0 || required.length > length) throw new Error('No such password exists');
  const characters = Array.from({ length }, (_, index) => pick(required[index] ?? all));
  return shuffled(characters).join('');
}

const pick = (from: readonly string[]): string => from[randomInt(from.length)] ?? '';

const shuffled = (characters: readonly string[]): string[] =>
  characters
    .map((character) => ({ character, order: randomInt(2 ** 32) }))
    .sort((one, other) => one.order - other.order)
    .map(({ character }) => character);
