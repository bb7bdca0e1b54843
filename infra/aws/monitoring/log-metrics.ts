import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { meetpunten } from '../../../functions/runtime/log-events.ts';

type Meetpunt = keyof typeof meetpunten;

/** What is made of a line of the log: how often it comes, or the number in one of its fields. */
type Meting = {
  readonly metricName: string;
  /** The field with the number; without it the lines are counted. */
  readonly waarde?: string;
  /** The field by which they are told apart. */
  readonly per?: string;
  /** Only the lines with this value in this field. */
  readonly alleen?: { readonly veld: string; readonly waarde: string };
};

export const metingen = {
  aanvraagGeweigerd: { metricName: 'AanvraagRefused', per: 'rule' },
  agendaBekeken: { metricName: 'OldestMail', waarde: 'oudsteSeconden' },
  berichtMislukt: { metricName: 'MailFailed' },
  notRecorded: { metricName: 'NotRecorded' },
  ssdNietBezorgd: { metricName: 'SsdNotReached' },
  termijn: {
    metricName: 'SsdOverdue',
    alleen: { veld: 'soort', waarde: 'ssd-herinnerd' },
  },
  onleesbaar: { metricName: 'DossierUnreadable' },
  workWatched: { metricName: 'WorkWaiting', waarde: 'count' },
  buitenom: { metricName: 'PastCloudFront' },
  signInRefused: { metricName: 'SignInRefused' },
  providerAway: { metricName: 'ProviderAway' },
  registersOpened: { metricName: 'RegisterAge', waarde: 'days' },
  registersUnreadable: { metricName: 'RegistersUnreadable' },
} as const satisfies Readonly<Record<Meetpunt, Meting>>;

export const naamruimte = (stage: string): string => `Beheerdersloket/${stage}`;

/** Makes a metric of the lines that a function writes at this point. */
export function meet(
  scope: Construct,
  id: string,
  punt: Meetpunt,
  { logGroup, stage }: { logGroup: ILogGroup; stage: string },
): void {
  const { metricName, waarde, per, alleen }: Meting = metingen[punt];
  const isBericht = FilterPattern.stringValue('$.message', '=', meetpunten[punt]);
  new MetricFilter(scope, id, {
    logGroup,
    metricNamespace: naamruimte(stage),
    metricName,
    metricValue: waarde === undefined ? '1' : `$.${waarde}`,
    filterPattern:
      alleen === undefined
        ? isBericht
        : FilterPattern.all(
            isBericht,
            FilterPattern.stringValue(`$.${alleen.veld}`, '=', alleen.waarde),
          ),
    ...(per !== undefined && { dimensions: { [per]: `$.${per}` } }),
  });
}

/** What was made of a point of the log. */
export const meting = (
  punt: Meetpunt,
  stage: string,
  { statistic = Stats.SUM, period = Duration.minutes(5) } = {},
): Metric =>
  new Metric({
    namespace: naamruimte(stage),
    metricName: metingen[punt].metricName,
    statistic,
    period,
  });
