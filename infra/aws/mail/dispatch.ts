import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { tableDefinition as description } from '../../../functions/store/table.ts';
import type { Lambda } from '../lambda/lambda.ts';

/** Wakes what sends the mails that are owed: by the table's stream at once, and each minute as the backstop. */
export function wakeDispatch(lambda: Lambda, streamArn: string, deadLetters: IQueue): void {
  wakeOnWijziging(lambda, streamArn, deadLetters);
  wakeEachMinute(lambda);
}

/**
 * Whatever fails here is found again by the schedule, so a record is not tried for long; what was given up goes to a
 * queue, where it is seen. A small batch, because each dossier in it may cost a few slow mails.
 */
function wakeOnWijziging(lambda: Lambda, streamArn: string, deadLetters: IQueue): void {
  const acties = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  lambda.lambda.addToRolePolicy(
    new PolicyStatement({
      actions: acties.map((actie) => `dynamodb:${actie}`),
      resources: [streamArn],
    }),
  );
  lambda.lambda.addEventSourceMapping('Stream', {
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [FilterCriteria.filter({ dynamodb: { NewImage: isOnTheAgenda } })],
    batchSize: 10,
    bisectBatchOnError: true,
    retryAttempts: 3,
    maxRecordAge: Duration.minutes(15),
    onFailure: new SqsDlq(deadLetters),
  });
}

/** A filter looks at the ends of the tree, so at the text in DynamoDB's `{ S: text }`. */
const isOnTheAgenda = { [description.agenda.time]: { S: FilterRule.exists() } };

/** The next minute is the retry: an old tick has nothing to add. */
function wakeEachMinute(lambda: Lambda): void {
  lambda.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  new Rule(lambda, 'EveryMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(lambda.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    ],
  });
}
