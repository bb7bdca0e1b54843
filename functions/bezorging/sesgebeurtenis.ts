import * as z from 'zod/mini';
import { kenmerkSchema } from '../../shared/dossier/kenmerk.ts';

/** SES gives the tags that a mail was sent with as lists of one. */
const tagsSchema = z.object({
  kenmerk: z.tuple([kenmerkSchema]),
  bericht: z.tuple([z.string().check(z.regex(/^\d+$/))]),
});

/**
 * A bounce, a complaint or a delivery as SES publishes it (event publishing: `eventType`; feedback notifications:
 * `notificationType`). Only what never arrives changes anything: a permanent bounce, and what SES took but then refused to
 * send, for a virus.
 */
const sesSchema = z.object({
  eventType: z.optional(z.string()),
  notificationType: z.optional(z.string()),
  mail: z.object({ messageId: z.string(), tags: tagsSchema }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
});

const viaSns = z.object({
  Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })),
});
const viaEventBridge = z.object({ source: z.literal('aws.ses'), detail: z.unknown() });

/** What SES reports of one mail. */
export type Sesgebeurtenis = {
  readonly kenmerk: z.infer<typeof kenmerkSchema>;
  readonly bericht: string;
  readonly sesId: string;
  readonly soort: 'blijvend-geweigerd' | 'anders';
};

/** An event that is not SES's, or about a mail that is not ours. */
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
    const gelezen = sesSchema.safeParse(inhoud);
    if (!gelezen.success) throw new GeenSesgebeurtenis(gelezen.error);
    const { eventType, notificationType, mail, bounce } = gelezen.data;
    const wat = eventType ?? notificationType;
    const komtNooit = wat === 'Reject' || (wat === 'Bounce' && bounce?.bounceType === 'Permanent');
    return {
      kenmerk: mail.tags.kenmerk[0],
      bericht: mail.tags.bericht[0],
      sesId: mail.messageId,
      soort: komtNooit ? 'blijvend-geweigerd' : 'anders',
    };
  });
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
