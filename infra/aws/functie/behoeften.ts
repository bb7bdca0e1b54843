import { Aws } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { postOmgeving } from '../../../functions/platform/omgeving.ts';
import { tabel as beschrijving } from '../../../functions/opslag/tabel.ts';
import type { Behoefte } from '../../functies.ts';

/** What there is to need. */
export type Middelen = {
  readonly tabel: TableV2;
  readonly sleutels: Secret;
  /** Only for what sends mail. */
  readonly post?: Readonly<Record<keyof typeof postOmgeving, string>>;
};

/** The variables that a function reads, as its `omgevingSchema` asks. */
export function omgevingVoor(behoefte: Behoefte, middelen: Middelen): Record<string, string> {
  return {
    ...(behoefte.tabel && { TABEL: middelen.tabel.tableName }),
    ...(behoefte.sleutels && { TOKEN_SLEUTELS_ARN: middelen.sleutels.secretArn }),
    ...(behoefte.post && postVan(middelen)),
  };
}

/** What a function's role may do: these actions on these resources. */
export function rechtenVoor(behoefte: Behoefte, middelen: Middelen): PolicyStatement[] {
  const { tabel, sleutels } = middelen;
  const rechten: PolicyStatement[] = [];
  const mag = (actions: string[], resource: string) => {
    rechten.push(new PolicyStatement({ actions, resources: [resource] }));
  };
  if (behoefte.tabel) {
    const acties = behoefte.tabel.map((actie) => `dynamodb:${actie}`);
    mag(acties, tabel.tableArn);
  }
  if (behoefte.agenda)
    mag(['dynamodb:Query'], `${tabel.tableArn}/index/${beschrijving.agenda.naam}`);
  if (behoefte.sleutels) mag(['secretsmanager:GetSecretValue'], sleutels.secretArn);
  if (behoefte.post) rechten.push(magVersturenAls(postVan(middelen).AFZENDER));
  return rechten;
}

/**
 * Any identity, because SES also asks it of the recipient's while the account is in its sandbox; but from one address.
 */
const magVersturenAls = (afzender: string): PolicyStatement =>
  new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [`arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/*`],
    conditions: { StringEquals: { 'ses:FromAddress': adresUit(afzender) } },
  });

/** The bare address in `Name <address>`. */
const adresUit = (afzender: string): string => /<([^<>]+)>\s*$/.exec(afzender)?.[1] ?? afzender;

function postVan({ post }: Middelen): NonNullable<Middelen['post']> {
  if (post === undefined) throw new Error('A function that sends mail needs the settings for it');
  return post;
}
