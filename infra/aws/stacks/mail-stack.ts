import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { zoneVan } from '../dns/zone.ts';
import type { Middelen, Post } from '../functie/behoeften.ts';
import { Functie } from '../functie/functie.ts';
import { domeinVan, type Instellingen } from '../instellingen/instellingen.ts';
import { maakAfzender } from '../mail/afzender.ts';
import { meldBezorging } from '../mail/bezorging.ts';
import { maakConfiguratieset, ssdConfigurationSet } from '../mail/configuratieset.ts';
import { maakNietVerwerkt } from '../mail/niet-verwerkt.ts';
import { wekVersturen } from '../mail/verzending.ts';

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
    maakAfzender(this, instellingen, set, zoneVan(this, instellingen.domein));
    const queue = maakNietVerwerkt(this);
    this.nietVerwerkt = queue;
    new CfnOutput(this, 'NietVerwerktUrl', { value: queue.queueUrl });
    const { tabel, bewaartermijnen, sleutels } = data;
    const post = postVan(instellingen, siteUrl, id);
    const maak = (naam: 'versturen' | 'bezorging') =>
      new Functie(
        this,
        naam,
        { tabel, bewaartermijnen, sleutels, post },
        instellingen.gelijktijdigheid[naam],
      );
    this.versturen = maak('versturen');
    wekVersturen(this.versturen, data.stroomArn, queue);
    this.bezorging = maak('bezorging');
    meldBezorging(this.bezorging, [id, ssdConfigurationSet(id)], queue);
  }
}

const postVan = (instellingen: Instellingen, siteUrl: string, configuratieset: string): Post => ({
  SITE_URL: siteUrl,
  AFZENDER: instellingen.afzender,
  SSD_EMAIL: instellingen.ssdEmail,
  ORGANISATION: instellingen.organisation,
  MAILS_PER_SECOND: String(instellingen.mailsPerSeconde),
  CONFIGURATIESET: configuratieset,
  SSD_CONFIGURATION_SET: ssdConfigurationSet(configuratieset),
  identiteiten: [domeinVan(instellingen.afzender), ...instellingen.sesZandbak],
});
