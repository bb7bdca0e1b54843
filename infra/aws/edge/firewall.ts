import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { maakProbleem } from '../../../shared/api/problems.ts';
import { beheerdeRegels, drempels, VENSTER_SECONDEN } from './firewall-rules.ts';

type Regel = CfnWebACL.RuleProperty;

/** The name of the metric that counts what the whole firewall blocked. */
export const firewallnaam = (stage: string): string => `beheerdersloket-${stage}`;

const TE_VEEL = 'too-many';

/** What stands in front of everything: the rules that AWS keeps, and a limit for each address. */
export function maakFirewall(scope: Construct, stage: string): CfnWebACL {
  const regels: Omit<Regel, 'priority'>[] = [
    ...beheerdeRegels.map(beheerd),
    drempel('TooManyWrites', drempels.versturen, changesSomething),
    drempel('TooMany', drempels.alles),
  ];
  return new CfnWebACL(scope, 'Firewall', {
    name: firewallnaam(stage),
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: zichtbaar(firewallnaam(stage)),
    customResponseBodies: {
      [TE_VEEL]: {
        contentType: 'APPLICATION_JSON',
        content: JSON.stringify(maakProbleem('te-veel-verzoeken')),
      },
    },
    rules: regels.map((regel, priority) => ({ ...regel, priority })),
  });
}

const zichtbaar = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
});

const beheerd = ({
  naam: name,
  geteld,
}: (typeof beheerdeRegels)[number]): Omit<Regel, 'priority'> => ({
  name,
  overrideAction: { none: {} },
  visibilityConfig: zichtbaar(name),
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: geteld.map(({ regel }) => ({ name: regel, actionToUse: { count: {} } })),
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

function drempel(
  name: string,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): Omit<Regel, 'priority'> {
  return {
    name,
    visibilityConfig: zichtbaar(name),
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: VENSTER_SECONDEN,
        limit,
        ...(scopeDownStatement && { scopeDownStatement }),
      },
    },
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          customResponseBodyKey: TE_VEEL,
          responseHeaders: [{ name: 'retry-after', value: String(VENSTER_SECONDEN) }],
        },
      },
    },
  };
}
