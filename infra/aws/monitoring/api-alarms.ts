import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { type Route, routes, volledigPad } from '../../../shared/api/routes.ts';
import { type Alarmkanaal, VIJF_MINUTEN } from './alarm-channel.ts';

/** Somebody waits for the answer: milliseconds. A PDF takes longer to make. */
const TRAAG_MS = 3_000;

export const apimeting = (
  apiId: string,
  metricName: string,
  statistic: string,
  route?: Route,
): Metric =>
  new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    statistic,
    period: VIJF_MINUTEN,
    dimensionsMap: {
      ApiId: apiId,
      ...(route && { Stage: '$default', Method: route.methode, Resource: volledigPad(route) }),
    },
  });

/** An alarm for each route, since each has a function of its own; and one for what no route has. */
export function bewaakApi(kanaal: Alarmkanaal, apiId: string): void {
  for (const route of routes) {
    kanaal.meld(`errors-${route.functie}`, {
      metric: apimeting(apiId, '5xx', Stats.SUM, route),
      vanaf: 1,
    });
    kanaal.meld(`slow-${route.functie}`, {
      metric: apimeting(apiId, 'Latency', Stats.p(99), route),
      vanaf: TRAAG_MS,
      perioden: 3,
    });
  }
  kanaal.meld('errors-api', { metric: apimeting(apiId, '5xx', Stats.SUM), vanaf: 5, urgent: true });
}
