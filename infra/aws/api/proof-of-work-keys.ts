import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { firstKey } from '../data/token-keys.ts';

/**
 * The keys of the proof of work, in the form of the token keys but another secret: the function that anyone may call reads
 * these, and cannot make a link with them. A proof lives for an hour, so nothing is lost with them.
 */
export const createProofOfWorkKeys = (scope: Construct): Secret =>
  new Secret(scope, 'ProofOfWorkKeys', {
    description: 'beheerdersloket: the keys that challenges of the proof of work are signed with',
    generateSecretString: firstKey,
  });
