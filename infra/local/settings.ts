import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Env } from '../../functions/runtime/env.ts';
import {
  clientSecretEnv,
  deskTextsEnv,
  fourEyesEnv,
  providerEnv,
} from '../../functions/desk/env.ts';
import { misuseEnv } from '../../functions/security/env.ts';
import { storeEnv } from '../../functions/store/env.ts';
import { mailEnv } from '../../functions/mail/env.ts';
import { timeEnv } from '../../functions/runtime/clock.ts';
import { DESK_MODES } from '../../shared/desk/roles.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { DEFAULT_ORGANISATION, organisationSchema } from '../../shared/organisation.ts';
import { registersFolder } from '../../web/registers-folder.ts';
import { SettingError } from './setting-error.ts';

/** Digits only: an empty setting is not port 0, and `0x50` not a port. */
const port = z.pipe(
  z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)),
  z.number().check(z.maximum(65_535)),
);
const defaultPort = (number: number) => z._default(port, number);
const endpoint = z.optional(z.url({ protocol: /^https?$/ }));

/** What `npm start` reads from the environment. Port 0 takes any free port. */
const settingsSchema = z.object({
  PORT: defaultPort(3000),
  MAIL_PORT: defaultPort(3001),
  DYNAMO_PORT: defaultPort(3002),
  OIDC_PORT: defaultPort(3003),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), join(import.meta.dirname, '../../.local')),
  /** What `npx cdk synth` left, to run its bundles in the place of the source. */
  BUNDLES: z.optional(z.string().check(z.minLength(1))),
  /** What `npm run registers` compiled. */
  REGISTERS_DIR: z._default(z.string().check(z.minLength(1)), registersFolder({})),
  /** Take site and functions straight from the sources, and tell the browser of every change: `npm run dev`. */
  LIVE_RELOAD: z._default(z.enum(['on', 'off']), 'off'),
  /** What stands in for AWS looks at none, but the SDK asks for one. */
  AWS_REGION: z.optional(z.string().check(z.regex(/^[a-z][a-z\d-]{1,62}$/))),
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_ENDPOINT_URL_SES: endpoint,
  ...storeEnv,
  ...mailEnv,
  /** Where people reach the site, when that is not localhost; no slash at the end. */
  SITE_URL: z.optional(mailEnv.SITE_URL),
  SSD_EMAIL: z._default(mailEnv.SSD_EMAIL, ssd.email),
  MAIL_FROM: z._default(mailEnv.MAIL_FROM, 'Mijn DUO <noreply@loket.example.nl>'),
  /** Whose service the pages, mails and PDF say that it is. */
  ORGANISATION: z._default(organisationSchema, DEFAULT_ORGANISATION),
  TABLE_NAME: z._default(z.string().check(z.regex(/^[\w.-]{3,255}$/)), 'beheerdersloket-dossiers'),
  /** How many requests to the API are worked on at once. */
  MAX_CONCURRENT_REQUESTS: z._default(z.coerce.number().check(z.int(), z.positive()), 200),
  /** Both ways to a dossier, so that either can be tried. */
  DESK_MODE: z._default(z.enum(DESK_MODES), 'both'),
  ...fourEyesEnv,
  ...deskTextsEnv,
  /** A provider of elsewhere, in the place of the stand-in. */
  ...providerEnv,
  SIGN_IN_SECRET: clientSecretEnv.SIGN_IN_SECRET,
  ...timeEnv,
  ...misuseEnv,
});
export type LocalSettings = z.infer<typeof settingsSchema>;

const PORT_NUMBER = 'a port: a whole number from 0 (any free one) to 65535';
const ON_OR_OFF = 'on or off';
const DAYS = 'a number of days: a whole number from 1 to 3650';
const COUNT = 'a whole number above 0';

/** What each setting must be, for whoever set it to something else. */
const expected: Readonly<Record<keyof LocalSettings, string>> = {
  PORT: PORT_NUMBER,
  MAIL_PORT: PORT_NUMBER,
  DYNAMO_PORT: PORT_NUMBER,
  OIDC_PORT: PORT_NUMBER,
  DATA_DIR: 'a folder',
  BUNDLES: 'a folder that npx cdk synth left',
  REGISTERS_DIR: 'a folder that npm run registers filled',
  LIVE_RELOAD: ON_OR_OFF,
  AWS_REGION: 'a region of AWS such as eu-central-1',
  AWS_ENDPOINT_URL_DYNAMODB: 'an address such as http://127.0.0.1:8000',
  AWS_ENDPOINT_URL_SES: 'an address such as http://127.0.0.1:8005',
  SITE_URL: 'an address such as https://loket.example.nl, without a slash at the end',
  SSD_EMAIL: 'an e-mail address',
  MAIL_FROM: 'an e-mail address, with or without a name: Loket <noreply@loket.example.nl>',
  MAILS_PER_SECOND: COUNT,
  CONFIGURATION_SET: 'letters, digits, _ and -, at most 64',
  SSD_CONFIGURATION_SET: 'letters, digits, _ and -, at most 64',
  ORGANISATION: 'the name of an organisation, in one line of at most 80 characters',
  TABLE_NAME: 'the name of a table: 3 to 255 letters, digits, _, - and .',
  RETAIN_SETTLED_DAYS: DAYS,
  RETAIN_OTHER_DAYS: DAYS,
  MAX_CONCURRENT_REQUESTS: COUNT,
  DESK_MODE: DESK_MODES.join(', '),
  DESK_FOUR_EYES: ON_OR_OFF,
  DESK_TEXTS: 'texts for asking and rejecting as JSON, as docs/desk.md says',
  DESK_PROVIDER: 'a provider of OpenID Connect as JSON, as docs/desk.md says',
  SIGN_IN_SECRET: 'the client secret as JSON, as docs/desk.md says',
  RETRY_UNIT_SECONDS: 'a number of seconds above 0, at most 3600',
  PROOF_OF_WORK: ON_OR_OFF,
  MAILS_PER_ADDRESS_PER_DAY: COUNT,
};

/** @throws SettingError naming every setting that is wrong, and what it must be */
export function readLocalSettings(env: Env): LocalSettings {
  const outcome = settingsSchema.safeParse(env);
  if (outcome.success) return outcome.data;
  const names = new Set(outcome.error.issues.map(({ path }) => path[0] as keyof LocalSettings));
  const [first, ...others] = [...names].map((name) => [name, `must be ${expected[name]}`] as const);
  if (first === undefined) throw outcome.error;
  const rest = others.map(([name, reason]) => `; ${name}: ${reason}`).join('');
  throw new SettingError(first[0], first[1] + rest, outcome.error);
}
