import { Secret, type SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { firstKey } from '../data/token-keys.ts';
import type { DeskSettings } from '../settings/desk-settings.ts';

/** In the place of the secret that the provider gives: it opens nothing until an operator puts that one there. */
const untilGiven: SecretStringGenerator = {
  secretStringTemplate: '{}',
  generateStringKey: 'clientSecret',
  passwordLength: 64,
  excludePunctuation: true,
};

/**
 * What the service shows itself with to the provider of the desk's sign-in: keys of its own, or a secret that the provider
 * gave. It is another secret than those of links, so that who may sign somebody in cannot make a link.
 * @returns nothing where nobody signs in
 */
export function createSignInSecret(scope: Construct, desk: DeskSettings): Secret | undefined {
  if (desk.mode === 'link') return undefined;
  return new Secret(scope, 'SignInSecret', {
    description: 'beheerdersloket: what the provider of the sign-in of the desk knows us by',
    generateSecretString: desk.clientAuth === 'private_key_jwt' ? firstKey : untilGiven,
  });
}
