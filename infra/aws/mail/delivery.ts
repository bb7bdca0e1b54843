import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Lambda } from '../lambda/lambda.ts';

/** A report that could not be handled in this time tells nobody anything new. */
const MAX_AGE = Duration.hours(6);

/** Hands what SES reports of our mails to the function; what it gave up goes to a queue, where it is seen. */
export function reportDelivery(
  lambda: Lambda,
  configurationSets: readonly string[],
  deadLetters: IQueue,
): void {
  lambda.lambda.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: MAX_AGE,
    onFailure: new SqsDestination(deadLetters),
  });
  new Rule(lambda, 'SesReports', {
    eventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [...configurationSets] } } },
    },
    targets: [
      new LambdaFunction(lambda.lambda, {
        deadLetterQueue: deadLetters,
        maxEventAge: MAX_AGE,
      }),
    ],
  });
}
