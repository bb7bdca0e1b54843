import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes, volledigPad } from '../../shared/api/routes.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { type Loket, ruimOp, startLoket } from '../local/service.ts';
import { alleItems } from '../local/store.ts';
import { linkIn, wachtOpBrief, wachtOpBrieven } from '../local/mailbox.ts';
import { dienIn } from '../local/requests.ts';
import { openers } from './openers.ts';

let loket: Loket;
beforeAll(async () => {
  loket = await startLoket();
});
afterAll(() => ruimOp(loket));

const isOfDossier = (
  route: (typeof routes)[number],
): route is Extract<(typeof routes)[number], { functie: keyof typeof openers }> =>
  route.functie in openers;
const dossierRoutes = routes.filter(isOfDossier);
type Rol = 'status' | 'ondertekenen' | 'ssd';

/** Whose link each of them is. */
const holders = { status: 'aanvrager', ondertekenen: 'ondertekenaar', ssd: 'ssd' } as const;

/** A body that fits each route, but for a document that nobody has, so that nothing happens to the dossier. */
const inhoud: Record<string, object> = {
  ondertekenen: { akkoord: true, documentHash: 'f'.repeat(64) },
  weigeren: { reden: 'www.' },
  corrigeren: { email: 'geen adres' },
  afhandelen: { stap: 'verwerkt', toelichting: '' },
};

async function maakLinks() {
  const { inhoud: ontvangen } = await dienIn(loket, maakAanvraag());
  const { kenmerk, statusToken } = ontvangen;
  const ondertekenen = linkIn(await wachtOpBrief(loket, kenmerk, 'a.bakker@example.nl'));
  const ssd = linkIn(await wachtOpBrief(loket, kenmerk, 'securityservicedesk@duo.nl'));
  await wachtOpBrieven(loket, kenmerk, 3);
  return {
    kenmerk,
    tokens: { status: statusToken, ondertekenen, ssd } satisfies Record<Rol, string>,
  };
}

async function vraag(
  { functie, methode, ...route }: (typeof dossierRoutes)[number],
  kenmerk: string,
  token: string | undefined,
) {
  const pad = volledigPad({ functie, methode, ...route })
    .replace('{kenmerk}', kenmerk)
    .replace('{n}', '1');
  const antwoord = await fetch(`${loket.site}${pad}`, {
    method: methode,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(methode === 'GET' ? {} : { 'content-type': 'application/json' }),
    },
    ...(methode === 'GET' ? {} : { body: JSON.stringify(inhoud[functie] ?? { x: 1 }) }),
  });
  return { status: antwoord.status, tekst: await antwoord.text() };
}

describe('a token', () => {
  it('opens the routes that it is for, and finds nothing at any other or at another dossier', async () => {
    const eigen = await maakLinks();
    const ander = await maakLinks();
    const weigering = await vraag(dossierRoutes[0] ?? fail(), '0000-0000-0000', eigen.tokens.ssd);
    for (const route of dossierRoutes) {
      for (const [rol, token] of Object.entries(eigen.tokens) as [Rol, string][]) {
        const bij = await vraag(route, eigen.kenmerk, token);
        const mag = openers[route.functie].includes(holders[rol]);
        expect(bij.status === 404, `${rol} at ${route.functie}`).toBe(!mag);
        expect(await vraag(route, ander.kenmerk, token)).toEqual(weigering);
        expect(await vraag(route, eigen.kenmerk, veranderLaatste(token))).toEqual(weigering);
      }
      expect(await vraag(route, eigen.kenmerk, undefined)).toEqual(weigering);
    }
  });

  it('still opens after the key was rotated, until the old key is taken away', async () => {
    const { kenmerk, tokens } = await maakLinks();
    await loket.stop();
    const pad = join(loket.dataMap, 'token-keys.json');
    const oud = JSON.parse(await readFile(pad, 'utf8')) as { a: string };
    const nieuw = 'n'.repeat(43);
    const inzien = dossierRoutes.find(({ functie }) => functie === 'inzien') ?? fail();

    await writeFile(pad, JSON.stringify({ huidig: 'b', a: oud.a, b: nieuw }));
    loket = await startLoket({ DATA_DIR: loket.dataMap });
    expect((await vraag(inzien, kenmerk, tokens.ondertekenen)).status).toBe(200);
    await loket.stop();

    await writeFile(pad, JSON.stringify({ huidig: 'b', b: nieuw }));
    loket = await startLoket({ DATA_DIR: loket.dataMap });
    expect((await vraag(inzien, kenmerk, tokens.ondertekenen)).status).toBe(404);
  });

  it('is nowhere in the table or in what the service prints', async () => {
    const { tokens } = await maakLinks();
    const overal = JSON.stringify(await alleItems(loket)) + loket.uitvoer();
    for (const token of Object.values(tokens)) {
      expect(overal).not.toContain(token.split('.')[1]);
    }
  });
});

function veranderLaatste(token: string): string {
  return token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
}

function fail(): never {
  throw new Error('There is no such route');
}
