import { join } from 'node:path';
import * as z from 'zod/mini';
import { misbruikOmgeving, postOmgeving, tijdOmgeving } from '../../functions/platform/omgeving.ts';
import { ssd } from '../../shared/contact.ts';

const poort = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535));

/** What `npm start` reads from the environment. Port 0 takes any free port. */
const instellingenSchema = z.object({
  PORT: z._default(poort, 3000),
  MAIL_PORT: z._default(poort, 3001),
  DYNAMO_PORT: z._default(poort, 3002),
  DATA_DIR: z._default(z.string(), join(import.meta.dirname, '../../.local')),
  /** What `npx cdk synth` left, to run its bundles in the place of the source. */
  BUNDELS: z.optional(z.string()),
  /** Take site and functions straight from the sources, and tell the browser of every change: `npm run dev`. */
  LIVE_RELOAD: z._default(z.enum(['on', 'off']), 'off'),
  AWS_ENDPOINT_URL_DYNAMODB: z.optional(z.url()),
  AWS_ENDPOINT_URL_SES: z.optional(z.url()),
  /** Where people reach the site, when that is not localhost; no slash at the end. */
  SITE_URL: z.optional(postOmgeving.SITE_URL),
  SSD_EMAIL: z._default(z.email(), ssd.email),
  AFZENDER: z._default(z.string(), 'Beheerdersloket <noreply@loket.example.nl>'),
  /** How many mails the SES behind `AWS_ENDPOINT_URL_SES` takes each second. */
  MAILS_PER_SECOND: postOmgeving.MAILS_PER_SECOND,
  TABEL: z._default(z.string(), 'beheerdersloket-dossiers'),
  /** How many requests to the API are worked on at once. */
  MAX_CONCURRENT_REQUESTS: z._default(z.coerce.number().check(z.int(), z.positive()), 200),
  ...tijdOmgeving,
  ...misbruikOmgeving,
});
export type Instellingen = z.infer<typeof instellingenSchema>;

/** @throws Error naming the settings that are wrong */
export function leesInstellingen(omgeving: NodeJS.ProcessEnv): Instellingen {
  const uitkomst = instellingenSchema.safeParse(omgeving);
  if (uitkomst.success) return uitkomst.data;
  const namen = uitkomst.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Error(`These settings are wrong: ${namen}`, { cause: uitkomst.error });
}
