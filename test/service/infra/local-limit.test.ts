import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpHandler } from '../../../functions/http/http-handler.ts';
import { maakGateway } from '../../../infra/local/gateway.ts';
import { luister, sluit } from '../../../infra/local/listen.ts';
import { routes, type Routefunctie, standaardfunctie } from '../../../shared/api/routes.ts';
import { totdat } from '../../local/wait.ts';

let server: Server | undefined;
afterEach(async () => {
  if (server !== undefined) await sluit(server);
});

/** A gateway whose functions answer when they may. */
async function metGrens(maxTegelijk: number) {
  let bezig = 0;
  const poortje = Promise.withResolvers<undefined>();
  const handler: HttpHandler = async () => {
    bezig += 1;
    await poortje.promise;
    bezig -= 1;
    return { statusCode: 200, body: '{}' };
  };
  const namen = [...routes.map(({ functie }) => functie), standaardfunctie];
  const handlers = Object.fromEntries(namen.map((naam) => [naam, handler]));
  const gateway = maakGateway(
    handlers as Record<Routefunctie, HttpHandler>,
    (_, antwoord) => antwoord.end('page'),
    maxTegelijk,
  );
  server = createServer(gateway);
  const site = `http://127.0.0.1:${await luister(server, 0)}`;
  return { site, laatGaan: () => poortje.resolve(undefined), bezig: () => bezig };
}

describe('more requests than can be worked on at once', () => {
  it('are refused at once, with a 503 in the shape of every problem that says when to come back', async () => {
    const { site, laatGaan, bezig } = await metGrens(2);
    const vraag = () => fetch(`${site}/api/v1/gezondheid`);
    const binnen = [vraag(), vraag()];
    await totdat(() => (bezig() === 2 ? true : undefined));
    const teveel = await vraag();
    expect(teveel.status).toBe(503);
    expect(Number(teveel.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(teveel.headers.get('content-type')).toBe('application/problem+json');
    expect(await teveel.json()).toMatchObject({ code: 'even-niet-beschikbaar' });
    expect((await fetch(`${site}/`)).status).toBe(200);

    laatGaan();
    expect((await Promise.all(binnen)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await vraag()).status).toBe(200);
  });
});
