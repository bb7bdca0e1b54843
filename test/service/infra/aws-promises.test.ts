import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { uitzonderingen } from '../../../infra/aws/suppressions.ts';
import { adresUit } from '../../../infra/aws/settings/mail-address.ts';
import { leesInstellingen } from '../../../infra/aws/settings/stage-settings.ts';
import { alleRechten } from './permissions.ts';
import { bronnen, DELEN, sjablonenVan, vind } from './templates.ts';
import { maakStage, STAGES, uitvoermap } from './synthesis.ts';

type Verklaring = { Effect: string; Principal?: unknown; Condition?: unknown; Action: unknown };
type Document = { Statement: Verklaring[] };

describe.each(STAGES)('the templates of %s', async (stage) => {
  const sjablonen = await sjablonenVan(stage);
  const alle = DELEN.map((deel) => sjablonen[deel]);
  const tekst = alle.map((sjabloon) => JSON.stringify(sjabloon.toJSON())).join('\n');
  const overal = <Eigenschappen>(type: string): Eigenschappen[] =>
    alle.flatMap((sjabloon) => [...vind<Eigenschappen>(sjabloon, type).values()]);

  it('give a role named actions on named resources, where the service allows a name', () => {
    const zonderNaam = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
    // The files of the site have no names that are known beforehand.
    const bestanden = ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'];
    const rechten = alle.flatMap((sjabloon) => alleRechten(sjablonen, sjabloon));
    expect(rechten.length).toBeGreaterThan(50);
    expect(rechten.filter(({ actie }) => actie.includes('*'))).toEqual([]);
    const metSter = rechten.filter(({ op }) => op.includes('*'));
    expect(metSter.filter(({ actie }) => ![...zonderNaam, ...bestanden].includes(actie))).toEqual(
      [],
    );
    for (const { op, actie } of metSter.filter(({ actie }) => bestanden.includes(actie))) {
      expect(`${actie} ${op}`).toMatch(/^s3:\w+ AWS::S3::Bucket\.Arn:Files\w+\/\*$/);
    }
    for (const { ManagedPolicyArns } of overal<{ ManagedPolicyArns?: unknown }>('AWS::IAM::Role')) {
      expect(ManagedPolicyArns).toBeUndefined();
    }
  });

  it('open nothing to everyone but CloudFront', () => {
    const documenten = [
      ...['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap(
        (type) =>
          overal<{ PolicyDocument: Document }>(type).map(({ PolicyDocument }) => PolicyDocument),
      ),
      ...overal<{ KeyPolicy: Document }>('AWS::KMS::Key').map(({ KeyPolicy }) => KeyPolicy),
    ];
    const voorIedereen = documenten
      .flatMap(({ Statement }) => Statement)
      .filter(
        ({ Effect, Principal }) => Effect === 'Allow' && /"\*"/.test(JSON.stringify(Principal)),
      );
    // The key of the table: everyone of this account, by way of DynamoDB.
    expect(voorIedereen).toHaveLength(1);
    expect(JSON.stringify(voorIedereen[0]?.Condition)).toContain('kms:CallerAccount');
    expect(overal('AWS::Lambda::Url')).toEqual([]);
    type Toestemming = { Principal: string; SourceArn?: unknown };
    for (const { Principal, SourceArn } of overal<Toestemming>('AWS::Lambda::Permission')) {
      expect(['apigateway.amazonaws.com', 'events.amazonaws.com']).toContain(Principal);
      expect(SourceArn).toBeDefined();
    }
  });

  it('have every function of the API ask for what CloudFront sends along', () => {
    type Lambda = { Environment: { Variables: Record<string, unknown> } };
    const lambdas = [...vind<Lambda>(sjablonen.api, 'AWS::Lambda::Function').values()];
    expect(lambdas.length).toBeGreaterThan(10);
    for (const { Environment } of lambdas)
      expect(Environment.Variables).toHaveProperty('HERKOMST_ARN');
  });

  it('encrypt what is kept, and refuse what comes over a plain line', () => {
    for (const bucket of overal<{ BucketEncryption?: unknown }>('AWS::S3::Bucket')) {
      expect(bucket.BucketEncryption).toBeDefined();
    }
    for (const queue of overal<{ SqsManagedSseEnabled?: unknown }>('AWS::SQS::Queue')) {
      expect(queue.SqsManagedSseEnabled).toBe(true);
    }
    for (const [type, beleid] of [
      ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
      ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'],
      ['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy'],
    ] as const) {
      const weigering = { Bool: { 'aws:SecureTransport': 'false' } };
      const weigeren = overal<{ PolicyDocument: Document }>(beleid).filter(({ PolicyDocument }) =>
        PolicyDocument.Statement.some(
          ({ Effect, Condition }) =>
            Effect === 'Deny' && JSON.stringify(Condition) === JSON.stringify(weigering),
        ),
      );
      expect(weigeren, type).toHaveLength(overal(type).length);
    }
    type Verdeling = {
      DistributionConfig: { Origins: { CustomOriginConfig?: { OriginProtocolPolicy: string } }[] };
    };
    const [verdeling] = overal<Verdeling>('AWS::CloudFront::Distribution');
    const [api] =
      verdeling?.DistributionConfig.Origins.flatMap((o) => o.CustomOriginConfig ?? []) ?? [];
    expect(api).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  it('keep every log for a while and no longer, and have a log for everything that runs', () => {
    const { firewallLogDays } = leesInstellingen(stage);
    const logboeken = overal<{ RetentionInDays?: number; LogGroupName?: string }>(
      'AWS::Logs::LogGroup',
    );
    // The only log with addresses of visitors has a name, and the number of days that the stage gives.
    expect(logboeken.map(({ RetentionInDays }) => RetentionInDays)).toEqual(
      logboeken.map(({ LogGroupName }) => (LogGroupName === undefined ? 90 : firewallLogDays)),
    );
    for (const lambda of overal<{ LoggingConfig?: object }>('AWS::Lambda::Function')) {
      expect(lambda.LoggingConfig).toHaveProperty('LogGroup');
    }
    type Trap = { AccessLogSettings?: { DestinationArn: unknown; Format: string } };
    for (const { AccessLogSettings } of overal<Trap>('AWS::ApiGatewayV2::Stage')) {
      expect(AccessLogSettings?.DestinationArn).toBeDefined();
      expect(AccessLogSettings?.Format).not.toMatch(/sourceIp|userAgent|\.path|authorizer|header/i);
    }
  });

  it('give a function the places that its stage keeps free for it', () => {
    type Lambda = { Description?: string; ReservedConcurrentExecutions?: number };
    const vrij = overal<Lambda>('AWS::Lambda::Function').flatMap(
      ({ Description = '', ReservedConcurrentExecutions: aantal }) =>
        aantal === undefined ? [] : [[Description.replace('beheerdersloket: ', ''), aantal]],
    );
    expect(Object.fromEntries(vrij)).toEqual(leesInstellingen(stage).concurrency);
  });

  it('hold no secret, only where one is', () => {
    const geheimen = overal<Record<string, unknown>>('AWS::SecretsManager::Secret');
    const hasDesk = leesInstellingen(stage).desk.mode !== 'link';
    expect(geheimen).toHaveLength(hasDesk ? 4 : 3);
    for (const geheim of geheimen) {
      expect(geheim).toHaveProperty('GenerateSecretString');
      expect(geheim).not.toHaveProperty('SecretString');
    }
    expect(tekst).not.toMatch(
      /AKIA[A-Z0-9]{16}|-----BEGIN|"TOKEN_KEYS"|"PROOF_OF_WORK_KEYS"|"ORIGIN"|"SIGN_IN_SECRET"/,
    );
  });

  it('hold no address of a person but those of the stage', () => {
    const { mailFrom, ssdEmail, alarmEmail, urgentAlarmEmail, sesSandbox } =
      leesInstellingen(stage);
    const adressen = new Set(tekst.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g));
    const bekend = [adresUit(mailFrom), ssdEmail, alarmEmail, urgentAlarmEmail, ...sesSandbox];
    expect([...adressen].filter((adres) => !bekend.includes(adres))).toEqual([]);
  });

  it('name nothing that would keep a second stage out of the account', () => {
    const namen = alle
      .flatMap((sjabloon) => Object.values(bronnen(sjabloon)))
      .flatMap(({ Properties = {} }) =>
        ['FunctionName', 'TableName', 'BucketName', 'RoleName', 'QueueName', 'LogGroupName'].filter(
          (eigenschap) => {
            const naam = Properties[eigenschap];
            return typeof naam === 'string' && !naam.endsWith(`beheerdersloket-${stage}`);
          },
        ),
      );
    expect(namen).toEqual([]);
  });

  it('have no finding of cdk-nag', () => {
    const rapport = readFileSync(join(uitvoermap(stage), 'validation-report.json'), 'utf8');
    expect((JSON.parse(rapport) as { pluginReports: unknown[] }).pluginReports).toEqual([]);
  });
});

describe('cdk-nag', () => {
  it('stops a stage with a finding', () => {
    const map = mkdtempSync(join(tmpdir(), 'beheerdersloket-nag-'));
    try {
      const app = maakStage('voorbeeld', map);
      const mail = Stack.of(app.node.findChild('beheerdersloket-voorbeeld-mail'));
      new Bucket(mail, 'ZonderVersleuteldeVerbinding');
      expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
    } finally {
      rmSync(map, { recursive: true });
    }
  });

  it('is told of ten exceptions at most, each with a reason to read', () => {
    expect(uitzonderingen.length).toBeLessThanOrEqual(10);
    for (const { reden } of uitzonderingen) expect(reden.length).toBeGreaterThan(40);
  });
});
