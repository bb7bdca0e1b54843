import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { type AlarmChannel, FIVE_MINUTES } from './alarm-channel.ts';
import { endedFunctions } from './ended-functions.ts';
import { measurement } from './log-metrics.ts';

/** Calls of functions that AWS refused, of the whole account: it has one limit for all its functions together. */
const throttled = new Metric({
  namespace: 'AWS/Lambda',
  metricName: 'Throttles',
  statistic: Stats.SUM,
  period: FIVE_MINUTES,
});

/** Reads and writes that DynamoDB refused for now. */
function tableThrottled(tableName: string): MathExpression {
  const metric = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: tableName },
      statistic: Stats.SUM,
      period: FIVE_MINUTES,
    });
  return new MathExpression({
    expression: 'FILL(reads, 0) + FILL(writes, 0)',
    usingMetrics: { reads: metric('ReadThrottleEvents'), writes: metric('WriteThrottleEvents') },
    period: FIVE_MINUTES,
  });
}

/** Somebody tries the API's own address; or CloudFront sends a value that the functions do not know. */
const OFTEN_BYPASSED = 20;

type What = { readonly tableName: string; readonly peilen: Function; readonly stage: string };

/** Whether the service is there for a visitor, and stays within what AWS gives. */
export function monitorLimits(channel: AlarmChannel, { tableName, peilen, stage }: What): void {
  channel.report('probe', {
    metric: peilen.metricErrors({ period: FIVE_MINUTES }),
    vanaf: 1,
    periods: 2,
    silenceIsError: true,
    urgent: true,
  });
  channel.report('throttled', { metric: throttled, vanaf: 1, urgent: true });
  channel.report('table-throttled', { metric: tableThrottled(tableName), vanaf: 1, urgent: true });
  channel.report('functions-ended', { metric: endedFunctions(stage), vanaf: 1 });
  channel.report('past-cloudfront', {
    metric: measurement('bypass', stage, { period: Duration.minutes(15) }),
    vanaf: OFTEN_BYPASSED,
  });
}
