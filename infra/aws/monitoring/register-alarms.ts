import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmChannel } from './alarm-channel.ts';
import { measurement } from './log-metrics.ts';

/** DUO publishes each month: by then two were missed. */
const OLD_DAYS = 75;

/** Whether an aanvraag is compared with the registers, and with fresh ones. */
export function watchRegisters(channel: AlarmChannel, stage: string): void {
  channel.report('registers-old', {
    // It is measured as a function starts, so not every hour.
    metric: measurement('registersOpened', stage, {
      statistic: Stats.MAXIMUM,
      period: Duration.days(1),
    }),
    vanaf: OLD_DAYS,
  });
  channel.report('registers-unreadable', {
    metric: measurement('registersUnreadable', stage),
    vanaf: 1,
  });
}
