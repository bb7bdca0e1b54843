import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { StageSettings } from '../settings/settings.ts';

/** When somebody must look. */
export type Limit = {
  readonly metric: IMetric;
  /** From this value on; with `onder`, below it. */
  readonly vanaf: number;
  readonly under?: true;
  /** How many periods in a row; 1 when it is not given. */
  readonly periods?: number;
  /** Whether it is wrong that nothing is measured. */
  readonly silenceIsError?: true;
  /** Whether somebody is stopped by it now, so that it cannot wait until the next working day. */
  readonly urgent?: true;
};

/** How often is looked. */
export const FIVE_MINUTES = Duration.minutes(5);

type Settings = Pick<StageSettings, 'alarmEmail' | 'urgentAlarmEmail' | 'handbookUrl'>;

/** Where the alarms of one region go: by mail to the operator, as they begin and as they end. */
export class AlarmChannel extends Construct {
  readonly #stage: string;
  readonly #settings: Settings;
  #ordinary: SnsAction | undefined;
  #urgent: SnsAction | undefined;

  constructor(scope: Construct, id: string, stage: string, settings: Settings) {
    super(scope, id);
    this.#stage = stage;
    this.#settings = settings;
  }

  /** @param name as the operator finds it in docs/operations.md */
  report(name: string, limit: Limit): void {
    const { metric, vanaf, under, periods = 1, silenceIsError, urgent } = limit;
    const alarm = new Alarm(this, name, {
      alarmName: `${this.#prefix}${name}`,
      alarmDescription: this.#description(name, urgent),
      metric,
      threshold: vanaf,
      comparisonOperator: under
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: silenceIsError
        ? TreatMissingData.BREACHING
        : TreatMissingData.NOT_BREACHING,
    });
    const actie = urgent ? this.#forUrgent() : this.#ordinarily();
    alarm.addAlarmAction(actie);
    alarm.addOkAction(actie);
  }

  #description(name: string, urgent: true | undefined): string {
    const { handbookUrl } = this.#settings;
    return [
      ...(urgent ? ['URGENT.'] : []),
      `What to do: docs/operations.md, ${name}`,
      ...(handbookUrl === undefined ? [] : [`(${handbookUrl})`]),
    ].join(' ');
  }

  get #prefix(): string {
    return `beheerdersloket-${this.#stage}-`;
  }

  // Each topic is made for the first alarm that needs it: one that nothing rings would ask for a confirmation in vain.
  #ordinarily(): SnsAction {
    return (this.#ordinary ??= this.#createSubject('Topic', this.#settings.alarmEmail));
  }

  #forUrgent(): SnsAction {
    const { alarmEmail, urgentAlarmEmail = alarmEmail } = this.#settings;
    return (this.#urgent ??= this.#createSubject('UrgentTopic', urgentAlarmEmail));
  }

  #createSubject(id: string, email: string): SnsAction {
    const topic = new Topic(this, id, { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    topic.addToResourcePolicy(this.#mayPublish(topic.topicArn));
    return new SnsAction(topic);
  }

  /**
   * A topic with a policy of its own lost SNS's default one, which let the whole account publish. CDK's action adds nothing,
   * so without this statement CloudWatch is refused and no mail ever comes.
   */
  #mayPublish(topicArn: string): PolicyStatement {
    const alarms = `arn:${Aws.PARTITION}:cloudwatch:${Stack.of(this).region}:${Aws.ACCOUNT_ID}:alarm`;
    return new PolicyStatement({
      sid: 'AlarmsMayPublish',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': `${alarms}:${this.#prefix}*` },
      },
    });
  }
}
