import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { tabel as beschrijving } from '../../../functions/opslag/tabel.ts';
import { Functie } from '../functie/functie.ts';
import type { Instellingen } from '../instellingen.ts';
import type { DataStack } from './data-stack.ts';
import type { SiteStack } from './site-stack.ts';

type Props = {
  readonly data: DataStack;
  readonly site: SiteStack;
  readonly instellingen: Instellingen;
};

/** What sends the mails that are owed: woken by the table's stream at once, and each minute as the backstop. */
export class VersturenStack extends Stack {
  constructor(scope: Construct, id: string, { data, site, instellingen }: Props) {
    super(scope, id);
    const functie = new Functie(this, 'versturen', {
      tabel: data.tabel,
      sleutels: data.sleutels,
      post: {
        SITE_URL: site.siteUrl,
        AFZENDER: instellingen.afzender,
        SSD_EMAIL: instellingen.ssdEmail,
      },
    });
    wekBijWijziging(functie, data.stroomArn);
    wekElkeMinuut(functie);
  }
}

/**
 * Whatever fails here is found again by the schedule, so a record is not tried for long; what was given up goes to a
 * queue, where it is seen. A small batch, because each dossier in it may cost a few slow mails.
 */
function wekBijWijziging(functie: Functie, stroomArn: string): void {
  const acties = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  functie.lambda.addToRolePolicy(
    new PolicyStatement({
      actions: acties.map((actie) => `dynamodb:${actie}`),
      resources: [stroomArn],
    }),
  );
  const nietVerwerkt = new Queue(functie, 'NietVerwerkt', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  functie.lambda.addEventSourceMapping('Stroom', {
    eventSourceArn: stroomArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [FilterCriteria.filter({ dynamodb: { NewImage: staatOpDeAgenda } })],
    batchSize: 10,
    bisectBatchOnError: true,
    retryAttempts: 3,
    maxRecordAge: Duration.minutes(15),
    onFailure: new SqsDlq(nietVerwerkt),
  });
}

/** A filter looks at the ends of the tree, so at the text in DynamoDB's `{ S: text }`. */
const staatOpDeAgenda = { [beschrijving.agenda.tijd]: { S: FilterRule.exists() } };

/** The next minute is the retry: an old tick has nothing to add. */
function wekElkeMinuut(functie: Functie): void {
  functie.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  new Rule(functie, 'ElkeMinuut', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(functie.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    ],
  });
}
