import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { suppressions } from '../../../infra/aws/suppressions.ts';
import { adresFrom } from '../../../infra/aws/settings/mail-address.ts';
import { readStageSettings } from '../../../infra/aws/settings/stage-settings.ts';
import { allPermissions } from './permissions.ts';
import { sources, SECTIONS, templatesOf, find } from './templates.ts';
import { createStage, STAGES, outputFolder } from './synthesis.ts';

type Verklaring = { Effect: string; Principal?: unknown; Condition?: unknown; Action: unknown };
type Document = { Statement: Verklaring[] };

describe.each(STAGES)('the templates of %s', async (stage) => {
  const templates = await templatesOf(stage);
  const all = SECTIONS.map((section) => templates[section]);
  const text = all.map((template) => JSON.stringify(template.toJSON())).join('\n');
  const everywhere = <Properties>(type: string): Properties[] =>
    all.flatMap((template) => [...find<Properties>(template, type).values()]);

  it('give a role named actions on named resources, where the service allows a name', () => {
    const withoutName = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
    // The files of the site have no names that are known beforehand.
    const files = ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'];
    const permissions = all.flatMap((template) => allPermissions(templates, template));
    expect(permissions.length).toBeGreaterThan(50);
    expect(permissions.filter(({ actie }) => actie.includes('*'))).toEqual([]);
    const withStar = permissions.filter(({ at }) => at.includes('*'));
    expect(withStar.filter(({ actie }) => ![...withoutName, ...files].includes(actie))).toEqual([]);
    for (const { at, actie } of withStar.filter(({ actie }) => files.includes(actie))) {
      expect(`${actie} ${at}`).toMatch(/^s3:\w+ AWS::S3::Bucket\.Arn:Files\w+\/\*$/);
    }
    for (const { ManagedPolicyArns } of everywhere<{ ManagedPolicyArns?: unknown }>(
      'AWS::IAM::Role',
    )) {
      expect(ManagedPolicyArns).toBeUndefined();
    }
  });

  it('open nothing to everyone but CloudFront', () => {
    const documents = [
      ...['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap(
        (type) =>
          everywhere<{ PolicyDocument: Document }>(type).map(
            ({ PolicyDocument }) => PolicyDocument,
          ),
      ),
      ...everywhere<{ KeyPolicy: Document }>('AWS::KMS::Key').map(({ KeyPolicy }) => KeyPolicy),
    ];
    const forEveryone = documents
      .flatMap(({ Statement }) => Statement)
      .filter(
        ({ Effect, Principal }) => Effect === 'Allow' && /"\*"/.test(JSON.stringify(Principal)),
      );
    // The key of the table: everyone of this account, by way of DynamoDB.
    expect(forEveryone).toHaveLength(1);
    expect(JSON.stringify(forEveryone[0]?.Condition)).toContain('kms:CallerAccount');
    expect(everywhere('AWS::Lambda::Url')).toEqual([]);
    type Consent = { Principal: string; SourceArn?: unknown };
    for (const { Principal, SourceArn } of everywhere<Consent>('AWS::Lambda::Permission')) {
      expect(['apigateway.amazonaws.com', 'events.amazonaws.com']).toContain(Principal);
      expect(SourceArn).toBeDefined();
    }
  });

  it('have every function of the API ask for what CloudFront sends along', () => {
    type Lambda = { Environment: { Variables: Record<string, unknown> } };
    const lambdas = [...find<Lambda>(templates.api, 'AWS::Lambda::Function').values()];
    expect(lambdas.length).toBeGreaterThan(10);
    for (const { Environment } of lambdas)
      expect(Environment.Variables).toHaveProperty('ORIGIN_ARN');
  });

  it('encrypt what is kept, and refuse what comes over a plain line', () => {
    for (const bucket of everywhere<{ BucketEncryption?: unknown }>('AWS::S3::Bucket')) {
      expect(bucket.BucketEncryption).toBeDefined();
    }
    for (const queue of everywhere<{ SqsManagedSseEnabled?: unknown }>('AWS::SQS::Queue')) {
      expect(queue.SqsManagedSseEnabled).toBe(true);
    }
    for (const [type, policy] of [
      ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
      ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'],
      ['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy'],
    ] as const) {
      const refusal = { Bool: { 'aws:SecureTransport': 'false' } };
      const weigeren = everywhere<{ PolicyDocument: Document }>(policy).filter(
        ({ PolicyDocument }) =>
          PolicyDocument.Statement.some(
            ({ Effect, Condition }) =>
              Effect === 'Deny' && JSON.stringify(Condition) === JSON.stringify(refusal),
          ),
      );
      expect(weigeren, type).toHaveLength(everywhere(type).length);
    }
    type Distribution = {
      DistributionConfig: { Origins: { CustomOriginConfig?: { OriginProtocolPolicy: string } }[] };
    };
    const [distribution] = everywhere<Distribution>('AWS::CloudFront::Distribution');
    const [api] =
      distribution?.DistributionConfig.Origins.flatMap((o) => o.CustomOriginConfig ?? []) ?? [];
    expect(api).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  it('keep every log for a while and no longer, and have a log for everything that runs', () => {
    const { firewallLogDays } = readStageSettings(stage);
    const logGroups = everywhere<{ RetentionInDays?: number; LogGroupName?: string }>(
      'AWS::Logs::LogGroup',
    );
    // The only log with addresses of visitors has a name, and the number of days that the stage gives.
    expect(logGroups.map(({ RetentionInDays }) => RetentionInDays)).toEqual(
      logGroups.map(({ LogGroupName }) => (LogGroupName === undefined ? 90 : firewallLogDays)),
    );
    for (const lambda of everywhere<{ LoggingConfig?: object }>('AWS::Lambda::Function')) {
      expect(lambda.LoggingConfig).toHaveProperty('LogGroup');
    }
    type Steps = { AccessLogSettings?: { DestinationArn: unknown; Format: string } };
    for (const { AccessLogSettings } of everywhere<Steps>('AWS::ApiGatewayV2::Stage')) {
      expect(AccessLogSettings?.DestinationArn).toBeDefined();
      expect(AccessLogSettings?.Format).not.toMatch(/sourceIp|userAgent|\.path|authorizer|header/i);
    }
  });

  it('give a function the places that its stage keeps free for it', () => {
    type Lambda = { Description?: string; ReservedConcurrentExecutions?: number };
    const free = everywhere<Lambda>('AWS::Lambda::Function').flatMap(
      ({ Description = '', ReservedConcurrentExecutions: count }) =>
        count === undefined ? [] : [[Description.replace('beheerdersloket: ', ''), count]],
    );
    expect(Object.fromEntries(free)).toEqual(readStageSettings(stage).concurrency);
  });

  it('hold no secret, only where one is', () => {
    const secrets = everywhere<Record<string, unknown>>('AWS::SecretsManager::Secret');
    const hasDesk = readStageSettings(stage).desk.mode !== 'link';
    expect(secrets).toHaveLength(hasDesk ? 4 : 3);
    for (const secret of secrets) {
      expect(secret).toHaveProperty('GenerateSecretString');
      expect(secret).not.toHaveProperty('SecretString');
    }
    expect(text).not.toMatch(
      /AKIA[A-Z0-9]{16}|-----BEGIN|"TOKEN_KEYS"|"PROOF_OF_WORK_KEYS"|"ORIGIN"|"SIGN_IN_SECRET"/,
    );
  });

  it('hold no address of a person but those of the stage', () => {
    const { mailFrom, ssdEmail, alarmEmail, urgentAlarmEmail, sesSandbox } =
      readStageSettings(stage);
    const adressen = new Set(text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g));
    const known = [adresFrom(mailFrom), ssdEmail, alarmEmail, urgentAlarmEmail, ...sesSandbox];
    expect([...adressen].filter((adres) => !known.includes(adres))).toEqual([]);
  });

  it('name nothing that would keep a second stage out of the account', () => {
    const names = all
      .flatMap((template) => Object.values(sources(template)))
      .flatMap(({ Properties = {} }) =>
        ['FunctionName', 'TableName', 'BucketName', 'RoleName', 'QueueName', 'LogGroupName'].filter(
          (property) => {
            const name = Properties[property];
            return typeof name === 'string' && !name.endsWith(`beheerdersloket-${stage}`);
          },
        ),
      );
    expect(names).toEqual([]);
  });

  it('have no finding of cdk-nag', () => {
    const report = readFileSync(join(outputFolder(stage), 'validation-report.json'), 'utf8');
    expect((JSON.parse(report) as { pluginReports: unknown[] }).pluginReports).toEqual([]);
  });
});

describe('cdk-nag', () => {
  it('stops a stage with a finding', () => {
    const folder = mkdtempSync(join(tmpdir(), 'beheerdersloket-nag-'));
    try {
      const app = createStage('voorbeeld', folder);
      const mail = Stack.of(app.node.findChild('beheerdersloket-voorbeeld-mail'));
      new Bucket(mail, 'ZonderVersleuteldeVerbinding');
      expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is told of ten exceptions at most, each with a reason to read', () => {
    expect(suppressions.length).toBeLessThanOrEqual(10);
    for (const { reden } of suppressions) expect(reden.length).toBeGreaterThan(40);
  });
});
