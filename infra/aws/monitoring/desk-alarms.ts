import { Duration } from 'aws-cdk-lib';
import type { AlarmChannel } from './alarm-channel.ts';
import { measurement } from './log-metrics.ts';

/** In a quarter of an hour. A mistake is made now and then; more is somebody who tries, or a change at the provider. */
const MANY_REFUSED = 10;
/** The first may be a moment of the network; more, and nobody at the desk can work. */
const OFTEN_AWAY = 3;

/** Whether who works at the desk can sign in, and nobody else tries to. */
export function watchDesk(channel: AlarmChannel, stage: string): void {
  const period = Duration.minutes(15);
  channel.report('sign-in-refused', {
    metric: measurement('signInRefused', stage, { period }),
    vanaf: MANY_REFUSED,
  });
  channel.report('provider-away', {
    metric: measurement('providerAway', stage, { period }),
    vanaf: OFTEN_AWAY,
  });
}
