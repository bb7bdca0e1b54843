import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { tabel as beschrijving } from '../../../functions/store/table.ts';
import type { Functie } from '../lambda/lambda.ts';

/** Wakes what sends the mails that are owed: by the table's stream at once, and each minute as the backstop. */
export function wekVersturen(functie: Functie, stroomArn: string, nietVerwerkt: IQueue): void {
  wekBijWijziging(functie, stroomArn, nietVerwerkt);
  wekElkeMinuut(functie);
}

/**
 * Whatever fails here is found again by the schedule, so a record is not tried for long; what was given up goes to a
 * queue, where it is seen. A small batch, because each dossier in it may cost a few slow mails.
 */
function wekBijWijziging(functie: Functie, stroomArn: string, nietVerwerkt: IQueue): void {
  const acties = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  functie.lambda.addToRolePolicy(
    new PolicyStatement({
      actions: acties.map((actie) => `dynamodb:${actie}`),
      resources: [stroomArn],
    }),
  );
  functie.lambda.addEventSourceMapping('Stream', {
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
  new Rule(functie, 'EveryMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(functie.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    ],
  });
}
