import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes, completePath } from '../../shared/api/routes.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { cleanUp } from '../local/service.ts';
import { type ServiceProcess, startServiceProcess } from '../local/service-process.ts';
import { allItems } from '../local/store.ts';
import { linkIn, waitForLetter, waitForLetters } from '../local/mailbox.ts';
import { submitAanvraag } from '../local/requests.ts';
import { openers } from './openers.ts';

let service: ServiceProcess;
beforeAll(async () => {
  service = await startServiceProcess();
});
afterAll(() => cleanUp(service));

const isOfDossier = (
  route: (typeof routes)[number],
): route is Extract<(typeof routes)[number], { lambda: keyof typeof openers }> =>
  route.lambda in openers;
const dossierRoutes = routes.filter(isOfDossier);
type Rol = 'status' | 'ondertekenen' | 'ssd';

/** Whose link each of them is. */
const holders = { status: 'aanvrager', ondertekenen: 'ondertekenaar', ssd: 'ssd' } as const;

/** A body that fits each route, but for a document that nobody has, so that nothing happens to the dossier. */
const content: Record<string, object> = {
  ondertekenen: { akkoord: true, documentHash: 'f'.repeat(64) },
  weigeren: { reden: 'www.' },
  corrigeren: { email: 'geen adres' },
  afhandelen: { stap: 'verwerkt', toelichting: '' },
};

async function createLinks() {
  const { content: received } = await submitAanvraag(service, createAanvraag());
  const { kenmerk, statusToken } = received;
  const ondertekenen = linkIn(await waitForLetter(service, kenmerk, 'a.bakker@example.nl'));
  const ssd = linkIn(await waitForLetter(service, kenmerk, 'securityservicedesk@duo.nl'));
  await waitForLetters(service, kenmerk, 3);
  return {
    kenmerk,
    tokens: { status: statusToken, ondertekenen, ssd } satisfies Record<Rol, string>,
  };
}

async function ask(
  { lambda: functie, method, ...route }: (typeof dossierRoutes)[number],
  kenmerk: string,
  token: string | undefined,
) {
  const path = completePath({ lambda: functie, method, ...route })
    .replace('{kenmerk}', kenmerk)
    .replace('{n}', '1');
  const response = await fetch(`${service.site}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(content[functie] ?? { x: 1 }) }),
  });
  return { status: response.status, text: await response.text() };
}

describe('a token', () => {
  it('opens the routes that it is for, and finds nothing at any other or at another dossier', async () => {
    const own = await createLinks();
    const other = await createLinks();
    const refusal = await ask(dossierRoutes[0] ?? fail(), '0000-0000-0000', own.tokens.ssd);
    for (const route of dossierRoutes) {
      for (const [rol, token] of Object.entries(own.tokens) as [Rol, string][]) {
        const at = await ask(route, own.kenmerk, token);
        const may = openers[route.lambda].includes(holders[rol]);
        expect(at.status === 404, `${rol} at ${route.lambda}`).toBe(!may);
        expect(await ask(route, other.kenmerk, token)).toEqual(refusal);
        expect(await ask(route, own.kenmerk, changeLast(token))).toEqual(refusal);
      }
      expect(await ask(route, own.kenmerk, undefined)).toEqual(refusal);
    }
  });

  it('still opens after the key was rotated, until the old key is taken away', async () => {
    const { kenmerk, tokens } = await createLinks();
    await service.stop();
    const path = join(service.dataFolder, 'token-keys.json');
    const old = JSON.parse(await readFile(path, 'utf8')) as { a: string };
    const fresh = 'n'.repeat(43);
    const inzien = dossierRoutes.find(({ lambda: functie }) => functie === 'inzien') ?? fail();

    await writeFile(path, JSON.stringify({ current: 'b', a: old.a, b: fresh }));
    service = await startServiceProcess({ DATA_DIR: service.dataFolder });
    expect((await ask(inzien, kenmerk, tokens.ondertekenen)).status).toBe(200);
    await service.stop();

    await writeFile(path, JSON.stringify({ current: 'b', b: fresh }));
    service = await startServiceProcess({ DATA_DIR: service.dataFolder });
    expect((await ask(inzien, kenmerk, tokens.ondertekenen)).status).toBe(404);
  });

  it('is nowhere in the table or in what the service prints', async () => {
    const { tokens } = await createLinks();
    const everywhere = JSON.stringify(await allItems(service)) + service.output();
    for (const token of Object.values(tokens)) {
      expect(everywhere).not.toContain(token.split('.')[1]);
    }
  });
});

function changeLast(token: string): string {
  return token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
}

function fail(): never {
  throw new Error('There is no such route');
}
