import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryWidget,
  MathExpression,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { routes } from '../../../shared/api/routes.ts';
import { firewallName } from '../edge/firewall.ts';
import { EDGE_REGION } from '../settings/regions.ts';
import { FIVE_MINUTES } from './alarm-channel.ts';
import { apiMetric } from './api-alarms.ts';
import { ENDED } from './ended-functions.ts';
import { blocked } from './firewall-alarms.ts';
import { measurements, measurement, namespace } from './log-metrics.ts';
import { reputation } from './mail-alarms.ts';

type What = {
  readonly stage: string;
  readonly apiId: string;
  readonly versturen: Function;
  /** Of every function: whoever is called at night need not look for their names. */
  readonly logs: readonly ILogGroup[];
};

/** What an operator looks at first: do people get through, does the mail go out, what goes wrong in the form. */
export function createOverview(scope: Construct, { stage, apiId, versturen, logs }: What): void {
  const perRoute = (metricName: string, statistic: string) =>
    routes.map((route) =>
      apiMetric(apiId, metricName, statistic, route).with({ label: route.lambda }),
    );
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `beheerdersloket-${stage}`,
    defaultInterval: Duration.days(7),
    widgets: [
      [
        chart('Verzoeken per route', perRoute('Count', Stats.SUM)),
        chart('5xx per route', perRoute('5xx', Stats.SUM)),
        chart('p99 per route (ms)', perRoute('Latency', Stats.p(99))),
      ],
      [
        chart('Oudste verschuldigde bericht (s)', [
          measurement('agendaViewed', stage, { statistic: Stats.MAXIMUM }),
        ]),
        chart('Mislukt, SSD niet bereikt, onleesbaar, niet opgepakt', [
          measurement('berichtFailed', stage),
          measurement('ssdNotDelivered', stage),
          measurement('unreadable', stage),
          measurement('termijn', stage),
        ]),
        chart('Bounces en klachten (deel)', [
          reputation('BounceRate'),
          reputation('ComplaintRate'),
        ]),
      ],
      [
        chart('Geweigerd per regel (dag)', [perRule(stage)]),
        chart('Versturen (ms)', [versturen.metricDuration({ statistic: Stats.p(99) })]),
        chart('Door de firewall geblokkeerd', [
          blocked(firewallName(stage)).with({ region: EDGE_REGION }),
        ]),
      ],
      [latestFaults(logs)],
    ],
  });
}

/** What functions wrote as a fault, and what Lambda wrote when it ended one. */
const latestFaults = (logs: readonly ILogGroup[]): LogQueryWidget =>
  new LogQueryWidget({
    title: 'Laatste fouten',
    logGroupNames: logs.map(({ logGroupName }) => logGroupName),
    width: 24,
    queryLines: [
      'fields @timestamp, message, error.code, error.name, kenmerk, @message, @log',
      `filter level = "ERROR" or @message like /${ENDED.join('|')}/`,
      'sort @timestamp desc',
      'limit 50',
    ],
  });

const chart = (title: string, left: IMetric[]): GraphWidget =>
  new GraphWidget({ title, left, width: 8, period: FIVE_MINUTES });

/** Each rule that was ever broken, by its code: which question goes wrong most. */
function perRule(stage: string): MathExpression {
  const { metricName, per } = measurements.aanvraagRefused;
  const find = `{${namespace(stage)},${per}} MetricName="${metricName}"`;
  return new MathExpression({
    expression: `SEARCH('${find}', 'Sum', ${Duration.days(1).toSeconds()})`,
    usingMetrics: {},
    label: '',
    period: Duration.days(1),
  });
}
