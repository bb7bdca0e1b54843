import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Routefunctie } from '../../../shared/api/routes.ts';
import { maakHerkomst } from './origin-secret.ts';
import { maakHttpApi } from './http-api.ts';
import { createProofOfWorkKeys } from './proof-of-work-keys.ts';
import { createSignInSecret } from './sign-in-secret.ts';
import type { Middelen } from '../lambda/needs.ts';
import { Functie } from '../lambda/lambda.ts';
import type { Instellingen } from '../settings/settings.ts';

type Props = StackProps & {
  readonly data: Middelen;
  readonly instellingen: Pick<Instellingen, 'domain' | 'concurrency' | 'misuse' | 'desk'>;
};

/** The API: every route of the table with its function, and one function for everything else. */
export class ApiStack extends Stack {
  readonly apiId: string;
  readonly functies = new Map<Routefunctie, Functie>();
  /** Where the API answers. */
  readonly domeinnaam: string;
  /** What CloudFront sends along, so that the API answers. */
  readonly herkomst: Secret;

  constructor(scope: Construct, id: string, { data, instellingen, ...props }: Props) {
    super(scope, id, props);
    this.herkomst = maakHerkomst(this);
    const { tabel, bewaartermijnen, sleutels } = data;
    const { misuse, domain, desk } = instellingen;
    const proofOfWorkKeys = createProofOfWorkKeys(this);
    const signInSecret = createSignInSecret(this, desk);
    const middelen: Middelen = {
      tabel,
      bewaartermijnen,
      sleutels,
      misuse,
      proofOfWorkKeys,
      desk,
      signInSecret,
      herkomst: this.herkomst,
      // Without a domain the name is CloudFront's, and the site comes after the API.
      siteUrl: domain && `https://${domain.name}`,
    };
    const api = maakHttpApi(this, id, (naam) => {
      const functie = new Functie(this, naam, middelen, instellingen.concurrency[naam]);
      this.functies.set(naam, functie);
      return functie.lambda;
    });
    this.apiId = api.apiId;
    new CfnOutput(this, 'OriginSecretArn', { value: this.herkomst.secretArn });
    new CfnOutput(this, 'ProofOfWorkKeysArn', { value: proofOfWorkKeys.secretArn });
    if (signInSecret !== undefined) {
      new CfnOutput(this, 'SignInSecretArn', { value: signInSecret.secretArn });
    }
    this.domeinnaam = `${api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
  }
}
