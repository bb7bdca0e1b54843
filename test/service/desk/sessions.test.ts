import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bo, lou, startSession } from '../../local/session.ts';
import { cleanUp } from '../../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';
import { allItems } from '../../local/store.ts';

let service: ServiceProcess;
beforeAll(async () => {
  service = await startServiceProcess();
});
afterAll(() => cleanUp(service));

type Headers = Record<string, string>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const ask = (headers: Headers, method = 'GET'): Promise<Response> =>
  fetch(`${service.site}/api/v1/sessie`, { method, headers });

const isOpen = async (session: Headers): Promise<boolean> => (await ask(session)).status === 200;

/** @returns the status, the code and the reason in the log */
async function refusal(headers: Headers, method = 'GET'): Promise<(string | number)[]> {
  const before = service.output().length;
  const response = await ask(headers, method);
  const { code } = (await response.json()) as { code: string };
  const logged = () =>
    /"message":"session-refused".*"reason":"([a-z-]+)"/.exec(service.output().slice(before))?.[1];
  await expect.poll(logged).toBeDefined();
  return [response.status, code, logged() ?? ''];
}

const NOT_SIGNED_IN = [401, 'niet-aangemeld'];

describe('a session', () => {
  it('says who it is and until when: half an hour from now', async () => {
    const response = await ask(await startSession(service, bo));
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { verlooptOp, ...who } = (await response.json()) as { verlooptOp: string };
    expect(who).toEqual({ naam: 'Bo Behandelaar', rollen: ['behandelaar'], vierOgen: false });
    const left = Date.parse(verlooptOp) - Date.now();
    expect(left).toBeGreaterThan(29 * MINUTE);
    expect(left).toBeLessThanOrEqual(30 * MINUTE);
  });

  it('never lasts longer than eight hours, however often it is used', async () => {
    const session = await startSession(service, bo, { startedAgo: 7.9 * HOUR, seenAgo: MINUTE });
    const { verlooptOp } = (await (await ask(session)).json()) as { verlooptOp: string };
    expect(Date.parse(verlooptOp) - Date.now()).toBeLessThanOrEqual(0.1 * HOUR);
    const over = await startSession(service, bo, { startedAgo: 8 * HOUR, seenAgo: MINUTE });
    expect(await refusal(over)).toEqual([...NOT_SIGNED_IN, 'session-expired']);
  });

  it('ends when it is not used for half an hour, and goes on when it is', async () => {
    const idle = await startSession(service, bo, { startedAgo: HOUR, seenAgo: 30 * MINUTE });
    expect(await refusal(idle)).toEqual([...NOT_SIGNED_IN, 'session-idle']);
    const used = await startSession(service, bo, { startedAgo: HOUR, seenAgo: 29 * MINUTE });
    const { verlooptOp } = (await (await ask(used)).json()) as { verlooptOp: string };
    expect(Date.parse(verlooptOp) - Date.now()).toBeGreaterThan(29 * MINUTE);
  });

  it.each<[string, Headers]>([
    ['no cookie', {}],
    ['an empty one', { cookie: '__Host-session=' }],
    ['a name that only looks like it', { cookie: `session=${'x'.repeat(43)}` }],
    ['two of them', { cookie: '__Host-session=a; __Host-session=b' }],
  ])('is not there with %s', async (_, headers) => {
    expect(await refusal(headers)).toEqual([...NOT_SIGNED_IN, 'no-cookie']);
  });

  it('is not there with a cookie of nobody', async () => {
    const headers = { cookie: `__Host-session=${'x'.repeat(43)}` };
    expect(await refusal(headers)).toEqual([...NOT_SIGNED_IN, 'session-unknown']);
  });

  it('cannot be taken over by whoever can read the table', async () => {
    const { cookie = '' } = await startSession(service, lou);
    const rows = (await allItems(service)).filter(({ kenmerk }) =>
      String(kenmerk).startsWith('session#'),
    );
    expect(rows.length).toBeGreaterThan(0);
    const id = cookie.split('=')[1] ?? '';
    expect(JSON.stringify(rows)).not.toContain(id);
    for (const { kenmerk, bewaarTot } of rows) {
      const hash = String(kenmerk).split('#')[1] ?? '';
      expect(await isOpen({ cookie: `__Host-session=${hash}` })).toBe(false);
      expect(bewaarTot).toBeTypeOf('number');
    }
  });
});

describe('signing out', () => {
  it('ends the session at once, wherever its cookie is', async () => {
    const [session, other] = [await startSession(service, bo), await startSession(service, bo)];
    const response = await ask(session, 'DELETE');
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-session=; Max-Age=0; .*HttpOnly/);
    expect(await refusal(session)).toEqual([...NOT_SIGNED_IN, 'session-unknown']);
    expect(await isOpen(other)).toBe(true);
  });

  it.each<[string, Headers]>([
    ['says nothing of where it comes from', {}],
    ['comes from another site', { origin: 'https://evil.example' }],
    ['comes from another port', { origin: 'http://localhost:1' }],
    ['comes from a page that hides where it is', { origin: 'null' }],
    ['is cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['comes from a site beside it', { 'sec-fetch-site': 'same-site' }],
    ['is by hand', { 'sec-fetch-site': 'none' }],
    ['says both', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('is refused when the request %s', async (_, from) => {
    const { cookie = '', origin = '' } = await startSession(service, bo);
    expect(await refusal({ cookie, ...from }, 'DELETE')).toEqual([
      403,
      'andere-site',
      'other-site',
    ]);
    expect(await isOpen({ cookie, origin })).toBe(true);
  });

  it.each<[string, Headers]>([
    ['its origin', {}],
    ['that it is of the same origin', { 'sec-fetch-site': 'same-origin' }],
  ])('is done for a page that says %s', async (_, from) => {
    const { cookie = '', origin = '' } = await startSession(service, bo);
    const says = Object.keys(from).length === 0 ? { origin } : from;
    expect((await ask({ cookie, ...says }, 'DELETE')).status).toBe(204);
  });
});

describe('where to after signing in', () => {
  const start = (naar: string): Promise<Response> =>
    fetch(`${service.site}/api/v1/sessie/start?${new URLSearchParams({ naar })}`, {
      redirect: 'manual',
    });

  it.each(['/balie/', '/balie/?status=ondertekend', '/balie/#7K3F-9QXT-2MAB', ''])(
    'may be %s',
    async (naar) => {
      const response = await start(naar);
      expect(response.status).toBe(302);
      expect(response.headers.getSetCookie()[0]).toMatch(
        /^__Host-sign-in=[\w-]{43}; Max-Age=600; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
      );
    },
  );

  it.each([
    'https://evil.example/balie/',
    '//evil.example/balie/',
    '/\\evil.example/balie/',
    '/balie/\\evil.example',
    '/balie/../ssd/',
    '/balie/%2e%2e/ssd/',
    '/balie/%2e%2e%2fssd/',
    '/balie',
    '/baliex/',
    '/status/',
    'balie/',
    'javascript:alert(1)',
    '/balie/\n',
    '\t/balie/',
    `/balie/${'x'.repeat(500)}`,
  ])('may not be %j', async (naar) => {
    const response = await start(naar);
    expect(response.status).toBe(400);
    expect(response.headers.getSetCookie()).toEqual([]);
    await expect.poll(service.output).toContain('"reason":"return-path"');
  });
});

describe('a stage without a desk', () => {
  it.each([
    ['GET', '/sessie'],
    ['DELETE', '/sessie'],
    ['GET', '/sessie/start'],
    ['GET', '/sessie/terug?code=a&state=b'],
    ['GET', '/sessie/sleutels'],
  ])('has nothing at %s %s', async (method, path) => {
    const withoutDesk = await startServiceProcess({ DESK_MODE: 'link' });
    const response = await fetch(`${withoutDesk.site}/api/v1${path}`, { method });
    expect(response.status).toBe(404);
    await cleanUp(withoutDesk);
  });
});

describe('the log', () => {
  it('names nobody who signed in', () => {
    expect(service.output()).toContain('session-refused');
    expect(service.output()).not.toMatch(/Behandelaar|Lezer|__Host/);
  });
});
