import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Lambda } from '../lambda/lambda.ts';

/** Has the service visited as a visitor does. The next visit is the retry. */
export function probeOften({ lambda }: Lambda): void {
  lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  new Rule(lambda, 'EveryTwoMinutes', {
    schedule: Schedule.rate(Duration.minutes(2)),
    targets: [new LambdaFunction(lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
  });
}
