import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpHandler } from '../../../functions/http/http-handler.ts';
import { createGateway } from '../../../infra/local/gateway.ts';
import { listen, closeServer } from '../../../infra/local/listen.ts';
import { routes, type RouteLambda, defaultLambda } from '../../../shared/api/routes.ts';
import { until } from '../../local/wait.ts';

let server: Server | undefined;
afterEach(async () => {
  if (server !== undefined) await closeServer(server);
});

/** A gateway whose functions answer when they may. */
async function withLimit(maxAtOnce: number) {
  let busy = 0;
  const gate = Promise.withResolvers<undefined>();
  const handler: HttpHandler = async () => {
    busy += 1;
    await gate.promise;
    busy -= 1;
    return { statusCode: 200, body: '{}' };
  };
  const names = [...routes.map(({ lambda: functie }) => functie), defaultLambda];
  const handlers = Object.fromEntries(names.map((name) => [name, handler]));
  const gateway = createGateway(
    handlers as Record<RouteLambda, HttpHandler>,
    (_, response) => response.end('page'),
    maxAtOnce,
  );
  server = createServer(gateway);
  const site = `http://127.0.0.1:${await listen(server, 0)}`;
  return { site, letGo: () => gate.resolve(undefined), busy: () => busy };
}

describe('more requests than can be worked on at once', () => {
  it('are refused at once, with a 503 in the shape of every problem that says when to come back', async () => {
    const { site, letGo, busy } = await withLimit(2);
    const ask = () => fetch(`${site}/api/v1/gezondheid`);
    const within = [ask(), ask()];
    await until(() => (busy() === 2 ? true : undefined));
    const excess = await ask();
    expect(excess.status).toBe(503);
    expect(Number(excess.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(excess.headers.get('content-type')).toBe('application/problem+json');
    expect(await excess.json()).toMatchObject({ code: 'even-niet-beschikbaar' });
    expect((await fetch(`${site}/`)).status).toBe(200);

    letGo();
    expect((await Promise.all(within)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask()).status).toBe(200);
  });
});
