import { Duration } from 'aws-cdk-lib';
import type { Alarmkanaal } from './alarm-channel.ts';
import { meting } from './log-metrics.ts';

/** In a quarter of an hour. A mistake is made now and then; more is somebody who tries, or a change at the provider. */
const MANY_REFUSED = 10;
/** The first may be a moment of the network; more, and nobody at the desk can work. */
const OFTEN_AWAY = 3;

/** Whether who works at the desk can sign in, and nobody else tries to. */
export function watchDesk(kanaal: Alarmkanaal, stage: string): void {
  const period = Duration.minutes(15);
  kanaal.meld('sign-in-refused', {
    metric: meting('signInRefused', stage, { period }),
    vanaf: MANY_REFUSED,
  });
  kanaal.meld('provider-away', {
    metric: meting('providerAway', stage, { period }),
    vanaf: OFTEN_AWAY,
  });
}
