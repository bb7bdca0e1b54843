import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beveiligingsheaders } from '../../../infra/security-headers.ts';
import { type Loket, ruimOp, startLoket } from '../../local/service.ts';
import { openBuitenom } from './over-http.ts';
import { LICHAMEN, ZAAD } from './size.ts';
import { opgeslagen, toetsOpslag } from './store-check.ts';
import { Spel } from './attempt.ts';
import { KANARIE } from './hostile.ts';
import { type Worp, worpen } from './samples.ts';

/** A connection costs more than a call, and shows the same functions. */
const BUITENOM = Math.ceil(LICHAMEN / 25);

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket({ RETRY_UNIT_SECONDS: '3600' });
});
afterAll(() => ruimOp(loket));

/** What Node's own server refuses before anything of ours sees it: too many bytes of headers, or an expectation. */
const komtBinnen = ({ headers, kenmerk, token }: Worp): boolean =>
  headers['expect'] === undefined && JSON.stringify([headers, kenmerk, token]).length < 12_000;

const alsRegels = (...regels: string[]): string => [...regels, '', ''].join('\r\n');

async function stuurRuw(ruw: string): Promise<string> {
  const { port } = new URL(loket.site);
  const lijn = createConnection(Number(port), '127.0.0.1');
  lijn.write(ruw, 'latin1');
  return text(lijn);
}

const sluit = 'Connection: close';
const host = 'Host: localhost';

describe('over a real connection', () => {
  it(
    'whatever is sent is answered as the description says, and what was accepted is stored',
    async () => {
      let gezien = 0;
      const neem = (): string => {
        const uitvoer = loket.uitvoer().slice(gezien);
        gezien += uitvoer.length;
        return uitvoer;
      };
      const spel = new Spel(await openBuitenom(loket), { neem });
      await fc.assert(
        fc.asyncProperty(worpen.filter(komtBinnen), (worp) => spel.speel(worp)),
        { numRuns: BUITENOM, seed: ZAAD },
      );
      const bewaard = new Set<string>();
      for await (const item of opgeslagen(loket)) {
        toetsOpslag(item);
        bewaard.add(String(item['kenmerk']));
      }
      expect([...bewaard].sort()).toEqual([...spel.aangenomen].sort());
      expect(loket.uitvoer()).not.toContain(KANARIE);
    },
    BUITENOM * 200 + 30_000,
  );

  it.each([
    ['an escape from the folder', alsRegels('GET /../../package.json HTTP/1.1', host, sluit)],
    ['an encoded one', alsRegels('GET /%2e%2e/%2e%2e/package.json HTTP/1.1', host, sluit)],
    ['one with slashes encoded', alsRegels('GET /..%2f..%2fpackage.json HTTP/1.1', host, sluit)],
    ['a NUL in the path', alsRegels('GET /%00 HTTP/1.1', host, sluit)],
    ['a path that cannot be decoded', alsRegels('GET /%E0%A4%A HTTP/1.1', host, sluit)],
    ['another host', alsRegels('GET http://kwaad.example.org/api/v1/x HTTP/1.1', host, sluit)],
    ['a method that nobody has', alsRegels('PURGE /api/v1/gezondheid HTTP/1.1', host, sluit)],
    ['a trace', alsRegels('TRACE /api/v1/gezondheid HTTP/1.1', host, sluit)],
    [
      'a form of 11 MB that never comes',
      alsRegels('POST /api/v1/aanvragen HTTP/1.1', host, 'Content-Length: 11534336'),
    ],
  ])('%s gets a refusal with the security headers', async (_, ruw) => {
    const antwoord = await stuurRuw(ruw);
    expect(antwoord).toMatch(/^HTTP\/1\.1 4\d\d /);
    for (const [naam, waarde] of Object.entries(beveiligingsheaders)) {
      expect(antwoord.toLowerCase()).toContain(`${naam}: ${waarde}`.toLowerCase());
    }
    expect(antwoord).not.toContain('"private"');
  });

  it.each([
    [
      'two lengths',
      alsRegels('POST /api/v1/aanvragen HTTP/1.1', host, 'Content-Length: 5', 'Content-Length: 6') +
        'abcde',
    ],
    [
      'a length and pieces at once',
      alsRegels(
        'POST /api/v1/aanvragen HTTP/1.1',
        host,
        'Content-Length: 5',
        'Transfer-Encoding: chunked',
      ) + '0\r\n\r\n',
    ],
    [
      'a length that is no number',
      alsRegels('POST /api/v1/aanvragen HTTP/1.1', host, 'Content-Length: 1e3'),
    ],
    [
      'headers without end',
      alsRegels('GET / HTTP/1.1', host, `X-Lang: ${'a'.repeat(20_000)}`, sluit),
    ],
    [
      'a header with a line feed in it',
      'GET /api/v1/gezondheid HTTP/1.1\r\nHost: localhost\r\nA\n: b\r\n\r\n',
    ],
  ])('%s is no request', async (_, ruw) => {
    expect(await stuurRuw(ruw)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  const vraag = 'GET /api/v1/gezondheid HTTP/1.1';
  it.each([
    ['a body with a length', alsRegels(vraag, host, sluit, 'Content-Length: 4') + '{"a"'],
    [
      'a body in pieces',
      alsRegels(vraag, host, sluit, 'Transfer-Encoding: chunked') + '4\r\n{"a"\r\n0\r\n\r\n',
    ],
    ['a media type and a coding', alsRegels(vraag, host, sluit, 'Content-Encoding: gzip')],
    ['a value of 8 KB', alsRegels(vraag, host, sluit, `X-Lang: ${'a'.repeat(8_000)}`)],
    [
      'an address as for a proxy',
      alsRegels(vraag.replace(' /', ' http://localhost/'), host, sluit),
    ],
  ])('a question with %s is answered as without', async (_, ruw) => {
    expect(await stuurRuw(ruw)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\{"status":"ok"\}$/);
  });

  it.each([
    ['pieces named twice', 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    ['pieces by another name', 'Transfer-Encoding: xchunked', 'Content-Length: 4'],
    ['a length with a sign', 'Content-Length: +4', 'Accept: */*'],
    ['a length that is a list', 'Content-Length: 4, 4', 'Accept: */*'],
  ])('a body with %s is no request, or gets a refusal', async (_, ...headers) => {
    const ruw = alsRegels('POST /api/v1/aanvragen HTTP/1.1', host, sluit, ...headers) + '{"a"';
    expect(await stuurRuw(ruw)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it.each([
    ['two media types', ['Content-Type: text/plain', 'Content-Type: application/json'], 415],
    ['one that is a list', ['Content-Type: text/plain, application/json'], 415],
    ['one that is the other way round', ['Content-Type: application/json, text/plain'], 415],
    ['one of 8 KB', [`Content-Type: application/json;${' '.repeat(8_000)}x=y`], 415],
  ])('a body with %s is not guessed at', async (_, types, status) => {
    const regels = ['POST /api/v1/aanvragen HTTP/1.1', host, sluit, 'Content-Length: 2', ...types];
    expect(await stuurRuw(alsRegels(...regels) + '{}')).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} `),
    );
  });

  it('the service answers as before after all of it', async () => {
    expect((await fetch(`${loket.site}/api/v1/gezondheid`)).status).toBe(200);
  });
});
