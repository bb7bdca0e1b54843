import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { type AlarmChannel, FIVE_MINUTES } from './alarm-channel.ts';

/** More than somebody who presses too often: an attack, or a rule that stops honest people. */
const MANY_BLOCKED = 500;

/** What the firewall of CloudFront blocked, by all its rules together. */
export const blocked = (firewall: string): Metric =>
  new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    dimensionsMap: { WebACL: firewall, Rule: 'ALL' },
    statistic: Stats.SUM,
    period: FIVE_MINUTES,
  });

export function monitorFirewall(channel: AlarmChannel, firewall: string): void {
  channel.report('firewall', { metric: blocked(firewall), vanaf: MANY_BLOCKED });
}
