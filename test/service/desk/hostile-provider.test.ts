import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askWith, CookieJar } from '../../local/cookie-jar.ts';
import { type Asked, FakeProvider, PERSON, type Twist } from '../../local/fake-provider.ts';
import { cleanUp } from '../../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';

const SETTINGS = {
  clientId: 'loket',
  clientAuth: 'client_secret_post',
  acr: ['substantial', 'high'],
  roleClaim: 'groups',
  roles: { behandelaar: ['g-behandelaar'], lezer: ['g-lezer'] },
};
const SECRET = JSON.stringify({ clientSecret: 'geheim-kanarie-0123456789' });

let provider: FakeProvider;
let service: ServiceProcess;
beforeAll(async () => {
  provider = await FakeProvider.start();
  service = await startServiceProcess({
    DESK_PROVIDER: JSON.stringify({ ...SETTINGS, issuer: provider.issuer }),
    SIGN_IN_SECRET: SECRET,
  });
});
afterAll(async () => {
  await cleanUp(service);
  await provider.stop();
});
beforeEach(() => {
  provider.twist = {};
});

const at = (path: string): string => `${service.site}/api/v1/sessie${path}`;

async function start(jar = new CookieJar()): Promise<{ jar: CookieJar; asked: Asked }> {
  const response = await askWith(jar, at('/start'));
  expect(response.status).toBe(302);
  return { jar, asked: new URL(response.headers.get('location') ?? '').searchParams };
}

/** As the provider leads the browser back. */
const comeBack = (jar: CookieJar, answer: Record<string, string>): Promise<Response> =>
  askWith(jar, at(`/terug?${new URLSearchParams(answer)}`));

const answerTo = (asked: Asked, more: Record<string, string> = {}): Record<string, string> => ({
  code: provider.authorize(asked),
  state: asked.get('state') ?? '',
  iss: provider.issuer,
  ...more,
});

/** @returns the status, and what the log says of it: the reason and, where there is one, the library's code */
async function refusal(act: () => Promise<Response>): Promise<(string | number)[]> {
  const before = service.output().length;
  const response = await act();
  expect(response.headers.getSetCookie().join()).not.toContain('__Host-session=');
  const code = ((await response.json()) as { code: string }).code;
  let line: Record<string, string> | undefined;
  await expect
    .poll(() => {
      const lines = service.output().slice(before).split('\n');
      line = lines
        .filter((text) => /"message":"(sign-in-refused|provider-away)"/.test(text))
        .map((text) => JSON.parse(text) as Record<string, string>)[0];
      return line;
    })
    .toBeDefined();
  return [response.status, code, line?.['reason'] ?? '', ...[line?.['detail'] ?? []].flat()];
}

const signInWith = async (twist: Twist): Promise<Response> => {
  provider.twist = twist;
  const { jar, asked } = await start();
  return comeBack(jar, answerTo(asked));
};

const claims = (change: Record<string, unknown>): Twist => ({
  claims: (right) => ({ ...right, ...change }),
});
const seconds = (from: number): number => Math.floor(Date.now() / 1_000) + from;

const UNTRUE = [400, 'inloggen-mislukt', 'answer-untrue'];
const COMPARED = [...UNTRUE, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'];

describe('a provider that answers as it should', () => {
  it('lets somebody in', async () => {
    const { jar, asked } = await start();
    const back = await comeBack(jar, answerTo(asked));
    expect([back.status, back.headers.get('location')]).toEqual([302, '/balie/']);
    expect(await (await askWith(jar, at(''))).json()).toMatchObject({ naam: PERSON.name });
  });

  it('is asked for a code, with PKCE, and with a state and a nonce nobody can guess', async () => {
    const { asked } = await start();
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      acr_values: 'substantial high',
      redirect_uri: at('/terug'),
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(Buffer.from(asked.get(name) ?? '', 'base64url').length).toBeGreaterThanOrEqual(16);
    }
  });
});

describe('a provider that lies', () => {
  it.each<[what: string, Twist, (string | number)[]]>([
    ['another nonce', claims({ nonce: 'another' }), COMPARED],
    ['no nonce', claims({ nonce: undefined }), [...UNTRUE, 'OAUTH_INVALID_RESPONSE']],
    ['another issuer', claims({ iss: 'https://elsewhere.example' }), COMPARED],
    ['another audience', claims({ aud: 'another' }), COMPARED],
    ['more audiences, for another', claims({ aud: ['loket', 'x'], azp: 'x' }), COMPARED],
    ['one audience, for another', claims({ azp: 'another' }), [...UNTRUE, 'azp']],
    [
      'a token that is over',
      claims({ exp: seconds(-120) }),
      [...UNTRUE, 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'],
    ],
    [
      'a token that is not valid yet',
      claims({ nbf: seconds(120) }),
      [...UNTRUE, 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'],
    ],
    ['a token without an end', claims({ exp: undefined }), [...UNTRUE, 'OAUTH_INVALID_RESPONSE']],
    ['a token that nobody signed', { signed: 'none' }, [...UNTRUE, 'OAUTH_UNSUPPORTED_OPERATION']],
    ['an unknown key', { signed: 'unknown-kid' }, [...UNTRUE, 'OAUTH_KEY_SELECTION_FAILED']],
    [
      'the signature of another key',
      { signed: 'other-key' },
      [...UNTRUE, 'OAUTH_INVALID_RESPONSE'],
    ],
    ['a lower acr', claims({ acr: 'low' }), [403, 'inlogmiddel-te-licht', 'acr-too-low']],
    ['no acr', claims({ acr: undefined }), [403, 'inlogmiddel-te-licht', 'acr-too-low']],
    ['no role of ours', claims({ groups: ['g-anders'] }), [403, 'geen-rol', 'no-role']],
    [
      'a role as part of a longer one',
      claims({ groups: 'g-behandelaar-niet' }),
      [403, 'geen-rol', 'no-role'],
    ],
    [
      'a name with a line break in it',
      claims({ name: 'Kim\nKanarie' }),
      [400, 'inloggen-mislukt', 'no-name'],
    ],
    [
      'user info of another',
      { claims: (right) => ({ ...right, groups: undefined }), userInfo: { sub: 'another' } },
      [...UNTRUE, 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'],
    ],
    [
      'a token endpoint that is out of order',
      { token: { status: 503, body: {} } },
      [503, 'inlogdienst-niet-bereikbaar', 'provider-away'],
    ],
    [
      'no belief in who we are',
      { token: { status: 401, body: { error: 'invalid_client' } } },
      [503, 'inlogdienst-niet-bereikbaar', 'client-refused'],
    ],
    [
      'something else than a token',
      { token: { status: 200, body: ['x'] } },
      [...UNTRUE, 'OAUTH_INVALID_RESPONSE'],
    ],
  ])('with %s lets nobody in', async (_, twist, expected) => {
    expect(await refusal(() => signInWith(twist))).toEqual(expected);
  });
});

describe('an answer that was not asked for', () => {
  const NO_ATTEMPT = [400, 'inloggen-mislukt', 'no-attempt'];
  const CODE = [400, 'inloggen-mislukt', 'code-refused'];

  it('with another state is refused, and ends nothing', async () => {
    const { jar, asked } = await start();
    const right = answerTo(asked);
    expect(await refusal(() => comeBack(jar, { ...right, state: 'x'.repeat(43) }))).toEqual(
      NO_ATTEMPT,
    );
    expect((await comeBack(jar, right)).status).toBe(302);
  });

  it('is not used up by HEAD', async () => {
    const { jar, asked } = await start();
    const right = answerTo(asked);
    const looked = await askWith(jar, at(`/terug?${new URLSearchParams(right)}`), {
      method: 'HEAD',
    });
    expect([looked.status, looked.headers.getSetCookie()]).toEqual([400, []]);
    expect((await comeBack(jar, right)).status).toBe(302);
  });

  it('without a state, or without a cookie, is refused', async () => {
    const { jar, asked } = await start();
    const { state: _, ...stateless } = answerTo(asked);
    expect(await refusal(() => comeBack(jar, stateless))).toEqual(NO_ATTEMPT);
    expect(await refusal(() => comeBack(new CookieJar(), answerTo(asked)))).toEqual(NO_ATTEMPT);
  });

  it('is refused the second time', async () => {
    const { jar, asked } = await start();
    const right = answerTo(asked);
    const again = new CookieJar();
    again.copyFrom(jar);
    expect((await comeBack(jar, right)).status).toBe(302);
    expect(await refusal(() => comeBack(again, right))).toEqual(NO_ATTEMPT);
  });

  it('with a code that was used before is refused', async () => {
    const first = await start();
    const { code = '' } = answerTo(first.asked);
    await comeBack(first.jar, answerTo(first.asked, { code }));
    const { jar, asked } = await start();
    expect(await refusal(() => comeBack(jar, answerTo(asked, { code })))).toEqual(CODE);
  });

  it('with the code of another sign-in is refused', async () => {
    const other = await start();
    const { jar, asked } = await start();
    const code = provider.authorize(other.asked);
    expect(await refusal(() => comeBack(jar, answerTo(asked, { code })))).toEqual(CODE);
  });

  it('with the code of another is refused too where the provider looks at nothing', async () => {
    const other = await start();
    const { jar, asked } = await start();
    provider.twist = { careless: true };
    const code = provider.authorize(other.asked);
    expect(await refusal(() => comeBack(jar, answerTo(asked, { code })))).toEqual(COMPARED);
  });

  it.each([
    ['without PKCE', 'code_challenge', ''],
    ['for another redirect', 'redirect_uri', 'https://elsewhere.example/terug'],
  ])('with a code that was given %s is refused', async (_, name, value) => {
    const { jar, asked } = await start();
    const changed = new URLSearchParams(asked);
    changed.set(name, value);
    const code = provider.authorize(changed);
    expect(await refusal(() => comeBack(jar, answerTo(asked, { code })))).toEqual(CODE);
  });

  it.each([
    ['of another provider', { iss: 'https://elsewhere.example' }],
    ['that does not say of which provider', { iss: '' }],
  ])('%s is refused', async (_, change) => {
    const { jar, asked } = await start();
    expect((await refusal(() => comeBack(jar, answerTo(asked, change)))).slice(0, 3)).toEqual(
      UNTRUE,
    );
  });

  it('that is a refusal is one, in our own words', async () => {
    const { jar, asked } = await start();
    const { code: _, ...rest } = answerTo(asked);
    const answer = { ...rest, error: 'access_denied', error_description: PERSON.email };
    expect(await refusal(() => comeBack(jar, answer))).toEqual([
      400,
      'inloggen-mislukt',
      'provider-refused',
    ]);
  });
});

describe('a provider that is away', () => {
  it('is said to be so, and nobody waits for it long', async () => {
    const gone = await FakeProvider.start();
    const { issuer } = gone;
    await gone.stop();
    const settings = { ...SETTINGS, issuer };
    const alone = await startServiceProcess({
      DESK_PROVIDER: JSON.stringify(settings),
      SIGN_IN_SECRET: SECRET,
    });
    const response = await fetch(`${alone.site}/api/v1/sessie/start`, { redirect: 'manual' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await response.json()).toMatchObject({ code: 'inlogdienst-niet-bereikbaar' });
    await expect.poll(alone.output).toMatch(/"message":"provider-away".*"reason":"provider-away"/);
    // Whoever is at the desk already works on.
    expect((await fetch(`${alone.site}/api/v1/gezondheid`)).status).toBe(200);
    await cleanUp(alone);
  });
});

describe('what is logged', () => {
  it('names nobody, and holds no code, state, token or secret', () => {
    const log = service.output();
    expect(log).toContain('sign-in-refused');
    expect(log).not.toMatch(/kanarie|code-[0-9a-f]{8}|access-[0-9a-f]{8}|eyJ|__Host|state=/i);
  });
});
