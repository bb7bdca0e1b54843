import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** When somebody must look. */
export type Grens = {
  readonly metric: IMetric;
  /** From this value on; with `onder`, below it. */
  readonly vanaf: number;
  readonly onder?: true;
  /** How many periods in a row; 1 when it is not given. */
  readonly perioden?: number;
  /** Whether it is wrong that nothing is measured. */
  readonly stilteIsFout?: true;
};

/** How often is looked. */
export const VIJF_MINUTEN = Duration.minutes(5);

/** Where the alarms of one region go: by mail to the operator, as they begin and as they end. */
export class Alarmkanaal extends Construct {
  readonly #stage: string;
  readonly #actie: IAlarmAction;

  constructor(scope: Construct, id: string, stage: string, alarmEmail: string) {
    super(scope, id);
    this.#stage = stage;
    const topic = new Topic(this, 'Onderwerp', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(alarmEmail));
    this.#actie = new SnsAction(topic);
  }

  /** @param naam as the operator finds it in docs/operations.md */
  meld(naam: string, { metric, vanaf, onder, perioden = 1, stilteIsFout }: Grens): void {
    const alarm = new Alarm(this, naam, {
      alarmName: `beheerdersloket-${this.#stage}-${naam}`,
      alarmDescription: `What to do: docs/operations.md, ${naam}`,
      metric,
      threshold: vanaf,
      comparisonOperator: onder
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: perioden,
      treatMissingData: stilteIsFout ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.#actie);
    alarm.addOkAction(this.#actie);
  }
}
