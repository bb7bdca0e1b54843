import * as z from 'zod/mini';
import { misuseEnv } from '../../../functions/security/env.ts';
import { mailEnv } from '../../../functions/mail/env.ts';
import { BEWAARTERMIJNEN } from '../../../shared/dossier/termijnen.ts';
import { DEFAULT_ORGANISATION, organisationSchema } from '../../../shared/organisation.ts';
import { type LambdaName, lambdas } from '../../lambdas.ts';
import { isWithin } from '../dns/names.ts';
import { deskSchema } from './desk-settings.ts';
import { domainOf } from './mail-address.ts';
import { REGIONS } from './regions.ts';

const domainName = z.string().check(z.regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/));
const days = z.int().check(z.minimum(1), z.maximum(3_650));
/** A chairman of many boards signs for each; more in a day than this is no longer a person. */
const MISUSE = { PROOF_OF_WORK: 'on', MAILS_PER_ADDRESS_PER_DAY: 20 } as const;
/** Short: who looks for misuse does so in these days. CloudWatch knows certain numbers only. */
const LOG_DAYS = [1, 3, 7, 14, 30] as const;
export type LogDays = (typeof LOG_DAYS)[number];
const lambdaName = z.enum(Object.keys(lambdas) as [LambdaName, ...LambdaName[]]);

const domainSchema = z
  .strictObject({
    name: domainName,
    /** The hosted zone in Route 53 that holds the name. Without it the records are made by hand, from the outputs. */
    zone: z.optional(
      z.strictObject({ id: z.string().check(z.regex(/^Z[A-Z0-9]{5,31}$/)), name: domainName }),
    ),
  })
  .check(z.refine(({ name, zone }) => zone === undefined || isWithin(name, zone.name)));

/** What differs from stage to stage, with the same rules as in the functions that get it. */
const inputSchema = z
  .strictObject({
    stage: z.string().check(z.regex(/^[a-z][a-z0-9]{0,19}$/)),
    /** Where the data is: personal data stays in the European Union. */
    region: z.enum(REGIONS),
    /** Without it the service runs on CloudFront's own name. */
    domain: z.optional(domainSchema),
    /** Whose service it is: pages, mails and PDF name it. */
    organisation: z._default(organisationSchema, DEFAULT_ORGANISATION),
    mailFrom: mailEnv.MAIL_FROM,
    ssdEmail: mailEnv.SSD_EMAIL,
    /** Who gets the alarms, the warnings about cost, and the reports that DMARC asks for. */
    alarmEmail: z.email(),
    /** Who gets the alarms that cannot wait until the next working day; whoever gets the others unless it is given. */
    urgentAlarmEmail: z.optional(z.email()),
    /** Where docs/operations.md can be read; every alarm gives it, for whoever has no checkout at hand. */
    handbookUrl: z.optional(z.url({ protocol: /^https$/ })),
    /** How many mails SES takes each second; what a new account gets unless it is given. */
    mailsPerSecond: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
    /** How long a dossier is kept after its end. */
    bewaartermijnen: z._default(
      z.strictObject({ settledDays: days, otherDays: days }),
      BEWAARTERMIJNEN,
    ),
    /** What keeps the counter from being used to mail strangers (docs/decisions/0012). */
    misuse: z._default(z.strictObject(misuseEnv), MISUSE),
    /** How many of a function may run at once, kept free for it. AWS must leave 100 for all others. */
    concurrency: z._default(
      z.partialRecord(lambdaName, z.int().check(z.minimum(1), z.maximum(1_000))),
      {},
    ),
    /** How the SSD gets to a dossier (docs/desk.md). */
    desk: z._default(deskSchema, { mode: 'link' }),
    budgetUsdPerMonth: z.number().check(z.positive()),
    /** Which of the two values of the origin header CloudFront sends; the other is for its rotation. */
    originKey: z._default(z.enum(['a', 'b']), 'a'),
    /** While SES keeps the account in its sandbox: who may get mail. It then asks for the right to use those too. */
    sesSandbox: z._default(z.array(z.email()), []),
    /**
     * For how many days the firewall's log is kept, with the addresses of visitors, in us-east-1. There is no such log unless
     * it is given (docs/decisions/0023).
     */
    firewallLogDays: z.optional(z.literal(LOG_DAYS)),
  })
  .check(
    // So that the records for mail never touch other mail of the organisation.
    z.refine(
      ({ domain, mailFrom }) =>
        // Against a name that is wrong itself every sender would be wrong too.
        !domainName.safeParse(domain?.name).success ||
        isWithin(domainOf(mailFrom), domain?.name ?? ''),
      { path: ['mailFrom'] },
    ),
    // The provider must know where it sends people back to before there is a site.
    z.refine(({ desk, domain }) => desk.mode === 'link' || domain !== undefined, {
      path: ['domain'],
    }),
  );

/** What SES takes of an account each second: in its sandbox, and as it leaves that. */
const SES_RATE = { sandbox: 1, production: 14 } as const;

const settingsSchema = z.pipe(
  inputSchema,
  z.transform(({ mailsPerSecond, ...rest }) => ({
    ...rest,
    mailsPerSecond:
      mailsPerSecond ?? (rest.sesSandbox.length > 0 ? SES_RATE.sandbox : SES_RATE.production),
  })),
);
export type StageSettings = z.infer<typeof settingsSchema>;
export type StageInput = Omit<z.input<typeof inputSchema>, 'stage'>;

/** The settings of a stage are wrong; the message names which. */
export class InvalidSettings extends Error {
  readonly code = 'instellingen-kloppen-niet';
  constructor(stage: string, names: readonly string[], cause: unknown) {
    const where = 'docs/operations.md says what each may be';
    super(`Wrong settings of stage '${stage}' (${where}): ${names.join(', ')}`, { cause });
    this.name = 'InvalidSettings';
  }
}

/** @throws InvalidSettings naming every setting that is wrong or unknown */
export function checkSettings(input: {
  readonly stage: string;
  readonly [name: string]: unknown;
}): StageSettings {
  const outcome = settingsSchema.safeParse(input);
  if (outcome.success) return outcome.data;
  const names = outcome.error.issues.flatMap(({ path, ...issue }) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...path, key].join('.'))
      : [path.join('.')],
  );
  throw new InvalidSettings(input.stage, [...new Set(names)], outcome.error);
}
