import * as z from 'zod/mini';
import { DESK_MODES } from '../../shared/desk/roles.ts';
import { STANDARD_TEXTS, standardTextsSchema } from '../../shared/desk/standard-texts.ts';
import { timeEnv } from '../runtime/clock.ts';
import { siteEnv } from '../runtime/site-env.ts';
import { originEnv } from '../security/origin.ts';
import { storeEnv } from '../store/env.ts';
import { providerSchema } from './provider-settings.ts';

/** What decides about the desk, for every function that has to do with it. */
export const deskModeEnv = {
  /** With `link` nobody can sign in: there is no desk. */
  DESK_MODE: z._default(z.enum(DESK_MODES), 'link'),
};

/** Whether who takes an aanvraag up may not be who finishes it. */
export const fourEyesEnv = { DESK_FOUR_EYES: z._default(z.enum(['on', 'off']), 'off') };

/** What a function reads that asks who is at the desk. */
export const sessionEnv = {
  TABLE_NAME: storeEnv.TABLE_NAME,
  ...deskModeEnv,
  /** Where changes by cookie come from. The settings of a stage see to it that a desk has it. */
  SITE_URL: z.optional(siteEnv.SITE_URL),
};

/** What a function reads that changes a dossier for who is signed in, and for nobody else. */
export const changeEnvSchema = z.object({
  ...originEnv,
  ...storeEnv,
  ...timeEnv,
  ...sessionEnv,
});
const json = z.pipe(
  z.string(),
  z.transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({ code: 'custom', message: 'no JSON', input: text });
      return z.NEVER;
    }
  }),
);

/** Texts to begin with, as JSON; those of this service unless a stage has its own. */
export const deskTextsEnv = {
  DESK_TEXTS: z._default(z.pipe(json, standardTextsSchema()), STANDARD_TEXTS),
};

/** The provider, as JSON; only where there is a desk. */
export const providerEnv = { DESK_PROVIDER: z.optional(z.pipe(json, providerSchema)) };

/**
 * Where the secret is by which the provider knows us: in Secrets Manager (its ARN) or, on one machine, the secret itself. A
 * ring of keys with `private_key_jwt`, else `{ "clientSecret": "…" }`.
 */
export const clientSecretEnv = {
  SIGN_IN_SECRET_ARN: z.optional(z.string().check(z.startsWith('arn:'))),
  SIGN_IN_SECRET: z.optional(z.string()),
};
