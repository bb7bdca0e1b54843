import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => cleanUp(service));

type Beside = 'mail' | 'dynamodb';
type Reply = { status: number; headers: Record<string, unknown>; body: string };

/** `fetch` lets nobody say what a browser says of itself. */
async function ask(
  where: Beside,
  headers: Record<string, string>,
  method = 'GET',
  path = '/',
): Promise<Reply> {
  const { hostname, port } = new URL(service[where]);
  const sent = request({ hostname, port, path, method, headers, setHost: !('host' in headers) });
  sent.end();
  const reply = await new Promise<import('node:http').IncomingMessage>((done, failed) => {
    sent.once('response', done);
    sent.once('error', failed);
  });
  return { status: reply.statusCode ?? 0, headers: reply.headers, body: await text(reply) };
}

const hostOf = (where: Beside): string => new URL(service[where]).host;
const portOf = (where: Beside): string => new URL(service[where]).port;

const elsewhere: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a page of another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['a page without an origin of its own', { origin: 'null' }],
  ['a page by https', { origin: 'https://localhost' }],
  ['an image in another page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' }],
  [
    'a script in a page of another port',
    { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'script' },
  ],
  ['a frame in another page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }],
  ['a name that was made to lead here', { host: 'evil.example' }],
  ['the same with a port', { host: 'evil.example:3002' }],
  ['a name that begins as ours', { host: 'localhost.evil.example' }],
  ['an address that ends as ours', { host: '127.0.0.1.nip.io' }],
  ['another address of this machine', { host: '0.0.0.0:3002' }],
  ['a name with somebody in it', { host: 'localhost@evil.example' }],
  ['no name', { host: '' }],
];

describe.each(['mail', 'dynamodb'] as const)('what listens beside the site (%s)', (where) => {
  it.each(elsewhere)('refuses %s, whatever it asks', async (_, headers) => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/store'],
      ['POST', '/'],
      ['POST', '/clear-store'],
      ['OPTIONS', '/'],
    ] as const) {
      const preflight = { 'access-control-request-method': 'POST' };
      const reply = await ask(where, { ...headers, ...preflight }, method, path);
      expect(reply.status, `${method} ${path}`).toBe(403);
      expect(Object.keys(reply.headers).join()).not.toContain('access-control');
      expect(reply.body).not.toContain('emails');
    }
  });

  it('answers programs of this machine by each of its names, and its own pages', async () => {
    const port = portOf(where);
    const own: Record<string, string>[] = [
      {},
      ...['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'].map((name) => ({
        host: `${name}:${port}`,
      })),
      { host: 'localhost' },
      { origin: `http://${hostOf(where)}`, 'sec-fetch-site': 'same-origin' },
      { host: `localhost:${port}`, origin: `http://localhost:${port}` },
      { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' },
      // A person who follows a link.
      {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-dest': 'document',
        'sec-fetch-mode': 'navigate',
      },
    ];
    for (const headers of own) {
      const reply = await ask(where, headers);
      expect(reply.status, JSON.stringify(headers)).toBe(200);
      expect(Object.keys(reply.headers).join()).not.toContain('access-control');
    }
  });
});

describe('a body that does not say how long it is', () => {
  /** Sends so many megabytes in chunks. @returns the status, and how many were taken */
  async function sendChunked(megabytes: number): Promise<{ status: number; taken: number }> {
    let taken = 0;
    const chunk = new Uint8Array(2 ** 20).fill(97);
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        if (taken === megabytes) stream.close();
        else {
          taken += 1;
          stream.enqueue(chunk);
        }
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'chunked-body' },
      body,
      duplex: 'half',
    };
    const { status } = await fetch(`${service.site}/api/v1/aanvragen`, init);
    return { status, taken };
  }

  it('is refused at 10 MB, without reading or keeping the rest of it', async () => {
    const { status, taken } = await sendChunked(400);
    expect(status).toBe(413);
    expect(taken).toBeLessThan(200);
    expect(await allItems(service)).toEqual([]);
    expect((await fetch(`${service.site}/api/v1/gezondheid`)).status).toBe(200);
  });

  it('is refused below that by the functions, in their own words', async () => {
    expect(await sendChunked(1)).toEqual({ status: 413, taken: 1 });
  });

  it('is not waited for when it never ends', async () => {
    const sent = request(`${service.site}/api/v1/aanvragen`, {
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked' },
    });
    const closed = new Promise<void>((done) => sent.once('close', done));
    const status = new Promise<number>((done) => {
      sent.once('response', (reply) => {
        reply.resume();
        done(reply.statusCode ?? 0);
      });
    });
    // It is cut off while it writes.
    sent.on('error', () => undefined);
    const write = (): void => {
      while (!sent.destroyed && sent.write('x'.repeat(2 ** 16)));
    };
    sent.on('drain', write);
    write();
    expect(await status).toBe(413);
    await closed;
  });
});
