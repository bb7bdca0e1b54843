import { createConnection } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toForm } from '../../shared/aanvraag/form.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { sendForm } from '../local/requests.ts';

let service: Service;
let kenmerk: string;
let token: string;
beforeAll(async () => {
  // With a challenge to give; a form asks for none.
  service = await startService({ PROOF_OF_WORK: 'on' });
  const { html } = await sendForm(service, toForm(createAanvraag()));
  [, kenmerk = '', token = ''] = /\/status\/#([^."]+)\.([^"]+)/.exec(html) ?? [];
});
afterAll(() => cleanUp(service));

type Answer = { status: number; headers: Record<string, string>; bytes: number };

/** What is on the line itself: a client leaves out what comes after the headers of an answer to HEAD. */
async function ask(method: string, path: string, as?: string): Promise<Answer> {
  const line = createConnection(Number(new URL(service.site).port), '127.0.0.1');
  const headers = ['Host: localhost', 'Connection: close'];
  if (as !== undefined) headers.push(`Authorization: Bearer ${as}`);
  line.write([`${method} ${path} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
  const raw = (await buffer(line)).toString('latin1');
  const end = raw.indexOf('\r\n\r\n');
  const [first = '', ...rest] = raw.slice(0, end).split('\r\n');
  const { date: _, ...kept } = Object.fromEntries(
    rest.map((header) => {
      const [name = '', ...value] = header.split(': ');
      return [name.toLowerCase(), value.join(': ')];
    }),
  );
  return { status: Number(first.split(' ')[1]), headers: kept, bytes: raw.length - end - 4 };
}

/** A challenge is another each time; what is compressed on the way has no length that is known beforehand. */
const stable = ({ 'transfer-encoding': _, ...headers }: Record<string, string>) => headers;

const dossier = (rest = ''): string => `/api/v1/aanvragen/${kenmerk}${rest}`;

describe('HEAD', () => {
  it.each([
    ['whether it is well', () => '/api/v1/gezondheid', false],
    ['the description', () => '/api/v1/openapi.json', false],
    ['a challenge', () => '/api/v1/uitdaging', false],
    ['a dossier', () => dossier(), true],
    ['its document', () => dossier('/document'), true],
  ])('of %s is answered as GET is, without the content', async (_, path, withToken) => {
    const as = withToken ? token : undefined;
    const [get, head] = [await ask('GET', path(), as), await ask('HEAD', path(), as)];
    expect([get.status, head.status]).toEqual([200, 200]);
    expect(get.bytes).toBeGreaterThan(0);
    expect(head.bytes).toBe(0);
    expect(stable(head.headers)).toEqual(stable(get.headers));
  });

  it.each([
    ['a dossier without its token', () => dossier(), 404],
    ['a document without its token', () => dossier('/document'), 404],
    ['a kenmerk that is none', () => '/api/v1/aanvragen/geen-kenmerk', 404],
    ['a path that is not there', () => '/api/v1/nergens', 404],
    ['what only takes POST', () => dossier('/weigeringen'), 405],
  ])('of %s is refused as GET is', async (_, path, status) => {
    const [get, head] = [await ask('GET', path()), await ask('HEAD', path())];
    expect([get.status, head.status, head.bytes]).toEqual([status, status, 0]);
    expect(head.headers).toEqual(get.headers);
  });

  it('of a document with a token of nobody gets what nobody gets', async () => {
    const wrong = await ask('HEAD', dossier('/document'), `${token}x`);
    expect([wrong.status, wrong.bytes]).toEqual([404, 0]);
  });

  it.each(['/', '/aanvragen/', '/status/', '/privacy/', '/robots.txt', '/icon.svg', '/nergens'])(
    'of the page %s is answered as GET is',
    async (path) => {
      const [get, head] = [await ask('GET', path), await ask('HEAD', path)];
      expect(head.status).toBe(get.status);
      expect(get.bytes).toBeGreaterThan(0);
      expect(head.bytes).toBe(0);
      expect(stable(head.headers)).toEqual(stable(get.headers));
    },
  );
});

describe('a method that a path does not have', () => {
  it.each([
    ['DELETE', '/api/v1/gezondheid', 'GET, HEAD'],
    ['PUT', '/api/v1/openapi.json', 'GET, HEAD'],
    ['POST', '/api/v1/uitdaging', 'GET, HEAD'],
    ['PATCH', '/api/v1/aanvragen/7K3F-9QXT-2MAB', 'GET, HEAD'],
    ['OPTIONS', '/api/v1/aanvragen', 'POST, GET, HEAD'],
    ['HEAD', '/api/v1/aanvragen/7K3F-9QXT-2MAB/notities', 'POST'],
    ['GET', '/api/v1/aanvragen/7K3F-9QXT-2MAB/weigeringen', 'POST'],
    ['TRACE', '/api/v1/aanvragen/7K3F-9QXT-2MAB/ondertekenaars/1', 'PATCH'],
  ])('%s of %s is a 405 that names those it has', async (method, path, allow) => {
    const { status, headers } = await ask(method, path);
    expect([status, headers['allow']]).toEqual([405, allow]);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});
