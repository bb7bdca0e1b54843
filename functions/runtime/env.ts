import * as z from 'zod/mini';

/** The environment does not hold what a function needs; the message names the variables, never their values. */
export class InvalidEnv extends Error {
  readonly code = 'omgeving-klopt-niet';
  constructor(variables: readonly string[], cause: unknown) {
    super(`Environment variables are missing or invalid: ${variables.join(', ')}`, { cause });
    this.name = 'InvalidEnv';
  }
}

/** An environment: `process.env` of a Lambda, or what a test and the local service put in its place. */
export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads a function's settings from its environment.
 * @throws InvalidEnv naming every variable that is wrong
 */
export function readEnv<Schema extends z.ZodMiniType>(schema: Schema, env: Env): z.infer<Schema> {
  const outcome = schema.safeParse(env);
  if (outcome.success) return outcome.data;
  const variables = outcome.error.issues.map(({ path }) => path.join('.'));
  throw new InvalidEnv(variables, outcome.error);
}
