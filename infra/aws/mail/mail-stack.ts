import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { zoneOf } from '../dns/zone.ts';
import type { LambdaResources, Mail } from '../lambda/needs.ts';
import { Lambda } from '../lambda/lambda.ts';
import { domainOf } from '../settings/mail-address.ts';
import type { StageSettings } from '../settings/settings.ts';
import { createSender } from './sender.ts';
import { reportDelivery } from './delivery.ts';
import { createConfigurationSet, ssdConfigurationSet } from './configuration-sets.ts';
import { createDeadLetters } from './dead-letters.ts';
import { wakeDispatch } from './dispatch.ts';

type Props = StackProps & {
  readonly data: LambdaResources & { readonly streamArn: string };
  readonly siteUrl: string;
  readonly settings: StageSettings;
};

/** What sends the mails that are owed, what hears what became of them, and the right to send them. */
export class MailStack extends Stack {
  readonly versturen: Lambda;
  readonly bezorging: Lambda;
  /** What either of them gave up. */
  readonly deadLetters: IQueue;

  constructor(scope: Construct, id: string, { data, siteUrl, settings, ...props }: Props) {
    super(scope, id, props);
    const set = createConfigurationSet(this, id);
    createSender(this, settings, set, zoneOf(this, settings.domain));
    const queue = createDeadLetters(this);
    this.deadLetters = queue;
    new CfnOutput(this, 'DeadLettersUrl', { value: queue.queueUrl });
    const { table, bewaartermijnen, keys } = data;
    const mail = mailOf(settings, siteUrl, id);
    const create = (name: 'versturen' | 'bezorging') =>
      new Lambda(this, name, { table, bewaartermijnen, keys, mail }, settings.concurrency[name]);
    this.versturen = create('versturen');
    wakeDispatch(this.versturen, data.streamArn, queue);
    this.bezorging = create('bezorging');
    reportDelivery(this.bezorging, [id, ssdConfigurationSet(id)], queue);
  }
}

const mailOf = (settings: StageSettings, siteUrl: string, configurationSet: string): Mail => ({
  SITE_URL: siteUrl,
  DESK_MODE: settings.desk.mode,
  MAIL_FROM: settings.mailFrom,
  SSD_EMAIL: settings.ssdEmail,
  ORGANISATION: settings.organisation,
  MAILS_PER_SECOND: String(settings.mailsPerSecond),
  CONFIGURATION_SET: configurationSet,
  SSD_CONFIGURATION_SET: ssdConfigurationSet(configurationSet),
  identities: [domainOf(settings.mailFrom), ...settings.sesSandbox],
});
