import * as z from 'zod/mini';
import { kenmerkSchema } from '../../shared/dossier/kenmerk.ts';

/** SES gives the tags that a mail was sent with as lists of one. */
const tagsSchema = z.object({
  kenmerk: z.tuple([kenmerkSchema]),
  bericht: z.tuple([z.string().check(z.regex(/^\d+$/))]),
});

/**
 * A bounce, a complaint or a delivery as SES publishes it (event publishing: `eventType`; feedback notifications:
 * `notificationType`).
 */
const sesSchema = z
  .object({
    eventType: z.optional(z.string()),
    notificationType: z.optional(z.string()),
    mail: z.object({ messageId: z.string(), tags: tagsSchema }),
    bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.optional(z.string()) })),
  })
  .check(
    z.refine((inhoud) => kindOf(inhoud) !== undefined, 'it does not say what happened'),
    z.refine(
      (inhoud) => kindOf(inhoud) !== 'Bounce' || inhoud.bounce !== undefined,
      'it does not say how it bounced',
    ),
  );

type Kind = {
  readonly eventType?: string | undefined;
  readonly notificationType?: string | undefined;
};
const kindOf = ({ eventType, notificationType }: Kind): string | undefined =>
  eventType ?? notificationType;

/** A mail that was sent with neither of our tags: from SES's console, or by another program with this configuration set. */
const foreignSchema = z.object({
  mail: z.object({
    tags: z.optional(z.object({ kenmerk: z.optional(z.never()), bericht: z.optional(z.never()) })),
  }),
});

/** The transient bounces that say that the mail itself was not taken, after SES gave up. An auto-reply is a `General` one. */
const NOT_TAKEN = ['MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'];

const viaSns = z.object({
  Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })),
});
const viaEventBridge = z.object({ source: z.literal('aws.ses'), detail: z.unknown() });

/** What SES reports of one mail. */
export type Sesgebeurtenis =
  | {
      readonly kenmerk: z.infer<typeof kenmerkSchema>;
      readonly bericht: string;
      readonly sesId: string;
      readonly soort: 'blijvend-geweigerd' | 'anders';
    }
  | { readonly soort: 'niet-van-ons' };

/** An event that is not SES's, or whose tags are not as we give them. */
export class GeenSesgebeurtenis extends Error {
  readonly code = 'geen-ses-gebeurtenis';
  constructor(cause?: unknown) {
    super('This is no event of SES about a mail of ours', { cause });
    this.name = 'GeenSesgebeurtenis';
  }
}

/** @throws GeenSesgebeurtenis */
export function leesSesgebeurtenissen(event: unknown): Sesgebeurtenis[] {
  return inhoudVan(event).map((inhoud) => {
    if (foreignSchema.safeParse(inhoud).success) return { soort: 'niet-van-ons' };
    const gelezen = sesSchema.safeParse(inhoud);
    if (!gelezen.success) throw new GeenSesgebeurtenis(gelezen.error);
    const { mail } = gelezen.data;
    return {
      kenmerk: mail.tags.kenmerk[0],
      bericht: mail.tags.bericht[0],
      sesId: mail.messageId,
      soort: neverArrives(gelezen.data) ? 'blijvend-geweigerd' : 'anders',
    };
  });
}

/**
 * Only what never arrives changes anything: a permanent bounce, a transient one of a mail that was not taken, and what SES
 * took but then refused to send, for a virus. Of an `Undetermined` bounce nobody can tell, so it changes nothing.
 */
function neverArrives(inhoud: z.infer<typeof sesSchema>): boolean {
  const kind = kindOf(inhoud);
  if (kind !== 'Bounce') return kind === 'Reject';
  const { bounceType, bounceSubType = '' } = inhoud.bounce ?? {};
  return (
    bounceType === 'Permanent' || (bounceType === 'Transient' && NOT_TAKEN.includes(bounceSubType))
  );
}

function inhoudVan(event: unknown): unknown[] {
  const bridge = viaEventBridge.safeParse(event);
  if (bridge.success) return [bridge.data.detail];
  const sns = viaSns.safeParse(event);
  if (!sns.success) throw new GeenSesgebeurtenis(sns.error);
  return sns.data.Records.map(({ Sns }) => uitJson(Sns.Message));
}

function uitJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch (fout) {
    throw new GeenSesgebeurtenis(fout);
  }
}
