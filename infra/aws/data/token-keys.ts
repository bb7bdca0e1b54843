import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret, type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/**
 * A first key, in the form of `keyRingSchema`. Letters and digits only, so that 64 of them are also base64url. Never change
 * what is generated here: CloudFormation would make new keys, and every link that was mailed would die. A rotation writes a
 * new value of the secret instead.
 */
export const firstKey: SecretStringGenerator = {
  secretStringTemplate: JSON.stringify({ current: 'a' }),
  generateStringKey: 'a',
  passwordLength: 64,
  excludePunctuation: true,
};

/** The token keys. */
export const createTokenKeys = (scope: Construct): Secret =>
  new Secret(scope, 'TokenKeys', {
    description: 'beheerdersloket: the keys that make and check the tokens of links',
    generateSecretString: firstKey,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
