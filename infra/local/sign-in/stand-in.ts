import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import Provider from 'oidc-provider';
import { createAdapter } from './adapter.ts';
import { CLIENT_ID, ROLE_CLAIM } from './client.ts';
import { answerInteraction, INTERACTION_PATH } from './interaction.ts';
import { people } from './people.ts';

export type StateIn = {
  readonly issuer: string;
  /** Where it may send a browser back to. */
  readonly redirectUri: string;
  /** The public keys of the service. */
  readonly jwks: object;
};

/** A provider of OpenID Connect that asks no password: whoever is at this machine chooses who to be. */
export function createStateIn({ issuer, redirectUri, jwks }: StateIn): RequestListener {
  const provider = new Provider(issuer, {
    adapter: createAdapter(),
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        jwks,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub', ROLE_CLAIM], profile: ['name'] },
    // Else name and roles are in the user info alone.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${INTERACTION_PATH}${uid}` },
    findAccount: (_: unknown, subject: string) => accountOf(subject),
    loadExistingGrant: (context: Context) => grantAll(provider, context),
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    renderError: (
      context: { type: string; body: string },
      { error, error_description: why = '' }: { error: string; error_description?: string },
    ) => {
      context.type = 'text/plain';
      context.body = `The stand-in for signing in refuses this: ${error} ${why}\n`;
    },
  });
  const answer = provider.callback();
  return (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname.startsWith(INTERACTION_PATH)) {
      answerInteraction(provider, request, response).catch((error: unknown) => {
        console.error('The stand-in for signing in could not answer:', error);
        response.destroy();
      });
      return;
    }
    if (url.pathname.startsWith('/auth')) forgetSession(request);
    answer(request, response);
  };
}

/** Who signed in before is not known any more, so that one chooses anew each time, and can be somebody else. */
function forgetSession({ headers }: IncomingMessage): void {
  const cookies = headers.cookie?.split(/; */) ?? [];
  headers.cookie = cookies.filter((cookie) => !cookie.startsWith('_session')).join('; ');
}

/** Made at each start: nothing that it signs lives longer than that. */
function signingKey(): object {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: randomUUID() };
}

function accountOf(subject: string): object | undefined {
  const person = people.find((found) => found.subject === subject);
  if (person === undefined) return undefined;
  const { name, roles } = person;
  return { accountId: subject, claims: () => ({ sub: subject, name, [ROLE_CLAIM]: roles }) };
}

type Context = {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
};

/** The service of this machine asks nobody's consent. */
async function grantAll(provider: Provider, { oidc: { client, session } }: Context) {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
