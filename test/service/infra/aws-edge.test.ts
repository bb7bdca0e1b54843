import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { managedRules, thresholds } from '../../../infra/aws/edge/firewall-rules.ts';
import { templatesOf, find } from './templates.ts';

const { edge } = await templatesOf('voorbeeld');
const withDomain = (await templatesOf('voorbeelddomein')).edge;
const elsewhereDns = (await templatesOf('voorbeelddns')).edge;

/** A statement of the firewall, as far as these rules use them. */
type Statement = {
  NotStatement?: { Statement: Statement };
  OrStatement?: { Statements: Statement[] };
  ByteMatchStatement?: { FieldToMatch: { Method?: object }; SearchString: string };
};

/** Whether the firewall takes a request with this method for one that a statement is about. */
function isWith(
  { NotStatement, OrStatement, ByteMatchStatement }: Statement,
  method: string,
): boolean {
  if (NotStatement) return !isWith(NotStatement.Statement, method);
  if (OrStatement) return OrStatement.Statements.some((part) => isWith(part, method));
  if (ByteMatchStatement?.FieldToMatch.Method) return ByteMatchStatement.SearchString === method;
  throw new Error('A statement that this test does not know');
}

type Line = {
  Name: string;
  Priority: number;
  Statement: {
    ManagedRuleGroupStatement?: { RuleActionOverrides?: { Name: string; ActionToUse: object }[] };
    RateBasedStatement?: {
      AggregateKeyType: string;
      Limit: number;
      ScopeDownStatement?: Statement;
    };
  };
  Action?: { Block: { CustomResponse: object } };
  OverrideAction?: object;
};
const rules = [...find<{ Rules: Line[] }>(edge, 'AWS::WAFv2::WebACL').values()].flatMap(
  ({ Rules }) => Rules,
);

describe('the firewall', () => {
  it('is CloudFront’s, and blocks by the rules that AWS keeps', () => {
    edge.hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' });
    const managed = rules.filter(({ Statement }) => Statement.ManagedRuleGroupStatement);
    expect(managed.map(({ Name }) => Name)).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
    for (const { OverrideAction } of managed) expect(OverrideAction).toEqual({ None: {} });
  });

  it('counts what an honest aanvraag would trip over, each with its reason, and blocks all else', () => {
    const counted = rules.flatMap(
      ({ Statement }) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [],
    );
    for (const { ActionToUse } of counted) expect(ActionToUse).toEqual({ Count: {} });
    const names = counted.map(({ Name }) => Name);
    expect(names).toEqual(
      expect.arrayContaining(['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
    );
    const withReden = managedRules.flatMap((set) => set.counted);
    expect(withReden.map(({ rule: line }) => line)).toEqual(names);
    for (const { reden } of withReden) expect(reden.length).toBeGreaterThan(40);
  });

  it('lets one address do so much and no more, and sends in less than it looks', () => {
    const perAdres = rules.filter(({ Statement }) => Statement.RateBasedStatement);
    const [mail, everything] = perAdres.map(({ Statement }) => Statement.RateBasedStatement);
    expect(mail).toMatchObject({
      AggregateKeyType: 'IP',
      Limit: thresholds.versturen,
    });
    expect(everything).toMatchObject({ AggregateKeyType: 'IP', Limit: thresholds.everything });
    expect(thresholds.versturen).toBeLessThan(thresholds.everything / 10);
    for (const { Action } of perAdres) {
      expect(Action?.Block.CustomResponse).toMatchObject({
        ResponseCode: 429,
        ResponseHeaders: [{ Name: 'retry-after', Value: '300' }],
      });
    }
  });

  it.each(['POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'post', 'PROPFIND'])(
    'holds %s to the stricter limit, as it does every method but GET and HEAD',
    (method) => {
      const [strict, all] = rules.flatMap(({ Statement }) => Statement.RateBasedStatement ?? []);
      const matches = (of: string) => isWith(strict?.ScopeDownStatement ?? {}, of);
      expect([matches(method), matches('GET'), matches('HEAD')]).toEqual([true, false, false]);
      expect(all?.ScopeDownStatement).toBeUndefined();
    },
  );

  it('says so as the API says what it refuses', () => {
    type Acl = { CustomResponseBodies: Record<string, { Content: string }> };
    const [acl] = find<Acl>(edge, 'AWS::WAFv2::WebACL').values();
    const [content] = Object.values(acl?.CustomResponseBodies ?? {});
    expect(JSON.parse(content?.Content ?? '')).toMatchObject({
      status: 429,
      code: 'te-veel-verzoeken',
      title: expect.any(String) as string,
    });
  });
});

describe('the log of the firewall', () => {
  const LOGGING = 'AWS::WAFv2::LoggingConfiguration';

  it('is not there unless the stage asks for it: it holds the addresses of visitors', () => {
    for (const template of [edge, elsewhereDns]) {
      template.resourceCountIs(LOGGING, 0);
      template.resourceCountIs('AWS::Logs::LogGroup', 0);
    }
  });

  it('is short, named as AWS asks, goes with the stage, and holds nothing that opens a dossier', () => {
    withDomain.hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Delete',
      Properties: {
        LogGroupName: 'aws-waf-logs-beheerdersloket-voorbeelddomein',
        RetentionInDays: 7,
      },
    });
    const [logGroup] = find(withDomain, 'AWS::Logs::LogGroup').keys();
    withDomain.hasResourceProperties(LOGGING, {
      ResourceArn: { 'Fn::GetAtt': ['Firewall', 'Arn'] },
      RedactedFields: [
        { SingleHeader: { Name: 'authorization' } },
        { SingleHeader: { Name: 'cookie' } },
        { QueryString: {} },
      ],
      LogDestinationConfigs: [
        {
          'Fn::Join': [
            '',
            Match.arrayWith(['arn:aws:logs:us-east-1:', ':log-group:', { Ref: logGroup }]),
          ],
        },
      ],
    });
  });
});

describe('the certificate', () => {
  it('is not there without a domain', () => {
    edge.resourceCountIs('AWS::CertificateManager::Certificate', 0);
  });

  it('is proven by a record: made in the hosted zone, or by hand', () => {
    withDomain.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'loket.example.org',
      ValidationMethod: 'DNS',
      DomainValidationOptions: [Match.objectLike({ HostedZoneId: 'Z0EXAMPLE0EXAMPLE0EX' })],
    });
    elsewhereDns.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'loket.example.nl',
      ValidationMethod: 'DNS',
    });
  });
});
