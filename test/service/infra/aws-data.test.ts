import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../infra/aws/settings/stages.ts';
import { keyRingSchema } from '../../../functions/security/tokens.ts';
import { tableDefinition } from '../../../functions/store/table.ts';
import bewaard from './retained-resources.json' with { type: 'json' };
import { sources, type Section, SECTIONS, templatesOf, find } from './templates.ts';
import { type Stage, STAGES } from './synthesis.ts';

const { data } = await templatesOf('voorbeeld');

describe('the table', () => {
  it('outlives the stack, is encrypted, and can be restored to any second', () => {
    const [keyId] = find(data, 'AWS::KMS::Key').keys();
    data.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [keyId, 'Arn'] } },
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  it('has the key, agenda, list of the desk, time to live and stream that the functions rely on', () => {
    const { key, agenda, work, bewaarTot } = tableDefinition;
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: agenda.name,
          KeySchema: [
            { AttributeName: agenda.partition, KeyType: 'HASH' },
            { AttributeName: agenda.time, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
        {
          IndexName: work.name,
          KeySchema: [
            { AttributeName: work.partition, KeyType: 'HASH' },
            { AttributeName: work.sort, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [work.row] },
        },
      ],
      TimeToLiveSpecification: { AttributeName: bewaarTot, Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
  });
});

describe('the token keys', () => {
  it('are made by AWS in the form that the functions read, and outlive the stack', () => {
    type Secret = { GenerateSecretString: Record<string, string | number> };
    const secret = [...find<Secret>(data, 'AWS::SecretsManager::Secret').values()].at(0);
    const { SecretStringTemplate, GenerateStringKey, PasswordLength, ExcludePunctuation } =
      secret?.GenerateSecretString ?? {};
    const value = {
      ...(JSON.parse(String(SecretStringTemplate)) as object),
      [String(GenerateStringKey)]: 'x'.repeat(Number(PasswordLength)),
    };
    expect(keyRingSchema.safeParse(value).success).toBe(true);
    expect(ExcludePunctuation).toBe(true);
    data.hasResource('AWS::SecretsManager::Secret', {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    });
  });
});

describe('the key of the table', () => {
  it('turns by itself, outlives the stack, and is used by way of DynamoDB only', () => {
    data.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: { EnableKeyRotation: true },
    });
    type Verklaring = { Principal: object; Action: string | string[]; Condition?: object };
    type Key = { KeyPolicy: { Statement: Verklaring[] } };
    const [beheer, usage, ...more] = [...find<Key>(data, 'AWS::KMS::Key').values()].flatMap(
      ({ KeyPolicy }) => KeyPolicy.Statement,
    );
    // Without this one nobody could ever change the policy: AWS advises it.
    expect(beheer).toMatchObject({ Action: 'kms:*', Resource: '*' });
    expect(JSON.stringify(beheer?.Principal)).toContain(':root');
    expect(JSON.stringify(usage?.Action)).not.toContain('*');
    expect(usage?.Condition).toEqual({
      StringEquals: {
        'kms:CallerAccount': { Ref: 'AWS::AccountId' },
        'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com',
      },
    });
    expect(more).toEqual([]);
  });
});

/** What CloudFormation must never replace: an other logical id is another resource, and an empty one. */
const LASTING = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::S3::Bucket',
  'AWS::CloudFront::Distribution',
  'AWS::SES::EmailIdentity',
  'AWS::SES::ConfigurationSet',
  'AWS::ApiGatewayV2::Api',
];

const { apiWithSignIn, ...always } = bewaard;

/** Where somebody signs in, what the provider knows the service by is kept too. */
const keptBy = (stage: Stage) =>
  stages[stage]?.desk === undefined
    ? always
    : { ...always, api: [...always.api, ...apiWithSignIn].sort() };

describe.each(STAGES)('a deploy of %s over an earlier one', (stage) => {
  it('replaces nothing that holds data or has an address that others know', async () => {
    const templates = await templatesOf(stage);
    const sections: Section[] = ['edge', 'data', 'api', 'site', 'mail', 'monitoring'];
    const now = Object.fromEntries(
      sections.map((section) => [
        section,
        Object.entries(sources(templates[section]))
          .filter(([, { Type }]) => LASTING.includes(Type))
          .map(([id, { Type }]) => `${Type} ${id}`)
          .sort(),
      ]),
    );
    expect(now).toEqual(keptBy(stage));
  });
});

describe.each(STAGES)('a first deploy of %s that fails', (stage) => {
  it('leaves nothing behind: what outlives the stack does so only once it was there', async () => {
    const templates = await templatesOf(stage);
    const kept = SECTIONS.flatMap((section) => Object.entries(sources(templates[section]))).filter(
      ([, { DeletionPolicy }]) => DeletionPolicy?.startsWith('Retain'),
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain')).toEqual([]);
  });

  it('makes the table last: protected against deletion, it would keep the stack from being taken away', async () => {
    const { data: own } = await templatesOf(stage);
    const all = Object.entries(sources(own));
    const [table] = all.filter(([, { Type }]) => Type === 'AWS::DynamoDB::GlobalTable');
    const anders = all.map(([id]) => id).filter((id) => id !== table?.[0]);
    const wait = JSON.stringify(table?.[1]);
    expect(anders.length).toBeGreaterThan(1);
    for (const id of anders) expect(wait).toContain(`"${id}"`);
  });
});
