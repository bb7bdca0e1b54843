import * as z from 'zod/mini';
import { DEFAULT_ORGANISATION, organisationSchema } from '../../shared/organisation.ts';
import { deskModeEnv } from '../desk/env.ts';
import { siteEnv } from '../runtime/site-env.ts';

const configurationSet = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Where links in mails lead, who they come from, and the SSD's mailbox. */
export const mailEnv = {
  ...siteEnv,
  /** Where the SSD's mails lead. */
  ...deskModeEnv,
  MAIL_FROM: z.string().check(
    z.includes('@'),
    z.refine((sender) => !/[\r\n]/.test(sender)),
  ),
  SSD_EMAIL: z.email(),
  /** Whose service the mails say that it is. */
  ORGANISATION: z._default(organisationSchema, DEFAULT_ORGANISATION),
  /** How many mails SES takes each second; without it mail goes as fast as it is made. */
  MAILS_PER_SECOND: z.optional(z.coerce.number().check(z.int(), z.positive())),
  /** SES's configuration set, by which it reports bounces. Not on one machine. */
  CONFIGURATION_SET: z.optional(configurationSet),
  /** The one for mail to the SSD, whose address SES must never suppress; the other one where it is not given. */
  SSD_CONFIGURATION_SET: z.optional(configurationSet),
};
