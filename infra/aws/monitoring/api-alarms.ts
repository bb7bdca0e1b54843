import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { type Route, routes, completePath } from '../../../shared/api/routes.ts';
import { type AlarmChannel, FIVE_MINUTES } from './alarm-channel.ts';

/** Somebody waits for the answer: milliseconds. A PDF takes longer to make. */
const SLOW_MS = 3_000;

export const apiMetric = (
  apiId: string,
  metricName: string,
  statistic: string,
  route?: Route,
): Metric =>
  new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    statistic,
    period: FIVE_MINUTES,
    dimensionsMap: {
      ApiId: apiId,
      ...(route && { Stage: '$default', Method: route.method, Resource: completePath(route) }),
    },
  });

/** An alarm for each route, since each has a function of its own; and one for what no route has. */
export function monitorApi(channel: AlarmChannel, apiId: string): void {
  for (const route of routes) {
    channel.report(`errors-${route.lambda}`, {
      metric: apiMetric(apiId, '5xx', Stats.SUM, route),
      vanaf: 1,
    });
    channel.report(`slow-${route.lambda}`, {
      metric: apiMetric(apiId, 'Latency', Stats.p(99), route),
      vanaf: SLOW_MS,
      periods: 3,
    });
  }
  channel.report('errors-api', {
    metric: apiMetric(apiId, '5xx', Stats.SUM),
    vanaf: 5,
    urgent: true,
  });
}
