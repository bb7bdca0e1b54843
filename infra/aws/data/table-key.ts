import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What DynamoDB does with the key of a table, for whoever asks it for an item. */
const USAGE = [
  'Encrypt',
  'Decrypt',
  'ReEncryptFrom',
  'ReEncryptTo',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'CreateGrant',
  'DescribeKey',
] as const;

/**
 * The key that the dossiers are encrypted with, of the body itself (decision 0016). Whoever may use the table may use the
 * key, but by way of DynamoDB only, so that a role needs no right to it.
 */
export function createTableKey(scope: Construct): Key {
  const key = new Key(scope, 'TableKey', {
    description: 'beheerdersloket: encrypts the dossiers',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'ByWayOfDynamoDb',
      principals: [new AnyPrincipal()],
      actions: USAGE.map((actie) => `kms:${actie}`),
      resources: ['*'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': Aws.ACCOUNT_ID,
          'kms:ViaService': `dynamodb.${Stack.of(scope).region}.amazonaws.com`,
        },
      },
    }),
  );
  return key;
}
