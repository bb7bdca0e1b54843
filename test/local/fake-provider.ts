import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** What a sign-in asked of the provider: the parameters of the address it leads to. */
export type Asked = URLSearchParams;

/** What a test has the provider do otherwise than it should. */
export type Twist = {
  /** On top of the right claims. */
  readonly claims?: (right: JWTPayload) => JWTPayload;
  /** Signed by a key that its JWK set does not have, or not signed. */
  readonly signed?: 'unknown-kid' | 'other-key' | 'none';
  readonly userInfo?: JWTPayload;
  /** What the token endpoint answers instead. */
  readonly token?: { readonly status: number; readonly body: unknown };
  /** Takes any code of any sign-in, and does not look at PKCE. */
  readonly careless?: true;
};

/** Things of one person that no line of a log may hold. */
export const PERSON = {
  sub: 'subject-kanarie-7',
  name: 'Kim Kanarie',
  email: 'kanarie@example.nl',
};

type Keys = { readonly key: CryptoKey; readonly otherKey: CryptoKey; readonly jwks: object };

/** A provider of OpenID Connect in a test, which can be told to lie. It is as strict as one should be unless it is told so. */
export class FakeProvider {
  readonly #key: CryptoKey;
  readonly #otherKey: CryptoKey;
  readonly #jwks: object;
  readonly #server: Server;
  readonly #codes = new Map<string, Asked>();
  readonly #accessToken = `access-${randomUUID()}`;
  twist: Twist = {};
  /** How often each address was asked. */
  readonly asked: string[] = [];

  private constructor({ key, otherKey, jwks }: Keys) {
    this.#key = key;
    this.#otherKey = otherKey;
    this.#jwks = jwks;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  static async start(): Promise<FakeProvider> {
    const [own, other] = [await generateKeyPair('PS256'), await generateKeyPair('PS256')];
    const jwk = { ...(await exportJWK(own.publicKey)), kid: 'known', alg: 'PS256', use: 'sig' };
    const provider = new FakeProvider({
      key: own.privateKey,
      otherKey: other.privateKey,
      jwks: { keys: [jwk] },
    });
    await new Promise<void>((done) => provider.#server.listen(0, '127.0.0.1', done));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Lets somebody sign in. @returns the code */
  authorize(asked: Asked): string {
    const code = `code-${randomUUID()}`;
    this.#codes.set(code, asked);
    return code;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => {
      this.#server.close(() => done());
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.issuer);
    this.asked.push(pathname);
    const [status, body] = await this.#bodyOf(pathname, request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  async #bodyOf(path: string, request: IncomingMessage): Promise<[number, unknown]> {
    const { issuer } = this;
    switch (path) {
      case '/.well-known/openid-configuration':
        return [
          200,
          {
            issuer,
            authorization_endpoint: `${issuer}/authorize`,
            token_endpoint: `${issuer}/token`,
            jwks_uri: `${issuer}/jwks`,
            userinfo_endpoint: `${issuer}/userinfo`,
            response_types_supported: ['code'],
            subject_types_supported: ['public'],
            id_token_signing_alg_values_supported: ['PS256', 'none'],
            authorization_response_iss_parameter_supported: true,
          },
        ];
      case '/jwks':
        return [200, this.#jwks];
      case '/token':
        return this.#token(new URLSearchParams(await text(request)));
      case '/userinfo':
        return [200, { ...PERSON, groups: ['g-behandelaar'], ...this.twist.userInfo }];
      default:
        return [404, {}];
    }
  }

  async #token(form: URLSearchParams): Promise<[number, unknown]> {
    const { token, careless, claims } = this.twist;
    if (token !== undefined) return [token.status, token.body];
    const code = form.get('code') ?? '';
    const asked = this.#codes.get(code);
    this.#codes.delete(code);
    if (asked === undefined) return [400, INVALID_GRANT];
    const isRight =
      form.get('redirect_uri') === asked.get('redirect_uri') &&
      challengeOf(form.get('code_verifier')) === asked.get('code_challenge');
    if (!isRight && careless !== true) return [400, INVALID_GRANT];
    const now = Math.floor(Date.now() / 1_000);
    const right: JWTPayload = {
      iss: this.issuer,
      aud: asked.get('client_id') ?? '',
      exp: now + 60,
      iat: now,
      nonce: asked.get('nonce'),
      acr: asked.get('acr_values')?.split(' ')[0],
      groups: ['g-behandelaar'],
      ...PERSON,
    };
    return [
      200,
      {
        access_token: this.#accessToken,
        token_type: 'Bearer',
        id_token: await this.#sign(claims === undefined ? right : claims(right)),
      },
    ];
  }

  #sign(payload: JWTPayload): Promise<string> | string {
    const { signed } = this.twist;
    if (signed === 'none') return new UnsecuredJWT(payload).encode();
    const kid = signed === 'unknown-kid' ? 'unknown' : 'known';
    const key = signed === undefined ? this.#key : this.#otherKey;
    return new SignJWT(payload).setProtectedHeader({ alg: 'PS256', kid }).sign(key);
  }
}

/** Its own words are none of ours to log. */
const INVALID_GRANT = { error: 'invalid_grant', error_description: `no code of ${PERSON.name}` };

const challengeOf = (verifier: string | null): string | null =>
  verifier === null ? null : createHash('sha256').update(verifier).digest('base64url');
