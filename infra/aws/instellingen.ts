import * as z from 'zod/mini';
import { postOmgeving } from '../../functions/platform/omgeving.ts';

/** What differs from stage to stage, with the same rules as in the functions that get it. */
const instellingenSchema = z.strictObject({
  stage: z.string().check(z.regex(/^[a-z][a-z0-9]{0,19}$/)),
  /** Without it the service runs on CloudFront's own name. */
  siteUrl: z.optional(postOmgeving.SITE_URL.check(z.startsWith('https://'))),
  afzender: postOmgeving.AFZENDER,
  ssdEmail: postOmgeving.SSD_EMAIL,
});
export type Instellingen = z.infer<typeof instellingenSchema>;

/** The stages that exist. A body adds its own here. */
const stages: Readonly<Record<string, Omit<z.input<typeof instellingenSchema>, 'stage'>>> = {
  voorbeeld: {
    afzender: 'Beheerdersloket <beheerdersloket@example.org>',
    ssdEmail: 'ssd@example.org',
  },
};

/** There is no such stage. */
export class StageOnbekend extends Error {
  readonly code = 'stage-onbekend';
  constructor(stage: string) {
    super(`There is no stage '${stage}'; there is: ${Object.keys(stages).join(', ')}`);
    this.name = 'StageOnbekend';
  }
}

/** The settings of a stage are wrong; the message names which. */
export class InstellingenKloppenNiet extends Error {
  readonly code = 'instellingen-kloppen-niet';
  constructor(stage: string, namen: readonly string[], cause: unknown) {
    super(`Wrong settings of stage '${stage}': ${namen.join(', ')}`, { cause });
    this.name = 'InstellingenKloppenNiet';
  }
}

/**
 * The settings of the stage that `-c stage=` names; of the example when it names none.
 * @throws StageOnbekend, InstellingenKloppenNiet
 */
export function leesInstellingen(context: unknown): Instellingen {
  const stage = z.parse(z._default(z.string(), 'voorbeeld'), context);
  if (!Object.hasOwn(stages, stage)) throw new StageOnbekend(stage);
  return controleerInstellingen({ stage, ...stages[stage] });
}

/** @throws InstellingenKloppenNiet naming every setting that is wrong or unknown */
export function controleerInstellingen(invoer: {
  readonly stage: string;
  readonly [naam: string]: unknown;
}): Instellingen {
  const uitkomst = instellingenSchema.safeParse(invoer);
  if (uitkomst.success) return uitkomst.data;
  const namen = uitkomst.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  );
  throw new InstellingenKloppenNiet(invoer.stage, namen, uitkomst.error);
}
