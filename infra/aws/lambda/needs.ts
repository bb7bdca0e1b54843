import { Aws } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Misbruikinstellingen } from '../../../functions/security/env.ts';
import type { postOmgeving } from '../../../functions/mail/env.ts';
import { tabel as beschrijving } from '../../../functions/store/table.ts';
import type { Bewaartermijnen } from '../../../shared/dossier/termijnen.ts';
import type { Behoefte } from '../../lambdas.ts';
import { type DeskSettings, deskEnvFrom } from '../settings/desk-settings.ts';
import { adresUit } from '../settings/mail-address.ts';
import { termijnomgeving } from './retention-env.ts';

/** What there is to need. */
export type Middelen = {
  readonly tabel: TableV2;
  readonly bewaartermijnen: Bewaartermijnen;
  readonly sleutels: Secret;
  /** Only for what answers people: what keeps the counter from mailing strangers. */
  readonly misuse?: Misbruikinstellingen;
  /** Only for what gives or checks a proof of work. */
  readonly proofOfWorkKeys?: Secret;
  /** Only for what answers behind CloudFront. */
  readonly herkomst?: Secret;
  /** For what visits the site; for what takes its forms where it is known before the site is made. */
  readonly siteUrl?: string | undefined;
  /** Only for what has to do with the desk. */
  readonly desk?: DeskSettings;
  /** Only where somebody signs in. */
  readonly signInSecret?: Secret | undefined;
  /** Only for what sends mail. */
  readonly post?: Post;
};
export type Post = Readonly<Record<keyof typeof postOmgeving, string>> & {
  /** The identities of SES that mail may be sent with. */
  readonly identiteiten: readonly string[];
};

/** A function needs what its stack does not have. */
class MiddelOntbreekt extends Error {
  readonly code = 'middel-ontbreekt';
  constructor(middel: keyof Middelen) {
    super(`A function in this stack needs '${middel}', which the stack does not give`);
    this.name = 'MiddelOntbreekt';
  }
}

/** The variables that a function reads, as its `envSchema` asks. */
export function omgevingVoor(behoefte: Behoefte, middelen: Middelen): Record<string, string> {
  return {
    ...(behoefte.tabel && tabelomgeving(behoefte, middelen)),
    ...(behoefte.sleutels && { TOKEN_SLEUTELS_ARN: middelen.sleutels.secretArn }),
    ...((behoefte.grenzen ?? behoefte.rekenbewijs) &&
      misbruikomgeving(behoefte, verplicht(middelen, 'misuse'))),
    ...(behoefte.rekenbewijs && {
      PROOF_OF_WORK_KEYS_ARN: verplicht(middelen, 'proofOfWorkKeys').secretArn,
    }),
    ...(middelen.herkomst && { HERKOMST_ARN: middelen.herkomst.secretArn }),
    ...deskEnv(behoefte, middelen),
    ...((behoefte.form ?? (behoefte.desk && behoefte.tabel)) &&
      middelen.siteUrl !== undefined && { SITE_URL: middelen.siteUrl }),
    ...(behoefte.site && { SITE_URL: verplicht(middelen, 'siteUrl') }),
    ...(behoefte.post && postomgeving(verplicht(middelen, 'post'))),
  };
}

const tabelomgeving = (
  { noDossiers }: Behoefte,
  { tabel, bewaartermijnen }: Middelen,
): Record<string, string> => ({
  TABEL: tabel.tableName,
  ...(noDossiers ? {} : termijnomgeving(bewaartermijnen)),
});

/** Only keys have a public half: a secret that the provider gave is published by nobody. */
function signInSecretFor(
  { clientSecret }: Behoefte,
  { desk, signInSecret }: Middelen,
): Secret | undefined {
  const hasKeys =
    desk !== undefined && desk.mode !== 'link' && desk.clientAuth === 'private_key_jwt';
  return clientSecret === 'use' || (clientSecret === 'publish' && hasKeys)
    ? signInSecret
    : undefined;
}

function deskEnv(behoefte: Behoefte, middelen: Middelen): Record<string, string> {
  if (!behoefte.desk) return {};
  const { mode, fourEyes, texts, provider } = deskEnvFrom(verplicht(middelen, 'desk'));
  const signInSecret = signInSecretFor(behoefte, middelen);
  return {
    ...mode,
    ...(behoefte.fourEyes && fourEyes),
    ...(behoefte.deskTexts && texts),
    ...(behoefte.provider && provider),
    ...(signInSecret && { SIGN_IN_SECRET_ARN: signInSecret.secretArn }),
  };
}

const misbruikomgeving = (
  { grenzen, rekenbewijs }: Behoefte,
  { PROOF_OF_WORK, MAILS_PER_ADDRESS_PER_DAY: maximum }: Misbruikinstellingen,
): Record<string, string> => ({
  ...(rekenbewijs && { PROOF_OF_WORK }),
  ...(grenzen && maximum !== undefined && { MAILS_PER_ADDRESS_PER_DAY: String(maximum) }),
});

const postomgeving = ({ identiteiten: _, ...omgeving }: Post) => omgeving;

/** What a function's role may do: these actions on these resources. */
export function rechtenVoor(behoefte: Behoefte, middelen: Middelen): PolicyStatement[] {
  const { tabel, sleutels, herkomst } = middelen;
  const signInSecret = signInSecretFor(behoefte, middelen);
  const geheimen = [
    ...(behoefte.sleutels ? [sleutels] : []),
    ...(behoefte.rekenbewijs ? [verplicht(middelen, 'proofOfWorkKeys')] : []),
    ...(signInSecret ? [signInSecret] : []),
    ...(herkomst ? [herkomst] : []),
  ];
  return [
    ...(behoefte.tabel && behoefte.tabel.length > 0
      ? [
          mag(
            behoefte.tabel.map((actie) => `dynamodb:${actie}`),
            [tabel.tableArn],
          ),
        ]
      : []),
    ...(behoefte.agenda
      ? [mag(['dynamodb:Query'], [`${tabel.tableArn}/index/${beschrijving.agenda.naam}`])]
      : []),
    ...(behoefte.workList
      ? [mag(['dynamodb:Query'], [`${tabel.tableArn}/index/${beschrijving.work.name}`])]
      : []),
    ...geheimen.map(({ secretArn }) => mag(['secretsmanager:GetSecretValue'], [secretArn])),
    ...(behoefte.post ? [magVersturen(verplicht(middelen, 'post'))] : []),
  ];
}

const mag = (actions: string[], resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions, resources });

/** From one address only, with the two configuration sets by which bounces are reported. */
function magVersturen({ AFZENDER, identiteiten, ...post }: Post): PolicyStatement {
  const ses = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}`;
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [
      ...identiteiten.map((identiteit) => `${ses}:identity/${identiteit}`),
      ...[post.CONFIGURATIESET, post.SSD_CONFIGURATION_SET].map(
        (set) => `${ses}:configuration-set/${set}`,
      ),
    ],
    conditions: { StringEquals: { 'ses:FromAddress': adresUit(AFZENDER) } },
  });
}

function verplicht<Naam extends keyof Middelen>(
  middelen: Middelen,
  naam: Naam,
): NonNullable<Middelen[Naam]> {
  const middel = middelen[naam];
  if (middel === undefined) throw new MiddelOntbreekt(naam);
  return middel;
}
