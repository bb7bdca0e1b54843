import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Functie } from '../lambda/lambda.ts';

/** A report that could not be handled in this time tells nobody anything new. */
const MAX_LEEFTIJD = Duration.hours(6);

/** Hands what SES reports of our mails to the function; what it gave up goes to a queue, where it is seen. */
export function meldBezorging(
  functie: Functie,
  configuratiesets: readonly string[],
  nietVerwerkt: IQueue,
): void {
  functie.lambda.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: MAX_LEEFTIJD,
    onFailure: new SqsDestination(nietVerwerkt),
  });
  new Rule(functie, 'SesReports', {
    eventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [...configuratiesets] } } },
    },
    targets: [
      new LambdaFunction(functie.lambda, {
        deadLetterQueue: nietVerwerkt,
        maxEventAge: MAX_LEEFTIJD,
      }),
    ],
  });
}
