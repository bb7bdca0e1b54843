import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { type Alarmkanaal, VIJF_MINUTEN } from './alarm-channel.ts';

/** More than somebody who presses too often: an attack, or a rule that stops honest people. */
const VEEL_GEBLOKKEERD = 500;

/** What the firewall of CloudFront blocked, by all its rules together. */
export const geblokkeerd = (firewall: string): Metric =>
  new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    dimensionsMap: { WebACL: firewall, Rule: 'ALL' },
    statistic: Stats.SUM,
    period: VIJF_MINUTEN,
  });

export function bewaakFirewall(kanaal: Alarmkanaal, firewall: string): void {
  kanaal.meld('firewall', { metric: geblokkeerd(firewall), vanaf: VEEL_GEBLOKKEERD });
}
