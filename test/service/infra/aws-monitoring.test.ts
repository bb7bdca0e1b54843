import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { logEvents } from '../../../functions/runtime/log-events.ts';
import { readStageSettings } from '../../../infra/aws/settings/stage-settings.ts';
import { lambdas } from '../../../infra/lambdas.ts';
import { routes } from '../../../shared/api/routes.ts';
import {
  SECTIONS,
  looseAt,
  type Templates,
  templatesOf,
  find,
  type TemplateValue,
} from './templates.ts';
import { type Stage, STAGES } from './synthesis.ts';

const templates = await templatesOf('voorbeeld');
const { edge, mail, monitoring } = templates;

type Alarm = {
  AlarmName: string;
  AlarmDescription: string;
  AlarmActions?: unknown[];
  OKActions?: unknown[];
  TreatMissingData: string;
  Threshold: number;
};
const alarms = [edge, monitoring].flatMap((template) => [
  ...find<Alarm>(template, 'AWS::CloudWatch::Alarm').values(),
]);
const nameOf = ({ AlarmName }: Alarm): string => AlarmName.replace(/^beheerdersloket-[a-z]+-/, '');
/** What only a stage where people sign in has. */
const alarmsOfDesk = async (): Promise<Alarm[]> => [
  ...find<Alarm>((await templatesOf('voorbeelddns')).monitoring, 'AWS::CloudWatch::Alarm').values(),
];
const alarm = (name: string): Alarm | undefined => alarms.find((one) => nameOf(one) === name);

describe('the alarms', () => {
  it('are urgent where somebody is stopped now or no mail goes out, and say so', () => {
    const urgent = alarms.filter(({ AlarmDescription }) => AlarmDescription.startsWith('URGENT'));
    expect(urgent.map(nameOf)).toEqual(
      expect.arrayContaining([
        'errors-api',
        'throttled',
        'oldest-mail',
        'probe',
        'dispatch-fails',
        'table-throttled',
        'dispatch-stopped',
      ]),
    );
    expect(urgent.length).toBeLessThan(alarms.length / 3);
  });

  it('watch every route for faults and slowness', () => {
    for (const { lambda: functie } of routes) {
      expect(alarm(`errors-${functie}`)).toMatchObject({ MetricName: '5xx', Threshold: 1 });
      expect(alarm(`slow-${functie}`)).toMatchObject({ ExtendedStatistic: 'p99' });
    }
  });

  it('ring when the schedule or the probe falls silent, and never because nothing happens', () => {
    const silenceIsError = alarms.filter(
      ({ TreatMissingData }) => TreatMissingData === 'breaching',
    );
    expect(silenceIsError.map(nameOf).sort()).toEqual(['dispatch-stopped', 'probe']);
  });

  it('ring at the first mail that comes back from the SSD, which nobody there can notice', () => {
    expect(alarm('ssd-not-reached')).toMatchObject({
      ...{ MetricName: 'SsdNotReached', Threshold: 1, EvaluationPeriods: 1, Period: 300 },
    });
  });

  it('ring when many are refused at the desk or its provider is away, where there is a desk', async () => {
    const ofDesk = await alarmsOfDesk();
    for (const name of ['sign-in-refused', 'provider-away']) {
      expect(alarm(name)).toBeUndefined();
      expect(ofDesk.map(nameOf)).toContain(name);
    }
  });

  it('of the desk ring by what both halves of signing in log, in a quarter of an hour', async () => {
    const { monitoring: withDesk } = await templatesOf('voorbeelddns');
    const ofDesk = new Map((await alarmsOfDesk()).map((one) => [nameOf(one), one]));
    const quarter = {
      Period: 900,
      EvaluationPeriods: 1,
      Namespace: 'Beheerdersloket/voorbeelddns',
    };
    expect(ofDesk.get('sign-in-refused')).toMatchObject({
      ...{ ...quarter, MetricName: 'SignInRefused', Threshold: 10, Statistic: 'Sum' },
    });
    expect(ofDesk.get('provider-away')).toMatchObject({
      ...{ ...quarter, MetricName: 'ProviderAway', Threshold: 3, Statistic: 'Sum' },
    });
    for (const name of ['SignInRefused', 'ProviderAway']) {
      const filters = JSON.stringify(
        [...find(withDesk, 'AWS::Logs::MetricFilter')].filter(([id]) => id.startsWith(name)),
      );
      for (const half of ['startsignin', 'finishsignin']) expect(filters).toContain(half);
    }
  });

  it('ring when one aanvraag waits for too long, and when nobody looked', () => {
    const day = { Threshold: 1, EvaluationPeriods: 1, Period: 86_400 };
    expect(alarm('work-waits')).toMatchObject({
      ...day,
      MetricName: 'WorkWaiting',
      Statistic: 'Maximum',
    });
    expect(alarm('work-not-watched')).toMatchObject({ ...day, MetricName: 'Errors' });
  });

  it('ring before SES itself looks into bounces (5%) and complaints (0.1%)', () => {
    expect(alarm('bounces')?.Threshold).toBeLessThan(0.05);
    expect(alarm('complaints')?.Threshold).toBeLessThan(0.001);
  });

  it('stand in the handbook among the urgent ones, or among those that can wait', () => {
    const [, part = ''] = readFileSync('docs/operations.md', 'utf8').split(
      '\n## What each alarm means\n',
    );
    const [first = ''] = part.split('\nThe others can wait');
    const described = [...first.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name);
    const urgent = alarms.filter(({ AlarmDescription }) => AlarmDescription.startsWith('URGENT'));
    expect(described.sort()).toEqual(urgent.map(nameOf).sort());
  });

  it('each have their line in the handbook, and the handbook has no other', async () => {
    const manual = readFileSync('docs/operations.md', 'utf8');
    const section = /\n## What each alarm means\n(.*?)\n## /s.exec(manual)?.[1] ?? '';
    const described = [...section.matchAll(/^\| `([a-z<>-]+)`/gm)].map(([, name = '']) => name);
    const names = [...alarms, ...(await alarmsOfDesk())].map(nameOf).map((name) => {
      const perRoute = /^(errors|slow)-(.*)$/.exec(name);
      const isRoute = routes.some(({ lambda: functie }) => functie === perRoute?.[2]);
      return isRoute ? `${perRoute?.[1]}-<function>` : name;
    });
    expect(described.sort()).toEqual([...new Set(names)].sort());
    for (const { AlarmDescription } of alarms)
      expect(AlarmDescription).toContain('docs/operations.md');
  });
});

type Statement = {
  Effect: string;
  Action: string | string[];
  Principal: unknown;
  Resource: TemplateValue;
  Condition: { StringEquals: object; ArnLike: Record<string, TemplateValue> };
};
type TopicPolicy = { PolicyDocument: { Statement: Statement[] }; Topics: { Ref: string }[] };

/** Every alarm with each topic that it names and the region that both are in. */
function ringing(of: Templates, stage: Stage) {
  const { region } = readStageSettings(stage);
  return SECTIONS.flatMap((section) =>
    [...find<Alarm>(of[section], 'AWS::CloudWatch::Alarm').values()].flatMap((one) =>
      [...(one.AlarmActions ?? []), ...(one.OKActions ?? [])].map((actie) => ({
        section,
        region: section === 'edge' ? 'us-east-1' : region,
        alarm: one,
        topic: (actie as { Ref: string }).Ref,
      })),
    ),
  );
}

describe.each(STAGES)('an alarm of %s', async (stage) => {
  const of = await templatesOf(stage);
  const calls = ringing(of, stage);

  it('names a topic as it begins and as it ends', () => {
    for (const section of SECTIONS) {
      for (const one of find<Alarm>(of[section], 'AWS::CloudWatch::Alarm').values()) {
        expect(one.AlarmActions).toHaveLength(1);
        expect(one.OKActions).toEqual(one.AlarmActions);
      }
    }
    expect(new Set(calls.map(({ region }) => region)).size).toBe(2);
  });

  it('may publish to each topic that it names, and nobody else may', () => {
    for (const { section, region, alarm: one, topic } of calls) {
      const policies = [...find<TopicPolicy>(of[section], 'AWS::SNS::TopicPolicy').values()];
      const allowed = policies
        .filter(({ Topics }) => Topics.some(({ Ref }) => Ref === topic))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
        .filter(({ Effect }) => Effect === 'Allow');
      expect(allowed).toHaveLength(1);
      expect(allowed[0]).toMatchObject({
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Resource: { Ref: topic },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      });
      const source = looseAt(of, of[section], allowed[0]?.Condition.ArnLike['aws:SourceArn'] ?? '');
      const own = `arn:aws:cloudwatch:${region}:111122223333:alarm:${one.AlarmName}`;
      expect(source.endsWith('-*')).toBe(true);
      expect(own.startsWith(source.slice(0, -1))).toBe(true);
      expect(source).toContain(`:alarm:beheerdersloket-${stage}-`);
    }
  });

  it('is mailed to whoever must act on it: the urgent ones apart', () => {
    const { alarmEmail, urgentAlarmEmail = alarmEmail } = readStageSettings(stage);
    type Subscription = { Protocol: string; Endpoint: string; TopicArn: { Ref: string } };
    for (const { section, alarm: one, topic } of calls) {
      const subscriptions = [
        ...find<Subscription>(of[section], 'AWS::SNS::Subscription').values(),
      ].filter(({ TopicArn }) => TopicArn.Ref === topic);
      const Endpoint = one.AlarmDescription.startsWith('URGENT') ? urgentAlarmEmail : alarmEmail;
      expect(subscriptions).toEqual([{ Protocol: 'email', Endpoint, TopicArn: { Ref: topic } }]);
    }
  });

  it('says where to read what to do, also for whoever has no checkout', () => {
    const { handbookUrl = 'docs/operations.md' } = readStageSettings(stage);
    for (const { alarm: one } of calls) expect(one.AlarmDescription).toContain(handbookUrl);
  });

  it('leaves no topic that nothing rings: its confirmation would promise what never comes', () => {
    const topics = SECTIONS.flatMap((section) => [...find(of[section], 'AWS::SNS::Topic').keys()]);
    expect([...new Set(calls.map(({ topic }) => topic))].sort()).toEqual(
      [...new Set(topics)].sort(),
    );
  });
});

describe('what is measured from the logs', () => {
  type Filter = {
    FilterPattern: string;
    LogGroupName: TemplateValue;
    MetricTransformations: { MetricName: string; MetricNamespace: string; MetricValue: string }[];
  };
  const filters = [...find<Filter>(monitoring, 'AWS::Logs::MetricFilter').values()];

  it('is every line that the functions write to be measured, and no other', async () => {
    const { monitoring: withDesk } = await templatesOf('voorbeelddns');
    const all = [...find<Filter>(withDesk, 'AWS::Logs::MetricFilter').values()];
    const sought = all.flatMap(
      ({ FilterPattern }) => /\$\.message = "([^"]+)"/.exec(FilterPattern)?.[1] ?? [],
    );
    expect([...new Set(sought)].sort()).toEqual(Object.values(logEvents).sort());
  });

  it('is read in a log that there is', () => {
    for (const { LogGroupName } of filters) {
      expect(looseAt(templates, monitoring, LogGroupName)).toMatch(/^AWS::Logs::LogGroup:\w+Log/);
    }
  });

  it('is of every function that it ended without an answer: time-out, fault at its start, memory', () => {
    const ended = filters.filter(({ MetricTransformations: [made] }) =>
      made?.MetricName.startsWith('FunctionEnded'),
    );
    const logs = ended.map(({ LogGroupName }) => looseAt(templates, monitoring, LogGroupName));
    expect(new Set(logs).size).toBe(Object.keys(lambdas).length);
    for (const { FilterPattern } of ended) {
      expect(FilterPattern).toBe(
        '?"Task timed out" ?"INIT_REPORT" ?"Runtime exited" ?"Uncaught Exception"',
      );
    }
    expect(alarm('functions-ended')).toMatchObject({ MetricName: 'FunctionEnded', Threshold: 1 });
  });

  it('is what alarms ring by', () => {
    const names = filters.flatMap(({ MetricTransformations }) =>
      MetricTransformations.map(({ MetricName }) => MetricName),
    );
    type Measured = { Namespace?: string; MetricName?: string };
    const used = [...find<Measured>(monitoring, 'AWS::CloudWatch::Alarm').values()]
      .filter(({ Namespace }) => Namespace === 'Beheerdersloket/voorbeeld')
      .map(({ MetricName }) => MetricName);
    // Which rules are broken is for the dashboard: nobody gets up for it.
    expect([...new Set(used)].sort()).toEqual(
      [...new Set(names)].filter((name) => name !== 'AanvraagRefused').sort(),
    );
  });
});

describe('what else watches', () => {
  it('is a dashboard with what goes wrong in the form, rule by rule', () => {
    const [overview] = find<{ DashboardBody: unknown }>(
      monitoring,
      'AWS::CloudWatch::Dashboard',
    ).values();
    const content = JSON.stringify(overview?.DashboardBody);
    expect(content).toContain('{Beheerdersloket/voorbeeld,rule}');
    for (const what of ['OldestMail', 'Reputation.BounceRate', 'AWS/WAFV2', 'Latency']) {
      expect(content).toContain(what);
    }
  });

  it('is a budget that mails the operator by itself', () => {
    edge.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 60, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    });
    type Budget = {
      NotificationsWithSubscribers: { Subscribers: { Address: string }[] }[];
    };
    const [budget] = find<Budget>(edge, 'AWS::Budgets::Budget').values();
    for (const { Subscribers } of budget?.NotificationsWithSubscribers ?? []) {
      expect(Subscribers).toEqual([{ SubscriptionType: 'EMAIL', Address: 'alarm@example.org' }]);
    }
  });

  it('is a visit every two minutes, by the way that visitors come', () => {
    monitoring.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(2 minutes)',
    });
  });

  it('is a queue for what was given up', () => {
    expect(find(mail, 'AWS::SQS::Queue').size).toBe(1);
    expect(alarm('dead-letters')).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
    });
  });
});
