import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../infra/security-headers.ts';
import { cleanUp } from '../../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';
import { openBypass } from './over-http.ts';
import { BODIES, SEED } from './size.ts';
import { stored, checkStore } from './store-check.ts';
import { Probe } from './attempt.ts';
import { CANARY } from './hostile.ts';
import { type Sample, samples } from './samples.ts';

/** A connection costs more than a call, and shows the same functions. */
const BYPASS = Math.ceil(BODIES / 25);

let service: ServiceProcess;
beforeAll(async () => {
  service = await startServiceProcess({ RETRY_UNIT_SECONDS: '3600' });
});
afterAll(() => cleanUp(service));

/** What Node's own server refuses before anything of ours sees it: too many bytes of headers, or an expectation. */
const comesWithin = ({ headers, kenmerk, token }: Sample): boolean =>
  headers['expect'] === undefined && JSON.stringify([headers, kenmerk, token]).length < 12_000;

const asLines = (...rules: string[]): string => [...rules, '', ''].join('\r\n');

async function sendRaw(raw: string): Promise<string> {
  const { port } = new URL(service.site);
  const line = createConnection(Number(port), '127.0.0.1');
  line.write(raw, 'latin1');
  return text(line);
}

const close = 'Connection: close';
const host = 'Host: localhost';

describe('over a real connection', () => {
  it(
    'whatever is sent is answered as the description says, and what was accepted is stored',
    async () => {
      let seen = 0;
      const take = (): string => {
        const output = service.output().slice(seen);
        seen += output.length;
        return output;
      };
      const probe = new Probe(await openBypass(service), { take });
      await fc.assert(
        fc.asyncProperty(samples.filter(comesWithin), (sample) => probe.play(sample)),
        { numRuns: BYPASS, seed: SEED },
      );
      const saved = new Set<string>();
      for await (const item of stored(service)) {
        checkStore(item);
        saved.add(String(item['kenmerk']));
      }
      expect([...saved].sort()).toEqual([...probe.accepted].sort());
      expect(service.output()).not.toContain(CANARY);
    },
    BYPASS * 200 + 30_000,
  );

  it.each([
    ['an escape from the folder', asLines('GET /../../package.json HTTP/1.1', host, close)],
    ['an encoded one', asLines('GET /%2e%2e/%2e%2e/package.json HTTP/1.1', host, close)],
    ['one with slashes encoded', asLines('GET /..%2f..%2fpackage.json HTTP/1.1', host, close)],
    ['a NUL in the path', asLines('GET /%00 HTTP/1.1', host, close)],
    ['a path that cannot be decoded', asLines('GET /%E0%A4%A HTTP/1.1', host, close)],
    ['another host', asLines('GET http://kwaad.example.org/api/v1/x HTTP/1.1', host, close)],
    ['a method that nobody has', asLines('PURGE /api/v1/gezondheid HTTP/1.1', host, close)],
    ['a trace', asLines('TRACE /api/v1/gezondheid HTTP/1.1', host, close)],
    [
      'a form of 11 MB that never comes',
      asLines('POST /api/v1/aanvragen HTTP/1.1', host, 'Content-Length: 11534336'),
    ],
  ])('%s gets a refusal with the security headers', async (_, raw) => {
    const response = await sendRaw(raw);
    expect(response).toMatch(/^HTTP\/1\.1 4\d\d /);
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(response.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
    }
    expect(response).not.toContain('"private"');
  });

  it.each([
    [
      'two lengths',
      asLines('POST /api/v1/aanvragen HTTP/1.1', host, 'Content-Length: 5', 'Content-Length: 6') +
        'abcde',
    ],
    [
      'a length and pieces at once',
      asLines(
        'POST /api/v1/aanvragen HTTP/1.1',
        host,
        'Content-Length: 5',
        'Transfer-Encoding: chunked',
      ) + '0\r\n\r\n',
    ],
    [
      'a length that is no number',
      asLines('POST /api/v1/aanvragen HTTP/1.1', host, 'Content-Length: 1e3'),
    ],
    [
      'headers without end',
      asLines('GET / HTTP/1.1', host, `X-Lang: ${'a'.repeat(20_000)}`, close),
    ],
    [
      'a header with a line feed in it',
      'GET /api/v1/gezondheid HTTP/1.1\r\nHost: localhost\r\nA\n: b\r\n\r\n',
    ],
  ])('%s is no request', async (_, raw) => {
    expect(await sendRaw(raw)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  const requestLine = 'GET /api/v1/gezondheid HTTP/1.1';
  it.each([
    ['a body with a length', asLines(requestLine, host, close, 'Content-Length: 4') + '{"a"'],
    [
      'a body in pieces',
      asLines(requestLine, host, close, 'Transfer-Encoding: chunked') + '4\r\n{"a"\r\n0\r\n\r\n',
    ],
    ['a media type and a coding', asLines(requestLine, host, close, 'Content-Encoding: gzip')],
    ['a value of 8 KB', asLines(requestLine, host, close, `X-Lang: ${'a'.repeat(8_000)}`)],
    [
      'an address as for a proxy',
      asLines(requestLine.replace(' /', ' http://localhost/'), host, close),
    ],
  ])('a request with %s is answered as without', async (_, raw) => {
    expect(await sendRaw(raw)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\{"status":"ok"\}$/);
  });

  it.each([
    ['pieces named twice', 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    ['pieces by another name', 'Transfer-Encoding: xchunked', 'Content-Length: 4'],
    ['a length with a sign', 'Content-Length: +4', 'Accept: */*'],
    ['a length that is a list', 'Content-Length: 4, 4', 'Accept: */*'],
  ])('a body with %s is no request, or gets a refusal', async (_, ...headers) => {
    const raw = asLines('POST /api/v1/aanvragen HTTP/1.1', host, close, ...headers) + '{"a"';
    expect(await sendRaw(raw)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it.each([
    ['two media types', ['Content-Type: text/plain', 'Content-Type: application/json'], 415],
    ['one that is a list', ['Content-Type: text/plain, application/json'], 415],
    ['one that is the other way round', ['Content-Type: application/json, text/plain'], 415],
    ['one of 8 KB', [`Content-Type: application/json;${' '.repeat(8_000)}x=y`], 415],
  ])('a body with %s is not guessed at', async (_, types, status) => {
    const rules = ['POST /api/v1/aanvragen HTTP/1.1', host, close, 'Content-Length: 2', ...types];
    expect(await sendRaw(asLines(...rules) + '{}')).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('the service answers as before after all of it', async () => {
    expect((await fetch(`${service.site}/api/v1/gezondheid`)).status).toBe(200);
  });
});
