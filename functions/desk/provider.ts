import { importJWK } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  type CryptoKey,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
} from 'openid-client';
import { API_BASIS } from '../../shared/api/protocol.ts';
import type { Attempt } from './attempts.ts';
import { type Claims, employeeFrom, isComplete } from './claims.ts';
import type { ClientSecret } from './client-secret.ts';
import { refusalOf } from './provider-errors.ts';
import { isLoopback, type ProviderSettings } from './provider-settings.ts';
import type { SignedInEmployee } from './session.ts';
import { SignInRefused } from './sign-in-refused.ts';
import { ALGORITHM, signingKey } from './signing-keys.ts';

/** How long an answer of the provider may take: seconds. At most four fit in the ten of a function. */
const TIMEOUT_SECONDS = 2;

/** Where the provider sends the browser back to, exactly. */
export const redirectUri = (siteUrl: string): string => `${siteUrl}${API_BASIS}/sessie/terug`;

export type SignInProvider = {
  /** @throws SignInRefused when the provider is away */
  readonly start: () => Promise<{
    readonly location: string;
    readonly attempt: Pick<Attempt, 'state' | 'nonce' | 'codeVerifier'>;
  }>;
  /** @param query what the provider sent along with the browser. @throws SignInRefused */
  readonly finish: (query: URLSearchParams, attempt: Attempt) => Promise<SignedInEmployee>;
};

/** The provider of OpenID Connect, as the NL GOV profile asks: code flow, PKCE with S256, all that it says checked. */
export function createProvider(
  settings: ProviderSettings,
  siteUrl: string,
  clientSecret: () => Promise<ClientSecret>,
): SignInProvider {
  const configure = createConfigure(settings);
  const redirect_uri = redirectUri(siteUrl);
  return {
    start: () =>
      refusing(configure.forget, async () => {
        const [state, nonce, codeVerifier] = [
          randomState(),
          randomNonce(),
          randomPKCECodeVerifier(),
        ];
        const url = buildAuthorizationUrl(await configure(None()), {
          redirect_uri,
          scope: 'openid profile',
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
          ...(settings.acr === undefined ? {} : { acr_values: settings.acr.join(' ') }),
        });
        return { location: url.href, attempt: { state, nonce, codeVerifier } };
      }),
    finish: (query, { state, nonce, codeVerifier }) =>
      refusing(configure.forget, async () => {
        const config = await configure(await clientAuthOf(settings, await clientSecret()));
        const tokens = await authorizationCodeGrant(config, new URL(`${redirect_uri}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims() ?? {};
        checkClaims(claims, settings);
        const complete = isComplete(claims, settings)
          ? claims
          : await withUserInfo(config, tokens.access_token, claims);
        return employeeFrom(complete, settings);
      }),
  };
}

/** @throws SignInRefused in the place of what the library throws */
async function refusing<Result>(forget: () => void, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    forget();
    throw refusalOf(error) ?? error;
  }
}

type Apply = (config: Configuration) => void;

/** What the provider publishes of itself is kept until something goes wrong: its addresses hardly ever change. */
function createConfigure({ issuer, clientId }: ProviderSettings) {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out; this machine has no TLS
  const inTheClear: Apply = allowInsecureRequests;
  const execute = isLoopback(issuer) ? [inTheClear] : [];
  const discover = async (): Promise<ServerMetadata> => {
    const timeout = TIMEOUT_SECONDS;
    const config = await discovery(new URL(issuer), clientId, {}, None(), { execute, timeout });
    return config.serverMetadata();
  };
  let known: Promise<ServerMetadata> | undefined;
  const configure = async (clientAuth: ClientAuth): Promise<Configuration> => {
    known ??= discover();
    const config = new Configuration(await known, clientId, {}, clientAuth);
    config.timeout = TIMEOUT_SECONDS;
    // Else the signature of the ID token is not looked at, since it came by TLS.
    for (const apply of [...execute, enableNonRepudiationChecks]) apply(config);
    return config;
  };
  const forget = (): void => {
    known = undefined;
  };
  return Object.assign(configure, { forget });
}

/** @throws SignInRefused when the secret is of another kind than the settings say */
async function clientAuthOf(
  { clientAuth }: ProviderSettings,
  secret: ClientSecret,
): Promise<ClientAuth> {
  if (clientAuth === 'private_key_jwt') {
    if (secret.kind !== 'keys') throw new SignInRefused('client-refused');
    const jwk = await signingKey(secret.ring);
    const key = (await importJWK(jwk, ALGORITHM)) as CryptoKey;
    return PrivateKeyJwt({ key, ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) });
  }
  if (secret.kind !== 'text') throw new SignInRefused('client-refused');
  return clientAuth === 'client_secret_basic'
    ? ClientSecretBasic(secret.text)
    : ClientSecretPost(secret.text);
}

/**
 * What the library leaves to us: it looks at `azp` only beside several audiences, and takes any `acr`, while a provider may
 * answer with less than was asked (OpenID Connect Core, 3.1.3.7 and 5.5.1.1).
 */
function checkClaims({ azp, acr }: Claims, settings: ProviderSettings): void {
  if (azp !== undefined && azp !== settings.clientId)
    throw new SignInRefused('answer-untrue', 'azp');
  if (settings.acr !== undefined && !settings.acr.some((asked) => asked === acr)) {
    throw new SignInRefused('acr-too-low');
  }
}

/** What the signed token says goes before what the user info says. */
async function withUserInfo(
  config: Configuration,
  accessToken: string,
  claims: Claims,
): Promise<Claims> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return claims;
  const userInfo = await fetchUserInfo(config, accessToken, String(claims['sub']));
  return { ...userInfo, ...claims };
}
