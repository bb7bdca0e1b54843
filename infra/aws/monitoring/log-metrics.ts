import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { logEvents } from '../../../functions/runtime/log-events.ts';

type LogMetric = keyof typeof logEvents;

/** What is made of a line of the log: how often it comes, or the number in one of its fields. */
type Measurement = {
  readonly metricName: string;
  /** The field with the number; without it the lines are counted. */
  readonly value?: string;
  /** The field by which they are told apart. */
  readonly per?: string;
  /** Only the lines with this value in this field. */
  readonly only?: { readonly field: string; readonly value: string };
};

export const measurements = {
  aanvraagRefused: { metricName: 'AanvraagRefused', per: 'rule' },
  agendaViewed: { metricName: 'OldestMail', value: 'oldestSeconds' },
  berichtFailed: { metricName: 'MailFailed' },
  notRecorded: { metricName: 'NotRecorded' },
  ssdNotDelivered: { metricName: 'SsdNotReached' },
  termijn: {
    metricName: 'SsdOverdue',
    only: { field: 'soort', value: 'ssd-herinnerd' },
  },
  unreadable: { metricName: 'DossierUnreadable' },
  workWatched: { metricName: 'WorkWaiting', value: 'count' },
  bypass: { metricName: 'PastCloudFront' },
  signInRefused: { metricName: 'SignInRefused' },
  providerAway: { metricName: 'ProviderAway' },
  registersOpened: { metricName: 'RegisterAge', value: 'days' },
  registersUnreadable: { metricName: 'RegistersUnreadable' },
} as const satisfies Readonly<Record<LogMetric, Measurement>>;

export const namespace = (stage: string): string => `Beheerdersloket/${stage}`;

/** Makes a metric of the lines that a function writes at this point. */
export function measure(
  scope: Construct,
  id: string,
  point: LogMetric,
  { logGroup, stage }: { logGroup: ILogGroup; stage: string },
): void {
  const { metricName, value, per, only }: Measurement = measurements[point];
  const isBericht = FilterPattern.stringValue('$.message', '=', logEvents[point]);
  new MetricFilter(scope, id, {
    logGroup,
    metricNamespace: namespace(stage),
    metricName,
    metricValue: value === undefined ? '1' : `$.${value}`,
    filterPattern:
      only === undefined
        ? isBericht
        : FilterPattern.all(
            isBericht,
            FilterPattern.stringValue(`$.${only.field}`, '=', only.value),
          ),
    ...(per !== undefined && { dimensions: { [per]: `$.${per}` } }),
  });
}

/** What was made of a point of the log. */
export const measurement = (
  point: LogMetric,
  stage: string,
  { statistic = Stats.SUM, period = Duration.minutes(5) } = {},
): Metric =>
  new Metric({
    namespace: namespace(stage),
    metricName: measurements[point].metricName,
    statistic,
    period,
  });
