import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Lambda } from '../lambda/lambda.ts';
import type { AlarmChannel } from './alarm-channel.ts';
import { measurement } from './log-metrics.ts';

/** Once a day, before work begins. The next day is the retry. */
export function runDaily({ lambda }: Lambda): void {
  const retry = { retryAttempts: 0, maxEventAge: Duration.hours(1) };
  lambda.configureAsyncInvoke(retry);
  new Rule(lambda, 'EveryDay', {
    schedule: Schedule.cron({ hour: '5', minute: '0' }),
    targets: [new LambdaFunction(lambda, retry)],
  });
}

/** Whether the SSD gets on with what waits for it. */
export function watchWork(
  channel: AlarmChannel,
  { watcher, stage }: { readonly watcher: Function; readonly stage: string },
): void {
  const period = Duration.days(1);
  channel.report('work-waits', {
    metric: measurement('workWatched', stage, { statistic: Stats.MAXIMUM, period }),
    vanaf: 1,
  });
  channel.report('work-not-watched', { metric: watcher.metricErrors({ period }), vanaf: 1 });
}
