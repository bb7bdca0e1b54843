import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toForm } from '../../shared/aanvraag/form.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { type Service, cleanUp, startService } from '../local/service.ts';
import { allItems } from '../local/store.ts';
import { letters } from '../local/mailbox.ts';
import { submitAanvraag } from '../local/requests.ts';
import { checkPage } from '../drills/security/page.ts';

let service: Service;
let port: string;
beforeAll(async () => {
  service = await startService({ PROOF_OF_WORK: 'on', MAILS_PER_ADDRESS_PER_DAY: '100' });
  port = new URL(service.site).port;
});
afterAll(() => cleanUp(service));

type Headers = Record<string, string>;

/** Each with a content of its own, so that none is a repetition. */
let nummer = 0;
const sendForm = (headers: Headers, to: Pick<Service, 'site'> = service): Promise<Response> => {
  nummer += 1;
  const aanvraag = { ...createAanvraag(), opmerking: `Formulier ${nummer}` };
  return fetch(`${to.site}/api/v1/aanvragen`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(toForm(aanvraag)).toString(),
  });
};

const freePort = (): Promise<string> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => done(String(free)));
    });
  });

/** `:PORT` in a value is that of the service. */
const withPort = (headers: Headers): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(':PORT', `:${port}`)]),
  );

const elsewhere: Headers[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'same-origin, cross-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:PORT' },
  { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'none', origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'https://localhost:PORT' },
  { origin: 'http://localhost' },
  { origin: 'http://localhost:1' },
  { origin: 'http://127.0.0.1:1' },
  { origin: 'http://localhost:PORT.evil.example' },
  { origin: 'http://localhost.evil.example:PORT' },
  { origin: 'http://evil.example:PORT', host: 'evil.example:PORT' },
  { origin: 'http://localhost:PORT, https://evil.example' },
  { origin: 'http://localhost:PORT/' },
];

const own: Headers[] = [
  {},
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:PORT' },
  { origin: 'http://localhost:PORT' },
  { origin: 'http://127.0.0.1:PORT' },
];

describe('a form without JavaScript', () => {
  it.each(elsewhere)('that another site sent with %o is refused with a page', async (headers) => {
    const answer = await sendForm(withPort(headers));
    expect(answer.status).toBe(403);
    const html = await answer.text();
    checkPage(html);
    expect(html).toContain('Dit formulier komt van een andere website');
    expect(html).toContain('href="/aanvragen/"');
  });

  it('of another site leaves nothing behind: no dossier, no counter, no mail', async () => {
    expect(await allItems(service)).toEqual([]);
    expect(await letters(service)).toEqual([]);
  });

  it.each(own)('that a page of the site itself sent with %o is taken', async (headers) => {
    expect((await sendForm(withPort(headers))).status).toBe(201);
  });
});

describe('the site under a name of its own', () => {
  it('takes forms of that name, and of no name of the machine', async () => {
    const PORT = await freePort();
    const elsewhere = await startService({ PORT, SITE_URL: 'https://loket.example.nl' });
    const site = `http://localhost:${PORT}`;
    try {
      const status = async (origin: string) => (await sendForm({ origin }, { site })).status;
      expect(await status('https://loket.example.nl')).toBe(201);
      expect(await status('http://loket.example.nl')).toBe(403);
      expect(await status('https://kwaad.loket.example.nl')).toBe(403);
      expect(await status(site)).toBe(403);
    } finally {
      await cleanUp(elsewhere);
    }
  });
});

describe('JSON, which a browser sends to another site only after asking', () => {
  it('is not asked where it comes from, and the question gets no leave', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await submitAanvraag(service, createAanvraag(), undefined, headers)).status).toBe(428);
    const leave = await fetch(`${service.site}/api/v1/aanvragen`, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    expect(leave.status).toBe(405);
    expect([...leave.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', ''])(
    'as %j, for which it asks nobody, is no media type of ours',
    async (type) => {
      const answer = await fetch(`${service.site}/api/v1/aanvragen`, {
        method: 'POST',
        headers: { 'content-type': type, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(createAanvraag()),
      });
      expect(answer.status).toBe(415);
    },
  );
});
