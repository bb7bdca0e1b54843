import * as z from 'zod/mini';
import { misbruikOmgeving, postOmgeving } from '../../../functions/platform/omgeving.ts';
import { BEWAARTERMIJNEN } from '../../../shared/dossier/termijnen.ts';
import { type Functienaam, functies } from '../../functies.ts';
import { stages } from './stages.ts';

const domeinnaam = z.string().check(z.regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/));
const dagen = z.int().check(z.minimum(1), z.maximum(3_650));
/** A chairman of many boards signs for each; more in a day than this is no longer a person. */
const MISBRUIK = { PROOF_OF_WORK: 'on', MAILS_PER_ADDRESS_PER_DAY: 20 } as const;
const functienaam = z.enum(Object.keys(functies) as [Functienaam, ...Functienaam[]]);

/** Whether a name is a domain itself or stands below it. */
const isBinnen = (naam: string, domein: string): boolean =>
  naam === domein || naam.endsWith(`.${domein}`);

const domeinSchema = z
  .strictObject({
    naam: domeinnaam,
    /** The hosted zone in Route 53 that holds the name. Without it the records are made by hand, from the outputs. */
    zone: z.optional(
      z.strictObject({ id: z.string().check(z.regex(/^Z[A-Z0-9]{5,31}$/)), naam: domeinnaam }),
    ),
  })
  .check(z.refine(({ naam, zone }) => zone === undefined || isBinnen(naam, zone.naam)));

/** What differs from stage to stage, with the same rules as in the functions that get it. */
const instellingenSchema = z
  .strictObject({
    stage: z.string().check(z.regex(/^[a-z][a-z0-9]{0,19}$/)),
    /** Where the data is: personal data stays in the European Union. */
    regio: z.string().check(z.regex(/^eu-(central|west|north|south)-\d$/)),
    /** Without it the service runs on CloudFront's own name. */
    domein: z.optional(domeinSchema),
    afzender: postOmgeving.AFZENDER,
    ssdEmail: postOmgeving.SSD_EMAIL,
    /** Who gets the alarms, the warnings about cost, and the reports that DMARC asks for. */
    alarmEmail: z.email(),
    /** How many mails SES takes each second; 14 is what an account gets as it leaves SES's sandbox. */
    mailsPerSeconde: z._default(z.int().check(z.minimum(1), z.maximum(10_000)), 14),
    /** How long a dossier is kept after its end. */
    bewaartermijnen: z._default(
      z.strictObject({ afgehandeldDagen: dagen, andersDagen: dagen }),
      BEWAARTERMIJNEN,
    ),
    /** What keeps the counter from being used to mail strangers (docs/decisions/0012). */
    misbruik: z._default(z.strictObject(misbruikOmgeving), MISBRUIK),
    /** How many of a function may run at once, kept free for it. AWS must leave 100 for all others. */
    gelijktijdigheid: z._default(
      z.partialRecord(functienaam, z.int().check(z.minimum(1), z.maximum(1_000))),
      {},
    ),
    budgetUsdPerMaand: z.number().check(z.positive()),
    /** Which of the two values of the origin header CloudFront sends; the other is for its rotation. */
    herkomstVia: z._default(z.enum(['a', 'b']), 'a'),
    /** While SES keeps the account in its sandbox: who may get mail. It then asks for the right to use those too. */
    sesZandbak: z._default(z.array(z.email()), []),
  })
  .check(
    // So that the records for mail never touch other mail of the organisation.
    z.refine(
      ({ domein, afzender }) => domein === undefined || isBinnen(domeinVan(afzender), domein.naam),
      { path: ['afzender'] },
    ),
  );
export type Instellingen = z.infer<typeof instellingenSchema>;
export type Stageinvoer = Omit<z.input<typeof instellingenSchema>, 'stage'>;

/** The bare address in `Name <address>`. */
export const adresUit = (afzender: string): string =>
  /<([^<>]+)>\s*$/.exec(afzender)?.[1] ?? afzender;

/** The domain that mail is sent from. */
export const domeinVan = (afzender: string): string =>
  adresUit(afzender).split('@').at(-1)?.toLowerCase() ?? '';

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
  const namen = uitkomst.error.issues.flatMap(({ path, ...issue }) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((sleutel) => [...path, sleutel].join('.'))
      : [path.join('.')],
  );
  throw new InstellingenKloppenNiet(invoer.stage, namen, uitkomst.error);
}
