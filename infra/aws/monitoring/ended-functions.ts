import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { namespace } from './log-metrics.ts';

/**
 * What Lambda itself writes when it ends a function: a time-out, a fault or a time-out at its start, no memory left. A
 * function cannot write such a line, so these hold no JSON and no code of ours.
 */
export const ENDED = ['Task timed out', 'INIT_REPORT', 'Runtime exited', 'Uncaught Exception'];

const METRIC = 'FunctionEnded';

export const endedFunctions = (stage: string): Metric =>
  new Metric({
    namespace: namespace(stage),
    metricName: METRIC,
    statistic: Stats.SUM,
    period: Duration.minutes(5),
  });

/** Counts them in the logs of these functions, by the name of each. */
export function countEndedFunctions(
  scope: Construct,
  logs: ReadonlyMap<string, ILogGroup>,
  stage: string,
): void {
  for (const [name, logGroup] of logs) {
    new MetricFilter(scope, `Ended-${name}`, {
      logGroup,
      metricNamespace: namespace(stage),
      metricName: METRIC,
      metricValue: '1',
      filterPattern: FilterPattern.anyTerm(...ENDED),
    });
  }
}
