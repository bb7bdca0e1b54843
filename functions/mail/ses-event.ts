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
    z.refine((content) => kindOf(content) !== undefined, 'it does not say what happened'),
    z.refine(
      (content) => kindOf(content) !== 'Bounce' || content.bounce !== undefined,
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
export type SesEvent =
  | {
      readonly kenmerk: z.infer<typeof kenmerkSchema>;
      readonly bericht: string;
      readonly sesId: string;
      readonly soort: 'blijvend-geweigerd' | 'anders';
    }
  | { readonly soort: 'niet-van-ons' };

/** An event that is not SES's, or whose tags are not as we give them. */
export class NoSesEvent extends Error {
  readonly code = 'geen-ses-gebeurtenis';
  constructor(cause?: unknown) {
    super('This is no event of SES about a mail of ours', { cause });
    this.name = 'NoSesEvent';
  }
}

/** @throws NoSesEvent */
export function readSesEvents(event: unknown): SesEvent[] {
  return contentOf(event).map((content) => {
    if (foreignSchema.safeParse(content).success) return { soort: 'niet-van-ons' };
    const read = sesSchema.safeParse(content);
    if (!read.success) throw new NoSesEvent(read.error);
    const { mail } = read.data;
    return {
      kenmerk: mail.tags.kenmerk[0],
      bericht: mail.tags.bericht[0],
      sesId: mail.messageId,
      soort: neverArrives(read.data) ? 'blijvend-geweigerd' : 'anders',
    };
  });
}

/**
 * Only what never arrives changes anything: a permanent bounce, a transient one of a mail that was not taken, and what SES
 * took but then refused to send, for a virus. Of an `Undetermined` bounce nobody can tell, so it changes nothing.
 */
function neverArrives(content: z.infer<typeof sesSchema>): boolean {
  const kind = kindOf(content);
  if (kind !== 'Bounce') return kind === 'Reject';
  const { bounceType, bounceSubType = '' } = content.bounce ?? {};
  return (
    bounceType === 'Permanent' || (bounceType === 'Transient' && NOT_TAKEN.includes(bounceSubType))
  );
}

function contentOf(event: unknown): unknown[] {
  const bridge = viaEventBridge.safeParse(event);
  if (bridge.success) return [bridge.data.detail];
  const sns = viaSns.safeParse(event);
  if (!sns.success) throw new NoSesEvent(sns.error);
  return sns.data.Records.map(({ Sns }) => fromJson(Sns.Message));
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new NoSesEvent(error);
  }
}
