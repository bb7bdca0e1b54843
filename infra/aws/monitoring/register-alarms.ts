import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Alarmkanaal } from './alarm-channel.ts';
import { meting } from './log-metrics.ts';

/** DUO publishes each month: by then two were missed. */
const OLD_DAYS = 75;

/** Whether an aanvraag is compared with the registers, and with fresh ones. */
export function watchRegisters(kanaal: Alarmkanaal, stage: string): void {
  kanaal.meld('registers-old', {
    // It is measured as a function starts, so not every hour.
    metric: meting('registersOpened', stage, {
      statistic: Stats.MAXIMUM,
      period: Duration.days(1),
    }),
    vanaf: OLD_DAYS,
  });
  kanaal.meld('registers-unreadable', { metric: meting('registersUnreadable', stage), vanaf: 1 });
}
