import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { sleutelbosSchema } from '../../functions/platform/tokens.ts';
import { DataStack } from '../../infra/aws/stacks/data-stack.ts';
import { tabel } from '../../functions/opslag/tabel.ts';
import { maakApp, vind } from './aws-sjabloon.ts';

const data = Template.fromStack(new DataStack(maakApp('aws-data'), 'data'));

describe('the table', () => {
  it('outlives the stack, is encrypted, and can be restored to any second', () => {
    data.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  it('has the key, agenda, time to live and stream that the functions rely on', () => {
    const { sleutel, agenda, bewaarTot } = tabel;
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
    data.hasResource('AWS::SecretsManager::Secret', { DeletionPolicy: 'Retain' });
  });
});
