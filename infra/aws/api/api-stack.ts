import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { RouteLambda } from '../../../shared/api/routes.ts';
import { createOrigin } from './origin-secret.ts';
import { createHttpApi } from './http-api.ts';
import { createProofOfWorkKeys } from './proof-of-work-keys.ts';
import { createSignInSecret } from './sign-in-secret.ts';
import type { LambdaResources } from '../lambda/needs.ts';
import { Lambda } from '../lambda/lambda.ts';
import type { StageSettings } from '../settings/settings.ts';

type Props = StackProps & {
  readonly data: LambdaResources;
  readonly settings: Pick<StageSettings, 'domain' | 'concurrency' | 'misuse' | 'desk'>;
};

/** The API: every route of the table with its function, and one function for everything else. */
export class ApiStack extends Stack {
  readonly apiId: string;
  readonly lambdas = new Map<RouteLambda, Lambda>();
  /** Where the API answers. */
  readonly domainName: string;
  /** What CloudFront sends along, so that the API answers. */
  readonly origin: Secret;

  constructor(scope: Construct, id: string, { data, settings, ...props }: Props) {
    super(scope, id, props);
    this.origin = createOrigin(this);
    const { table, bewaartermijnen, keys } = data;
    const { misuse, domain, desk } = settings;
    const proofOfWorkKeys = createProofOfWorkKeys(this);
    const signInSecret = createSignInSecret(this, desk);
    const deps: LambdaResources = {
      table,
      bewaartermijnen,
      keys,
      misuse,
      proofOfWorkKeys,
      desk,
      signInSecret,
      origin: this.origin,
      // Without a domain the name is CloudFront's, and the site comes after the API.
      siteUrl: domain && `https://${domain.name}`,
    };
    const api = createHttpApi(this, id, (name) => {
      const lambda = new Lambda(this, name, deps, settings.concurrency[name]);
      this.lambdas.set(name, lambda);
      return lambda.lambda;
    });
    this.apiId = api.apiId;
    new CfnOutput(this, 'OriginSecretArn', { value: this.origin.secretArn });
    new CfnOutput(this, 'ProofOfWorkKeysArn', { value: proofOfWorkKeys.secretArn });
    if (signInSecret !== undefined) {
      new CfnOutput(this, 'SignInSecretArn', { value: signInSecret.secretArn });
    }
    this.domainName = `${api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
  }
}
