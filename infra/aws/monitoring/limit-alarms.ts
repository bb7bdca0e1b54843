import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { type Alarmkanaal, VIJF_MINUTEN } from './alarm-channel.ts';
import { endedFunctions } from './ended-functions.ts';
import { meting } from './log-metrics.ts';

/** Calls of functions that AWS refused, of the whole account: it has one limit for all its functions together. */
const geknepen = new Metric({
  namespace: 'AWS/Lambda',
  metricName: 'Throttles',
  statistic: Stats.SUM,
  period: VIJF_MINUTEN,
});

/** Reads and writes that DynamoDB refused for now. */
function tabelGeknepen(tabelnaam: string): MathExpression {
  const metric = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: tabelnaam },
      statistic: Stats.SUM,
      period: VIJF_MINUTEN,
    });
  return new MathExpression({
    expression: 'FILL(reads, 0) + FILL(writes, 0)',
    usingMetrics: { reads: metric('ReadThrottleEvents'), writes: metric('WriteThrottleEvents') },
    period: VIJF_MINUTEN,
  });
}

/** Somebody tries the API's own address; or CloudFront sends a value that the functions do not know. */
const VAAK_BUITENOM = 20;

type Wat = { readonly tabelnaam: string; readonly peilen: Function; readonly stage: string };

/** Whether the service is there for a visitor, and stays within what AWS gives. */
export function bewaakGrenzen(kanaal: Alarmkanaal, { tabelnaam, peilen, stage }: Wat): void {
  kanaal.meld('probe', {
    metric: peilen.metricErrors({ period: VIJF_MINUTEN }),
    vanaf: 1,
    perioden: 2,
    stilteIsFout: true,
    urgent: true,
  });
  kanaal.meld('throttled', { metric: geknepen, vanaf: 1, urgent: true });
  kanaal.meld('table-throttled', { metric: tabelGeknepen(tabelnaam), vanaf: 1, urgent: true });
  kanaal.meld('functions-ended', { metric: endedFunctions(stage), vanaf: 1 });
  kanaal.meld('past-cloudfront', {
    metric: meting('buitenom', stage, { period: Duration.minutes(15) }),
    vanaf: VAAK_BUITENOM,
  });
}
