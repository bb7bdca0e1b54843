import * as z from 'zod/mini';

/** The environment does not hold what a function needs; the message names the variables, never their values. */
export class OmgevingKloptNiet extends Error {
  readonly code = 'omgeving-klopt-niet';
  constructor(variabelen: readonly string[], cause: unknown) {
    super(`Environment variables are missing or invalid: ${variabelen.join(', ')}`, { cause });
    this.name = 'OmgevingKloptNiet';
  }
}

/** An environment: `process.env` of a Lambda, or what a test and the local service put in its place. */
export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads a function's settings from its environment.
 * @throws OmgevingKloptNiet naming every variable that is wrong
 */
export function leesOmgeving<Schema extends z.ZodMiniType>(
  schema: Schema,
  env: Env,
): z.infer<Schema> {
  const uitkomst = schema.safeParse(env);
  if (uitkomst.success) return uitkomst.data;
  const variabelen = uitkomst.error.issues.map(({ path }) => path.join('.'));
  throw new OmgevingKloptNiet(variabelen, uitkomst.error);
}
