import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { stages } from '../../../infra/aws/settings/stages.ts';
import { sleutelbosSchema } from '../../../functions/security/tokens.ts';
import { tabel } from '../../../functions/store/table.ts';
import bewaard from './retained-resources.json' with { type: 'json' };
import { bronnen, type Deel, DELEN, sjablonenVan, vind } from './templates.ts';
import { type Stage, STAGES } from './synthesis.ts';

const { data } = await sjablonenVan('voorbeeld');

describe('the table', () => {
  it('outlives the stack, is encrypted, and can be restored to any second', () => {
    const [sleutelId] = vind(data, 'AWS::KMS::Key').keys();
    data.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [sleutelId, 'Arn'] } },
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  it('has the key, agenda, list of the desk, time to live and stream that the functions rely on', () => {
    const { sleutel, agenda, work, bewaarTot } = tabel;
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: [{ AttributeName: sleutel, KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: agenda.naam,
          KeySchema: [
            { AttributeName: agenda.vak, KeyType: 'HASH' },
            { AttributeName: agenda.tijd, KeyType: 'RANGE' },
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
    type Geheim = { GenerateSecretString: Record<string, string | number> };
    const geheim = [...vind<Geheim>(data, 'AWS::SecretsManager::Secret').values()].at(0);
    const { SecretStringTemplate, GenerateStringKey, PasswordLength, ExcludePunctuation } =
      geheim?.GenerateSecretString ?? {};
    const waarde = {
      ...(JSON.parse(String(SecretStringTemplate)) as object),
      [String(GenerateStringKey)]: 'x'.repeat(Number(PasswordLength)),
    };
    expect(sleutelbosSchema.safeParse(waarde).success).toBe(true);
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
    type Sleutel = { KeyPolicy: { Statement: Verklaring[] } };
    const [beheer, gebruik, ...meer] = [...vind<Sleutel>(data, 'AWS::KMS::Key').values()].flatMap(
      ({ KeyPolicy }) => KeyPolicy.Statement,
    );
    // Without this one nobody could ever change the policy: AWS advises it.
    expect(beheer).toMatchObject({ Action: 'kms:*', Resource: '*' });
    expect(JSON.stringify(beheer?.Principal)).toContain(':root');
    expect(JSON.stringify(gebruik?.Action)).not.toContain('*');
    expect(gebruik?.Condition).toEqual({
      StringEquals: {
        'kms:CallerAccount': { Ref: 'AWS::AccountId' },
        'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com',
      },
    });
    expect(meer).toEqual([]);
  });
});

/** What CloudFormation must never replace: an other logical id is another resource, and an empty one. */
const BLIJVEND = [
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
    const sjablonen = await sjablonenVan(stage);
    const delen: Deel[] = ['edge', 'data', 'api', 'site', 'mail', 'monitoring'];
    const nu = Object.fromEntries(
      delen.map((deel) => [
        deel,
        Object.entries(bronnen(sjablonen[deel]))
          .filter(([, { Type }]) => BLIJVEND.includes(Type))
          .map(([id, { Type }]) => `${Type} ${id}`)
          .sort(),
      ]),
    );
    expect(nu).toEqual(keptBy(stage));
  });
});

describe.each(STAGES)('a first deploy of %s that fails', (stage) => {
  it('leaves nothing behind: what outlives the stack does so only once it was there', async () => {
    const sjablonen = await sjablonenVan(stage);
    const kept = DELEN.flatMap((deel) => Object.entries(bronnen(sjablonen[deel]))).filter(
      ([, { DeletionPolicy }]) => DeletionPolicy?.startsWith('Retain'),
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain')).toEqual([]);
  });

  it('makes the table last: protected against deletion, it would keep the stack from being taken away', async () => {
    const { data: eigen } = await sjablonenVan(stage);
    const alle = Object.entries(bronnen(eigen));
    const [tafel] = alle.filter(([, { Type }]) => Type === 'AWS::DynamoDB::GlobalTable');
    const anders = alle.map(([id]) => id).filter((id) => id !== tafel?.[0]);
    const wacht = JSON.stringify(tafel?.[1]);
    expect(anders.length).toBeGreaterThan(1);
    for (const id of anders) expect(wacht).toContain(`"${id}"`);
  });
});
