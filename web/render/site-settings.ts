import * as z from 'zod/mini';
import { DEFAULT_ORGANISATION, organisationSchema } from '../../shared/organisation.ts';

const envSchema = z.object({
  ORGANISATION: z._default(organisationSchema, DEFAULT_ORGANISATION),
});

/** Whose service the pages say that it is. @throws ZodError when it is no name of one line */
export const organisationFrom = (env: NodeJS.ProcessEnv): string =>
  envSchema.parse(env).ORGANISATION;
