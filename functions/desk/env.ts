import * as z from 'zod/mini';
import { DESK_MODES } from '../../shared/desk/roles.ts';
import { tijdOmgeving } from '../runtime/clock.ts';
import { siteOmgeving } from '../runtime/site-env.ts';
import { herkomstOmgeving } from '../security/origin.ts';
import { opslagOmgeving } from '../store/env.ts';

/** What decides about the desk, for every function that has to do with it. */
export const deskModeEnv = {
  /** With `link` nobody can sign in: there is no desk. */
  DESK_MODE: z._default(z.enum(DESK_MODES), 'link'),
};

/** Whether who takes an aanvraag up may not be who finishes it. */
export const fourEyesEnv = { DESK_FOUR_EYES: z._default(z.enum(['on', 'off']), 'off') };

/** What a function reads that asks who is at the desk. */
export const sessionEnv = {
  TABEL: opslagOmgeving.TABEL,
  ...deskModeEnv,
  /** Where changes by cookie come from. The settings of a stage see to it that a desk has it. */
  SITE_URL: z.optional(siteOmgeving.SITE_URL),
};

/** What a function reads that changes a dossier for who is signed in, and for nobody else. */
export const changeEnvSchema = z.object({
  ...herkomstOmgeving,
  ...opslagOmgeving,
  ...tijdOmgeving,
  ...sessionEnv,
});
