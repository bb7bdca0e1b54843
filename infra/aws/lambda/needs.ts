import { Aws } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { MisuseSettings } from '../../../functions/security/env.ts';
import type { mailEnv } from '../../../functions/mail/env.ts';
import { tableDefinition as description } from '../../../functions/store/table.ts';
import type { Bewaartermijnen } from '../../../shared/dossier/termijnen.ts';
import type { Needs } from '../../lambdas.ts';
import { type DeskSettings, deskEnvFrom } from '../settings/desk-settings.ts';
import { adresFrom } from '../settings/mail-address.ts';
import { termijnEnv } from './retention-env.ts';

/** What there is to need. */
export type LambdaResources = {
  readonly table: TableV2;
  readonly bewaartermijnen: Bewaartermijnen;
  readonly keys: Secret;
  /** Only for what answers people: what keeps the counter from mailing strangers. */
  readonly misuse?: MisuseSettings;
  /** Only for what gives or checks a proof of work. */
  readonly proofOfWorkKeys?: Secret;
  /** Only for what answers behind CloudFront. */
  readonly origin?: Secret;
  /** For what visits the site; for what takes its forms where it is known before the site is made. */
  readonly siteUrl?: string | undefined;
  /** Only for what has to do with the desk. */
  readonly desk?: DeskSettings;
  /** Only where somebody signs in. */
  readonly signInSecret?: Secret | undefined;
  /** Only for what sends mail. */
  readonly mail?: Mail;
};
export type Mail = Readonly<Record<keyof typeof mailEnv, string>> & {
  /** The identities of SES that mail may be sent with. */
  readonly identities: readonly string[];
};

/** A function needs what its stack does not have. */
class MissingDep extends Error {
  readonly code = 'middel-ontbreekt';
  constructor(dep: keyof LambdaResources) {
    super(`A function in this stack needs '${dep}', which the stack does not give`);
    this.name = 'MissingDep';
  }
}

/** The variables that a function reads, as its `envSchema` asks. */
export function envFor(needs: Needs, deps: LambdaResources): Record<string, string> {
  return {
    ...(needs.table && tableEnv(needs, deps)),
    ...(needs.keys && { TOKEN_KEYS_ARN: deps.keys.secretArn }),
    ...((needs.limits ?? needs.proofOfWork) && misuseEnv(needs, required(deps, 'misuse'))),
    ...(needs.proofOfWork && {
      PROOF_OF_WORK_KEYS_ARN: required(deps, 'proofOfWorkKeys').secretArn,
    }),
    ...(deps.origin && { ORIGIN_ARN: deps.origin.secretArn }),
    ...deskEnv(needs, deps),
    ...((needs.form ?? (needs.desk && needs.table)) &&
      deps.siteUrl !== undefined && { SITE_URL: deps.siteUrl }),
    ...(needs.site && { SITE_URL: required(deps, 'siteUrl') }),
    ...(needs.mail && mailEnvOf(required(deps, 'mail'))),
  };
}

const tableEnv = (
  { noDossiers }: Needs,
  { table, bewaartermijnen }: LambdaResources,
): Record<string, string> => ({
  TABLE_NAME: table.tableName,
  ...(noDossiers ? {} : termijnEnv(bewaartermijnen)),
});

/** Only keys have a public half: a secret that the provider gave is published by nobody. */
function signInSecretFor(
  { clientSecret }: Needs,
  { desk, signInSecret }: LambdaResources,
): Secret | undefined {
  const hasKeys =
    desk !== undefined && desk.mode !== 'link' && desk.clientAuth === 'private_key_jwt';
  return clientSecret === 'use' || (clientSecret === 'publish' && hasKeys)
    ? signInSecret
    : undefined;
}

function deskEnv(needs: Needs, deps: LambdaResources): Record<string, string> {
  if (!needs.desk) return {};
  const { mode, fourEyes, texts, provider } = deskEnvFrom(required(deps, 'desk'));
  const signInSecret = signInSecretFor(needs, deps);
  return {
    ...mode,
    ...(needs.fourEyes && fourEyes),
    ...(needs.deskTexts && texts),
    ...(needs.provider && provider),
    ...(signInSecret && { SIGN_IN_SECRET_ARN: signInSecret.secretArn }),
  };
}

const misuseEnv = (
  { limits, proofOfWork }: Needs,
  { PROOF_OF_WORK, MAILS_PER_ADDRESS_PER_DAY: maximum }: MisuseSettings,
): Record<string, string> => ({
  ...(proofOfWork && { PROOF_OF_WORK }),
  ...(limits && maximum !== undefined && { MAILS_PER_ADDRESS_PER_DAY: String(maximum) }),
});

const mailEnvOf = ({ identities: _, ...env }: Mail) => env;

/** What a function's role may do: these actions on these resources. */
export function permissionsFor(needs: Needs, deps: LambdaResources): PolicyStatement[] {
  const { table, keys, origin } = deps;
  const signInSecret = signInSecretFor(needs, deps);
  const secrets = [
    ...(needs.keys ? [keys] : []),
    ...(needs.proofOfWork ? [required(deps, 'proofOfWorkKeys')] : []),
    ...(signInSecret ? [signInSecret] : []),
    ...(origin ? [origin] : []),
  ];
  return [
    ...(needs.table && needs.table.length > 0
      ? [
          allow(
            needs.table.map((actie) => `dynamodb:${actie}`),
            [table.tableArn],
          ),
        ]
      : []),
    ...(needs.agenda
      ? [allow(['dynamodb:Query'], [`${table.tableArn}/index/${description.agenda.name}`])]
      : []),
    ...(needs.workList
      ? [allow(['dynamodb:Query'], [`${table.tableArn}/index/${description.work.name}`])]
      : []),
    ...secrets.map(({ secretArn }) => allow(['secretsmanager:GetSecretValue'], [secretArn])),
    ...(needs.mail ? [mayDispatch(required(deps, 'mail'))] : []),
  ];
}

const allow = (actions: string[], resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions, resources });

/** From one address only, with the two configuration sets by which bounces are reported. */
function mayDispatch({ MAIL_FROM, identities, ...mail }: Mail): PolicyStatement {
  const ses = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}`;
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [
      ...identities.map((identity) => `${ses}:identity/${identity}`),
      ...[mail.CONFIGURATION_SET, mail.SSD_CONFIGURATION_SET].map(
        (set) => `${ses}:configuration-set/${set}`,
      ),
    ],
    conditions: { StringEquals: { 'ses:FromAddress': adresFrom(MAIL_FROM) } },
  });
}

function required<Name extends keyof LambdaResources>(
  deps: LambdaResources,
  name: Name,
): NonNullable<LambdaResources[Name]> {
  const dep = deps[name];
  if (dep === undefined) throw new MissingDep(name);
  return dep;
}
