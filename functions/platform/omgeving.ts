import * as z from 'zod/mini';
import { BEWAARTERMIJNEN } from '../../shared/dossier/termijnen.ts';
import { DEFAULT_ORGANISATION, organisationSchema } from '../../shared/organisation.ts';
import { zonderGevolgen } from '../../shared/zonder-gevolgen.ts';

/** The environment does not hold what a function needs; the message names the variables, never their values. */
export class OmgevingKloptNiet extends Error {
  readonly code = 'omgeving-klopt-niet';
  constructor(variabelen: readonly string[], cause: unknown) {
    super(`Environment variables are missing or invalid: ${variabelen.join(', ')}`, { cause });
    this.name = 'OmgevingKloptNiet';
  }
}

/**
 * Reads a function's settings from the environment, once, when the function starts.
 * @throws OmgevingKloptNiet naming every variable that is wrong
 */
export function leesOmgeving<Schema extends z.ZodMiniType>(schema: Schema): z.infer<Schema> {
  // Compiling a schema pays for itself only when it is used often.
  const uitkomst = schema.safeParse(process.env, { jitless: true });
  if (uitkomst.success) return uitkomst.data;
  const variabelen = uitkomst.error.issues.map(({ path }) => path.join('.'));
  throw new OmgevingKloptNiet(variabelen, uitkomst.error);
}

/** The table that holds the dossiers, and how long it keeps one after its end. */
export const opslagOmgeving = /* @__PURE__ */ zonderGevolgen(() => {
  const dagen = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3_650));
  return {
    TABEL: z.string().check(z.minLength(3)),
    BEWAREN_AFGEHANDELD_DAGEN: z._default(dagen, BEWAARTERMIJNEN.afgehandeldDagen),
    BEWAREN_ANDERS_DAGEN: z._default(dagen, BEWAARTERMIJNEN.andersDagen),
  };
});

/** Where the token keys are: in Secrets Manager (the secret's ARN) or, on one machine, the keys themselves as JSON. */
export const sleutelOmgeving = /* @__PURE__ */ zonderGevolgen(() => ({
  TOKEN_SLEUTELS_ARN: z.optional(z.string().check(z.startsWith('arn:'))),
  TOKEN_SLEUTELS: z.optional(z.string()),
}));

/**
 * Where the keys of the proof of work are, in the same form. They are others: who may ask for a challenge is anyone, and the
 * function that answers must not be able to make a link.
 */
export const proofOfWorkEnv = /* @__PURE__ */ zonderGevolgen(() => ({
  PROOF_OF_WORK_KEYS_ARN: z.optional(z.string().check(z.startsWith('arn:'))),
  PROOF_OF_WORK_KEYS: z.optional(z.string()),
}));

/** How many seconds the service's minute lasts: 60, less in a drill. Fractions allowed. */
export const tijdOmgeving = /* @__PURE__ */ zonderGevolgen(() => ({
  RETRY_UNIT_SECONDS: z._default(z.coerce.number().check(z.positive(), z.maximum(3600)), 60),
}));

/**
 * Against misuse: whether sending in asks for a proof of work, and how many mails people can have sent to one mailbox in
 * a day; without a number there is no limit. Mail to the SSD is never counted.
 */
export const misbruikOmgeving = /* @__PURE__ */ zonderGevolgen(() => ({
  PROOF_OF_WORK: z._default(z.enum(['on', 'off']), 'off'),
  MAILS_PER_ADDRESS_PER_DAY: z.optional(z.coerce.number().check(z.int(), z.positive())),
}));

export type Misbruikinstellingen = z.infer<z.ZodMiniObject<typeof misbruikOmgeving>>;

/** Where people find the service. A link in a mail is this with a path and a fragment behind it. */
export const siteOmgeving = /* @__PURE__ */ zonderGevolgen(() => ({
  SITE_URL: z.url({ protocol: /^https?$/ }).check(z.regex(/^[^?#@\s]*[^?#@\s/]$/)),
}));

const configurationSet = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Where links in mails lead, who they come from, and the SSD's mailbox. */
export const postOmgeving = /* @__PURE__ */ zonderGevolgen(() => ({
  ...siteOmgeving,
  AFZENDER: z.string().check(
    z.includes('@'),
    z.refine((afzender) => !/[\r\n]/.test(afzender)),
  ),
  SSD_EMAIL: z.email(),
  /** Whose service the mails say that it is. */
  ORGANISATION: z._default(organisationSchema, DEFAULT_ORGANISATION),
  /** How many mails SES takes each second; without it mail goes as fast as it is made. */
  MAILS_PER_SECOND: z.optional(z.coerce.number().check(z.int(), z.positive())),
  /** SES's configuration set, by which it reports bounces. Not on one machine. */
  CONFIGURATIESET: z.optional(configurationSet()),
  /** The one for mail to the SSD, whose address SES must never suppress; the other one where it is not given. */
  SSD_CONFIGURATION_SET: z.optional(configurationSet()),
}));
