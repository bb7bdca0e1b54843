import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/**
 * The values of the header by which CloudFront shows that a request came through it, as `originSchema` reads them. Both
 * are valid, so that one can be replaced while the other is in use.
 */
export const createOrigin = (scope: Construct): Secret =>
  new Secret(scope, 'OriginSecret', {
    description:
      'beheerdersloket: what CloudFront sends to the API to show where a request came from',
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ b: '' }),
      generateStringKey: 'a',
      passwordLength: 64,
      excludePunctuation: true,
    },
  });
