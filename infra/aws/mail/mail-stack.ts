import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { zoneVan } from '../dns/zone.ts';
import type { Middelen, Post } from '../lambda/needs.ts';
import { Functie } from '../lambda/lambda.ts';
import { domeinVan } from '../settings/mail-address.ts';
import type { Instellingen } from '../settings/settings.ts';
import { maakAfzender } from './sender.ts';
import { meldBezorging } from './delivery.ts';
import { maakConfiguratieset, ssdConfigurationSet } from './configuration-sets.ts';
import { maakNietVerwerkt } from './dead-letters.ts';
import { wekVersturen } from './dispatch.ts';

type Props = StackProps & {
  readonly data: Middelen & { readonly stroomArn: string };
  readonly siteUrl: string;
  readonly instellingen: Instellingen;
};

/** What sends the mails that are owed, what hears what became of them, and the right to send them. */
export class MailStack extends Stack {
  readonly versturen: Functie;
  readonly bezorging: Functie;
  /** What either of them gave up. */
  readonly nietVerwerkt: IQueue;

  constructor(scope: Construct, id: string, { data, siteUrl, instellingen, ...props }: Props) {
    super(scope, id, props);
    const set = maakConfiguratieset(this, id);
    maakAfzender(this, instellingen, set, zoneVan(this, instellingen.domain));
    const queue = maakNietVerwerkt(this);
    this.nietVerwerkt = queue;
    new CfnOutput(this, 'DeadLettersUrl', { value: queue.queueUrl });
    const { tabel, bewaartermijnen, sleutels } = data;
    const post = postVan(instellingen, siteUrl, id);
    const maak = (naam: 'versturen' | 'bezorging') =>
      new Functie(
        this,
        naam,
        { tabel, bewaartermijnen, sleutels, post },
        instellingen.concurrency[naam],
      );
    this.versturen = maak('versturen');
    wekVersturen(this.versturen, data.stroomArn, queue);
    this.bezorging = maak('bezorging');
    meldBezorging(this.bezorging, [id, ssdConfigurationSet(id)], queue);
  }
}

const postVan = (instellingen: Instellingen, siteUrl: string, configuratieset: string): Post => ({
  SITE_URL: siteUrl,
  DESK_MODE: instellingen.desk.mode,
  AFZENDER: instellingen.mailFrom,
  SSD_EMAIL: instellingen.ssdEmail,
  ORGANISATION: instellingen.organisation,
  MAILS_PER_SECOND: String(instellingen.mailsPerSecond),
  CONFIGURATIESET: configuratieset,
  SSD_CONFIGURATION_SET: ssdConfigurationSet(configuratieset),
  identiteiten: [domeinVan(instellingen.mailFrom), ...instellingen.sesSandbox],
});
