import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { type Alarmkanaal, VIJF_MINUTEN } from './alarm-channel.ts';
import { meting } from './log-metrics.ts';

/** After the third attempt, which is 21 minutes after the first, something is wrong that lasts: seconds. */
const OUDSTE_SECONDEN = 30 * 60;

/** SES looks into an account from 5% bounces and 0.1% complaints; before that there is time to act. */
const MAX_BOUNCES = 0.03;
const MAX_KLACHTEN = 0.0005;

export const reputatie = (welke: 'BounceRate' | 'ComplaintRate'): Metric =>
  new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${welke}`,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });

type Post = {
  readonly versturen: Function;
  readonly bezorging: Function;
  readonly nietVerwerkt: IQueue;
  readonly stage: string;
};

/** Whether what is owed goes out, and arrives. */
export function bewaakPost(
  kanaal: Alarmkanaal,
  { versturen, bezorging, nietVerwerkt, stage }: Post,
): void {
  const period = VIJF_MINUTEN;
  kanaal.meld('oldest-mail', {
    metric: meting('agendaBekeken', stage, { statistic: Stats.MAXIMUM }),
    vanaf: OUDSTE_SECONDEN,
    urgent: true,
  });
  kanaal.meld('dispatch-stopped', {
    metric: meting('agendaBekeken', stage, { statistic: Stats.SAMPLE_COUNT }),
    vanaf: 1,
    onder: true,
    stilteIsFout: true,
    urgent: true,
  });
  kanaal.meld('mail-failed', { metric: meting('berichtMislukt', stage), vanaf: 1 });
  kanaal.meld('not-recorded', { metric: meting('notRecorded', stage), vanaf: 1 });
  // At once: nobody at the SSD can notice that mail does not come.
  kanaal.meld('ssd-not-reached', {
    metric: meting('ssdNietBezorgd', stage),
    vanaf: 1,
    urgent: true,
  });
  kanaal.meld('dossier-unreadable', { metric: meting('onleesbaar', stage), vanaf: 1 });
  kanaal.meld('ssd-overdue', { metric: meting('termijn', stage), vanaf: 1 });
  kanaal.meld('dispatch-fails', {
    metric: versturen.metricErrors({ period }),
    vanaf: 1,
    perioden: 3,
    urgent: true,
  });
  kanaal.meld('delivery-fails', { metric: bezorging.metricErrors({ period }), vanaf: 1 });
  kanaal.meld('stream-behind', {
    metric: versturen.metric('IteratorAge', { statistic: Stats.MAXIMUM, period }),
    vanaf: VIJF_MINUTEN.toMilliseconds(),
  });
  kanaal.meld('dead-letters', {
    metric: nietVerwerkt.metricApproximateNumberOfMessagesVisible({ period }),
    vanaf: 1,
  });
  kanaal.meld('bounces', { metric: reputatie('BounceRate'), vanaf: MAX_BOUNCES });
  kanaal.meld('complaints', { metric: reputatie('ComplaintRate'), vanaf: MAX_KLACHTEN });
}
