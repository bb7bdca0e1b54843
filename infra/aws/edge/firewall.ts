import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { createProblem } from '../../../shared/api/problems.ts';
import { managedRules, thresholds, WINDOW_SECONDS } from './firewall-rules.ts';

type FirewallRule = CfnWebACL.RuleProperty;

/** The name of the metric that counts what the whole firewall blocked. */
export const firewallName = (stage: string): string => `beheerdersloket-${stage}`;

const TOO_MANY = 'too-many';

/** What stands in front of everything: the rules that AWS keeps, and a limit for each address. */
export function createFirewall(scope: Construct, stage: string): CfnWebACL {
  const rules: Omit<FirewallRule, 'priority'>[] = [
    ...managedRules.map(managed),
    threshold('TooManyWrites', thresholds.versturen, changesSomething),
    threshold('TooMany', thresholds.everything),
  ];
  return new CfnWebACL(scope, 'Firewall', {
    name: firewallName(stage),
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible(firewallName(stage)),
    customResponseBodies: {
      [TOO_MANY]: {
        contentType: 'APPLICATION_JSON',
        content: JSON.stringify(createProblem('te-veel-verzoeken')),
      },
    },
    rules: rules.map((rule, priority) => ({ ...rule, priority })),
  });
}

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
});

const managed = ({
  naam: name,
  counted,
}: (typeof managedRules)[number]): Omit<FirewallRule, 'priority'> => ({
  name,
  overrideAction: { none: {} },
  visibilityConfig: visible(name),
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map(({ rule }) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
});

const hasMethod = (method: string): CfnWebACL.StatementProperty => ({
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: method,
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
});

/** Named by what it is not: a method that is added later may make mail go out as well. */
const changesSomething: CfnWebACL.StatementProperty = {
  notStatement: { statement: { orStatement: { statements: ['GET', 'HEAD'].map(hasMethod) } } },
};

function threshold(
  name: string,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): Omit<FirewallRule, 'priority'> {
  return {
    name,
    visibilityConfig: visible(name),
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: WINDOW_SECONDS,
        limit,
        ...(scopeDownStatement && { scopeDownStatement }),
      },
    },
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          customResponseBodyKey: TOO_MANY,
          responseHeaders: [{ name: 'retry-after', value: String(WINDOW_SECONDS) }],
        },
      },
    },
  };
}
