import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { type AlarmChannel, FIVE_MINUTES } from './alarm-channel.ts';
import { measurement } from './log-metrics.ts';

/** After the third attempt, which is 21 minutes after the first, something is wrong that lasts: seconds. */
const OLDEST_SECONDS = 30 * 60;

/** SES looks into an account from 5% bounces and 0.1% complaints; before that there is time to act. */
const MAX_BOUNCES = 0.03;
const MAX_COMPLAINTS = 0.0005;

export const reputation = (which: 'BounceRate' | 'ComplaintRate'): Metric =>
  new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${which}`,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });

type Mail = {
  readonly versturen: Function;
  readonly bezorging: Function;
  readonly deadLetters: IQueue;
  readonly stage: string;
};

/** Whether what is owed goes out, and arrives. */
export function monitorMail(
  channel: AlarmChannel,
  { versturen, bezorging, deadLetters, stage }: Mail,
): void {
  const period = FIVE_MINUTES;
  channel.report('oldest-mail', {
    metric: measurement('agendaViewed', stage, { statistic: Stats.MAXIMUM }),
    vanaf: OLDEST_SECONDS,
    urgent: true,
  });
  channel.report('dispatch-stopped', {
    metric: measurement('agendaViewed', stage, { statistic: Stats.SAMPLE_COUNT }),
    vanaf: 1,
    under: true,
    silenceIsError: true,
    urgent: true,
  });
  channel.report('mail-failed', { metric: measurement('berichtFailed', stage), vanaf: 1 });
  channel.report('not-recorded', { metric: measurement('notRecorded', stage), vanaf: 1 });
  // At once: nobody at the SSD can notice that mail does not come.
  channel.report('ssd-not-reached', {
    metric: measurement('ssdNotDelivered', stage),
    vanaf: 1,
    urgent: true,
  });
  channel.report('dossier-unreadable', { metric: measurement('unreadable', stage), vanaf: 1 });
  channel.report('ssd-overdue', { metric: measurement('termijn', stage), vanaf: 1 });
  channel.report('dispatch-fails', {
    metric: versturen.metricErrors({ period }),
    vanaf: 1,
    periods: 3,
    urgent: true,
  });
  channel.report('delivery-fails', { metric: bezorging.metricErrors({ period }), vanaf: 1 });
  channel.report('stream-behind', {
    metric: versturen.metric('IteratorAge', { statistic: Stats.MAXIMUM, period }),
    vanaf: FIVE_MINUTES.toMilliseconds(),
  });
  channel.report('dead-letters', {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
    vanaf: 1,
  });
  channel.report('bounces', { metric: reputation('BounceRate'), vanaf: MAX_BOUNCES });
  channel.report('complaints', { metric: reputation('ComplaintRate'), vanaf: MAX_COMPLAINTS });
}
