import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp } from '../../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../../local/service-process.ts';
import { askWith } from '../../local/cookie-jar.ts';
import { signIn } from '../../local/sign-in.ts';

let service: ServiceProcess;
beforeAll(async () => {
  service = await startServiceProcess({ DESK_FOUR_EYES: 'on' });
});
afterAll(() => cleanUp(service));

const session = () => `${service.site}/api/v1/sessie`;

describe('signing in with the stand-in', () => {
  it.each([
    ['bo', 'Bo Behandelaar', ['behandelaar']],
    ['cas', 'Cas Controleur', ['behandelaar']],
    ['lou', 'Lou Lezer', ['lezer']],
  ])('of %s leads to the desk, with a name and a role', async (subject, naam, rollen) => {
    const { response, jar } = await signIn(service, subject);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/balie/']);
    const seen = await askWith(jar, session());
    expect(seen.status).toBe(200);
    expect(await seen.json()).toEqual({
      naam,
      rollen,
      vierOgen: true,
      verlooptOp: expect.stringMatching(/Z$/) as string,
    });
  });

  it('of Nico is refused, and leaves no session', async () => {
    const { response, jar } = await signIn(service, 'nico');
    expect(response.status).toBe(403);
    expect((await response.json()) as object).toMatchObject({ code: 'geen-rol' });
    expect((await askWith(jar, session())).status).toBe(401);
  });
});

describe('the stand-in', () => {
  const ask = (headers: Record<string, string>): Promise<number | undefined> => {
    const provider = /sign-in (\S+)\//.exec(service.output())?.[1] ?? '';
    return new Promise((done, failed) => {
      request(`${provider}/jwks`, { headers }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', failed)
        .end();
    });
  };

  it.each([
    ['a page of elsewhere', { origin: 'https://evil.example' }],
    ['a page of the site, which has no need of it', { origin: 'http://localhost:1' }],
    ['a name that somebody made lead here', { host: 'evil.example' }],
  ])('answers nothing to %s', async (_, headers) => {
    expect(await ask(headers)).toBe(403);
  });

  it('answers the service itself', async () => {
    expect(await ask({})).toBe(200);
  });
});

describe('the public keys of the service', () => {
  it('are those that it shows itself with, without their private halves', async () => {
    const response = await fetch(`${service.site}/api/v1/sessie/sleutels`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual([
      'alg',
      'crv',
      'kid',
      'kty',
      'use',
      'x',
      'y',
    ]);
  });
});
