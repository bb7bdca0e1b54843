import * as z from 'zod/mini';
import { type Env, readEnv } from '../../../functions/runtime/env.ts';
import { DEFAULT_ORGANISATION, organisationSchema } from '../../../shared/organisation.ts';

/** Years, months and days of ISO 8601, at least one of them: `P7Y`. */
export const DURATION = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})D)?$/;

/** How long the archive of the body keeps a dossier that it was given. The service's own terms are others. */
export type Retention =
  { readonly kind: 'keep' } | { readonly kind: 'term'; readonly duration: string };

/** What the records officer of a body decides, and nobody else. */
export type ArchiveSettings = {
  /** Whose archive it is. */
  readonly organisation: string;
  /** Nothing while nobody has decided. */
  readonly retention: Retention | undefined;
  /** What the term rests on: a category, and the selection list that it stands in. */
  readonly category: { readonly name: string; readonly list: string } | undefined;
};

const text = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));

const envSchema = z
  .object({
    ORGANISATION: z._default(organisationSchema, DEFAULT_ORGANISATION),
    ARCHIVE_RETENTION: z.optional(
      z.union([z.literal('blijvend'), z.string().check(z.regex(DURATION))]),
    ),
    ARCHIVE_CATEGORY: text,
    ARCHIVE_SELECTION_LIST: text,
  })
  .check(
    z.refine(
      (env) => (env.ARCHIVE_CATEGORY === undefined) === (env.ARCHIVE_SELECTION_LIST === undefined),
      { path: ['ARCHIVE_CATEGORY, ARCHIVE_SELECTION_LIST'] },
    ),
  );

/** @throws InvalidEnv naming the variables that are wrong */
export function readArchiveSettings(from: Env): ArchiveSettings {
  const env = readEnv(envSchema, from);
  const { ARCHIVE_RETENTION: term, ARCHIVE_CATEGORY: name, ARCHIVE_SELECTION_LIST: list } = env;
  return {
    organisation: env.ORGANISATION,
    retention:
      term === undefined
        ? undefined
        : term === 'blijvend'
          ? { kind: 'keep' }
          : { kind: 'term', duration: term },
    category: name === undefined || list === undefined ? undefined : { name, list },
  };
}
