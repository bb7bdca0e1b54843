import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meetpunten } from '../../functions/platform/meetpunten.ts';
import { functies } from '../../infra/functies.ts';
import { routes } from '../../shared/api/routes.ts';
import { sjablonenVan, vind } from './sjablonen.ts';

const { edge, mail, monitoring } = await sjablonenVan('voorbeeld');

type Alarm = {
  AlarmName: string;
  AlarmDescription: string;
  AlarmActions?: unknown[];
  OKActions?: unknown[];
  TreatMissingData: string;
  Threshold: number;
};
const alarmen = [edge, monitoring].flatMap((sjabloon) => [
  ...vind<Alarm>(sjabloon, 'AWS::CloudWatch::Alarm').values(),
]);
const naamVan = ({ AlarmName }: Alarm): string =>
  AlarmName.replace('beheerdersloket-voorbeeld-', '');
const alarm = (naam: string): Alarm | undefined => alarmen.find((een) => naamVan(een) === naam);

describe('the alarms', () => {
  it('mail the operator as they begin and as they end, in either region', () => {
    for (const sjabloon of [edge, monitoring]) {
      const onderwerpen = [...vind(sjabloon, 'AWS::SNS::Topic').keys()];
      expect(onderwerpen).toHaveLength(1);
      const actie = onderwerpen.map((Ref) => ({ Ref }));
      for (const een of vind<Alarm>(sjabloon, 'AWS::CloudWatch::Alarm').values()) {
        expect([een.AlarmActions, een.OKActions]).toEqual([actie, actie]);
      }
      sjabloon.hasResourceProperties('AWS::SNS::Subscription', {
        Protocol: 'email',
        Endpoint: 'alarm@example.org',
        TopicArn: actie[0],
      });
    }
  });

  it('watch every route for faults and slowness', () => {
    for (const { functie } of routes) {
      expect(alarm(`fouten-${functie}`)).toMatchObject({ MetricName: '5xx', Threshold: 1 });
      expect(alarm(`traag-${functie}`)).toMatchObject({ ExtendedStatistic: 'p99' });
    }
  });

  it('ring when the schedule or the probe falls silent, and never because nothing happens', () => {
    const stilteIsFout = alarmen.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(stilteIsFout.map(naamVan).sort()).toEqual(['peiling', 'versturen-staat-stil']);
  });

  it('ring at the first mail that comes back from the SSD, which nobody there can notice', () => {
    expect(alarm('ssd-niet-bezorgd')).toMatchObject({
      ...{ MetricName: 'SsdNietBezorgd', Threshold: 1, EvaluationPeriods: 1, Period: 300 },
    });
  });

  it('ring before SES itself looks into bounces (5%) and complaints (0.1%)', () => {
    expect(alarm('bounces')?.Threshold).toBeLessThan(0.05);
    expect(alarm('klachten')?.Threshold).toBeLessThan(0.001);
  });

  it('each have their line in the handbook, and the handbook has no other', () => {
    const handboek = readFileSync('docs/operations.md', 'utf8');
    const deel = /\n## What each alarm means\n(.*?)\n## /s.exec(handboek)?.[1] ?? '';
    const beschreven = [...deel.matchAll(/^\| `([a-z<>-]+)`/gm)].map(([, naam = '']) => naam);
    const namen = alarmen.map(naamVan).map((naam) => {
      const perRoute = /^(fouten|traag)-(.*)$/.exec(naam);
      const isRoute = routes.some(({ functie }) => functie === perRoute?.[2]);
      return isRoute ? `${perRoute?.[1]}-<function>` : naam;
    });
    expect(beschreven.sort()).toEqual([...new Set(namen)].sort());
    for (const { AlarmDescription } of alarmen)
      expect(AlarmDescription).toContain('docs/operations.md');
  });
});

describe('what is measured from the logs', () => {
  type Filter = {
    FilterPattern: string;
    LogGroupName: unknown;
    MetricTransformations: { MetricName: string; MetricNamespace: string; MetricValue: string }[];
  };
  const filters = [...vind<Filter>(monitoring, 'AWS::Logs::MetricFilter').values()];

  it('is every line that the functions write to be measured, and no other', () => {
    const gezocht = filters.map(
      ({ FilterPattern }) => /\$\.message = "([^"]+)"/.exec(FilterPattern)?.[1],
    );
    expect([...new Set(gezocht)].sort()).toEqual(Object.values(meetpunten).sort());
  });

  it('is read in a log that there is', () => {
    for (const { LogGroupName } of filters) {
      expect(JSON.stringify(LogGroupName)).toMatch(/Fn::GetStackOutput.*Logboek/);
    }
    expect(filters.length).toBe(
      Object.keys(functies).length - 3 + Object.keys(meetpunten).length - 1,
    );
  });

  it('is what alarms ring by', () => {
    const namen = filters.flatMap(({ MetricTransformations }) =>
      MetricTransformations.map(({ MetricName }) => MetricName),
    );
    type Gemeten = { Namespace?: string; MetricName?: string };
    const gebruikt = [...vind<Gemeten>(monitoring, 'AWS::CloudWatch::Alarm').values()]
      .filter(({ Namespace }) => Namespace === 'Beheerdersloket/voorbeeld')
      .map(({ MetricName }) => MetricName);
    // Which rules are broken is for the dashboard: nobody gets up for it.
    expect([...new Set(gebruikt)].sort()).toEqual(
      [...new Set(namen)].filter((naam) => naam !== 'AanvraagGeweigerd').sort(),
    );
  });
});

describe('what else watches', () => {
  it('is a dashboard with what goes wrong in the form, rule by rule', () => {
    const [overzicht] = vind<{ DashboardBody: unknown }>(
      monitoring,
      'AWS::CloudWatch::Dashboard',
    ).values();
    const inhoud = JSON.stringify(overzicht?.DashboardBody);
    expect(inhoud).toContain('{Beheerdersloket/voorbeeld,regel}');
    for (const wat of ['OudsteBericht', 'Reputation.BounceRate', 'AWS/WAFV2', 'Latency']) {
      expect(inhoud).toContain(wat);
    }
  });

  it('is a budget that mails the operator by itself', () => {
    monitoring.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 60, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    });
    type Budget = {
      NotificationsWithSubscribers: { Subscribers: { Address: string }[] }[];
    };
    const [budget] = vind<Budget>(monitoring, 'AWS::Budgets::Budget').values();
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
    expect(vind(mail, 'AWS::SQS::Queue').size).toBe(1);
    expect(alarm('niet-verwerkt')).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
    });
  });
});
