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
import { firewallnaam } from '../edge/firewall.ts';
import { EDGE_REGION } from '../settings/regions.ts';
import { VIJF_MINUTEN } from './alarm-channel.ts';
import { apimeting } from './api-alarms.ts';
import { ENDED } from './ended-functions.ts';
import { geblokkeerd } from './firewall-alarms.ts';
import { metingen, meting, naamruimte } from './log-metrics.ts';
import { reputatie } from './mail-alarms.ts';

type Wat = {
  readonly stage: string;
  readonly apiId: string;
  readonly versturen: Function;
  /** Of every function: whoever is called at night need not look for their names. */
  readonly logs: readonly ILogGroup[];
};

/** What an operator looks at first: do people get through, does the mail go out, what goes wrong in the form. */
export function maakOverzicht(scope: Construct, { stage, apiId, versturen, logs }: Wat): void {
  const perRoute = (metricName: string, statistic: string) =>
    routes.map((route) =>
      apimeting(apiId, metricName, statistic, route).with({ label: route.functie }),
    );
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `beheerdersloket-${stage}`,
    defaultInterval: Duration.days(7),
    widgets: [
      [
        grafiek('Verzoeken per route', perRoute('Count', Stats.SUM)),
        grafiek('5xx per route', perRoute('5xx', Stats.SUM)),
        grafiek('p99 per route (ms)', perRoute('Latency', Stats.p(99))),
      ],
      [
        grafiek('Oudste verschuldigde bericht (s)', [
          meting('agendaBekeken', stage, { statistic: Stats.MAXIMUM }),
        ]),
        grafiek('Mislukt, SSD niet bereikt, onleesbaar, niet opgepakt', [
          meting('berichtMislukt', stage),
          meting('ssdNietBezorgd', stage),
          meting('onleesbaar', stage),
          meting('termijn', stage),
        ]),
        grafiek('Bounces en klachten (deel)', [
          reputatie('BounceRate'),
          reputatie('ComplaintRate'),
        ]),
      ],
      [
        grafiek('Geweigerd per regel (dag)', [perRegel(stage)]),
        grafiek('Versturen (ms)', [versturen.metricDuration({ statistic: Stats.p(99) })]),
        grafiek('Door de firewall geblokkeerd', [
          geblokkeerd(firewallnaam(stage)).with({ region: EDGE_REGION }),
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

const grafiek = (title: string, left: IMetric[]): GraphWidget =>
  new GraphWidget({ title, left, width: 8, period: VIJF_MINUTEN });

/** Each rule that was ever broken, by its code: which question goes wrong most. */
function perRegel(stage: string): MathExpression {
  const { metricName, per } = metingen.aanvraagGeweigerd;
  const zoek = `{${naamruimte(stage)},${per}} MetricName="${metricName}"`;
  return new MathExpression({
    expression: `SEARCH('${zoek}', 'Sum', ${Duration.days(1).toSeconds()})`,
    usingMetrics: {},
    label: '',
    period: Duration.days(1),
  });
}
