import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loket, ruimOp, startLoket } from '../../lokaal/loket.ts';
import { askWith } from '../../lokaal/cookie-jar.ts';
import { signIn } from '../../lokaal/sign-in.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket({ DESK_FOUR_EYES: 'on' });
});
afterAll(() => ruimOp(loket));

const session = () => `${loket.site}/api/v1/sessie`;

describe('signing in with the stand-in', () => {
  it.each([
    ['bo', 'Bo Behandelaar', ['behandelaar']],
    ['cas', 'Cas Controleur', ['behandelaar']],
    ['lou', 'Lou Lezer', ['lezer']],
  ])('of %s leads to the desk, with a name and a role', async (subject, naam, rollen) => {
    const { response, jar } = await signIn(loket, subject);
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

  it('of Nico is refused, on a page in words', async () => {
    const { response, jar } = await signIn(loket, 'nico');
    expect(response.status).toBe(403);
    expect((await askWith(jar, session())).status).toBe(401);
  });
});
