import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { beheerdeRegels, drempels } from '../../../infra/aws/edge/firewall-rules.ts';
import { sjablonenVan, vind } from './templates.ts';

const { edge } = await sjablonenVan('voorbeeld');
const metDomein = (await sjablonenVan('voorbeelddomein')).edge;
const eldersDns = (await sjablonenVan('voorbeelddns')).edge;

/** A statement of the firewall, as far as these rules use them. */
type Statement = {
  NotStatement?: { Statement: Statement };
  OrStatement?: { Statements: Statement[] };
  ByteMatchStatement?: { FieldToMatch: { Method?: object }; SearchString: string };
};

/** Whether the firewall takes a request with this method for one that a statement is about. */
function isMet(
  { NotStatement, OrStatement, ByteMatchStatement }: Statement,
  method: string,
): boolean {
  if (NotStatement) return !isMet(NotStatement.Statement, method);
  if (OrStatement) return OrStatement.Statements.some((part) => isMet(part, method));
  if (ByteMatchStatement?.FieldToMatch.Method) return ByteMatchStatement.SearchString === method;
  throw new Error('A statement that this test does not know');
}

type Regel = {
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
const regels = [...vind<{ Rules: Regel[] }>(edge, 'AWS::WAFv2::WebACL').values()].flatMap(
  ({ Rules }) => Rules,
);

describe('the firewall', () => {
  it('is CloudFront’s, and blocks by the rules that AWS keeps', () => {
    edge.hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' });
    const beheerd = regels.filter(({ Statement }) => Statement.ManagedRuleGroupStatement);
    expect(beheerd.map(({ Name }) => Name)).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
    for (const { OverrideAction } of beheerd) expect(OverrideAction).toEqual({ None: {} });
  });

  it('counts what an honest aanvraag would trip over, each with its reason, and blocks all else', () => {
    const geteld = regels.flatMap(
      ({ Statement }) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [],
    );
    for (const { ActionToUse } of geteld) expect(ActionToUse).toEqual({ Count: {} });
    const namen = geteld.map(({ Name }) => Name);
    expect(namen).toEqual(
      expect.arrayContaining(['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
    );
    const metReden = beheerdeRegels.flatMap((set) => set.geteld);
    expect(metReden.map(({ regel }) => regel)).toEqual(namen);
    for (const { reden } of metReden) expect(reden.length).toBeGreaterThan(40);
  });

  it('lets one address do so much and no more, and sends in less than it looks', () => {
    const perAdres = regels.filter(({ Statement }) => Statement.RateBasedStatement);
    const [post, alles] = perAdres.map(({ Statement }) => Statement.RateBasedStatement);
    expect(post).toMatchObject({
      AggregateKeyType: 'IP',
      Limit: drempels.versturen,
    });
    expect(alles).toMatchObject({ AggregateKeyType: 'IP', Limit: drempels.alles });
    expect(drempels.versturen).toBeLessThan(drempels.alles / 10);
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
      const [strict, all] = regels.flatMap(({ Statement }) => Statement.RateBasedStatement ?? []);
      const matches = (van: string) => isMet(strict?.ScopeDownStatement ?? {}, van);
      expect([matches(method), matches('GET'), matches('HEAD')]).toEqual([true, false, false]);
      expect(all?.ScopeDownStatement).toBeUndefined();
    },
  );

  it('says so as the API says what it refuses', () => {
    type Acl = { CustomResponseBodies: Record<string, { Content: string }> };
    const [acl] = vind<Acl>(edge, 'AWS::WAFv2::WebACL').values();
    const [inhoud] = Object.values(acl?.CustomResponseBodies ?? {});
    expect(JSON.parse(inhoud?.Content ?? '')).toMatchObject({
      status: 429,
      code: 'te-veel-verzoeken',
      title: expect.any(String) as string,
    });
  });
});

describe('the log of the firewall', () => {
  const LOGGING = 'AWS::WAFv2::LoggingConfiguration';

  it('is not there unless the stage asks for it: it holds the addresses of visitors', () => {
    for (const template of [edge, eldersDns]) {
      template.resourceCountIs(LOGGING, 0);
      template.resourceCountIs('AWS::Logs::LogGroup', 0);
    }
  });

  it('is short, named as AWS asks, goes with the stage, and holds nothing that opens a dossier', () => {
    metDomein.hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Delete',
      Properties: {
        LogGroupName: 'aws-waf-logs-beheerdersloket-voorbeelddomein',
        RetentionInDays: 7,
      },
    });
    const [logGroup] = vind(metDomein, 'AWS::Logs::LogGroup').keys();
    metDomein.hasResourceProperties(LOGGING, {
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
    metDomein.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'loket.example.org',
      ValidationMethod: 'DNS',
      DomainValidationOptions: [Match.objectLike({ HostedZoneId: 'Z0EXAMPLE0EXAMPLE0EX' })],
    });
    eldersDns.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'loket.example.nl',
      ValidationMethod: 'DNS',
    });
  });
});
