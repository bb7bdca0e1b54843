import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { naarFormulier } from '../../shared/aanvraag/form.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { TYPEN_ORGANISATIE } from '../../shared/aanvraag/organisatietypen.ts';
import { SOORTEN } from '../../shared/aanvraag/soort.ts';
import { velden } from '../../shared/aanvraag/fields.ts';
import { problemen } from '../../shared/api/problems.ts';
import { onderdelen } from '../../web/components/teksten.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { maakAanvraag, opPapier } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { aantalEersteBrieven, wachtOpBrieven } from '../local/mailbox.ts';
import { ontvangBezoekers } from './visitors.ts';
import { verstuur, wachtOpOntvangst } from './form.ts';
import { kop } from './acts.ts';
import { vulPaginaIn, vulVeldIn } from './fill-in.ts';
import { opNaam } from './by-name.ts';

const bezoek = ontvangBezoekers();
const openZonder = (): Promise<Page> => bezoek.open('/aanvragen/', { javaScriptEnabled: false });

/** Every value as it stands in the form, chosen or typed. */
const staat = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('#formulier')
    .evaluate((form: HTMLFormElement) =>
      Object.fromEntries(
        [...new FormData(form)].filter(
          (paar): paar is [string, string] => paar[0] !== 'sleutel' && paar[1] !== '',
        ),
      ),
    );

const ingevuld = (aanvraag: Aanvraag): Record<string, string> =>
  Object.fromEntries(Object.entries(naarFormulier(aanvraag)).filter(([, waarde]) => waarde !== ''));

const metPostcode = (aanvraag: Aanvraag, postcode: string): Aanvraag => {
  const { organisatie } = aanvraag;
  return {
    ...aanvraag,
    organisatie: { ...organisatie, adres: { ...organisatie.adres, postcode } },
  };
};

/** Sends it in with two things wrong, and looks at what comes back. */
async function stuurVerkeerdIn(page: Page, aanvraag: Aanvraag): Promise<void> {
  const verkeerd = metPostcode(
    { ...aanvraag, beheerder: { ...aanvraag.beheerder, naam: '' } },
    '1',
  );
  await vulPaginaIn(page, verkeerd);
  await verstuur(page);
  await kop(page, aanvragen.foutenKop);
  expect(await page.title()).toMatch(new RegExp(`^${inScript.fout}`));
  expect(await staat(page)).toEqual(ingevuld(verkeerd));
  const fouten = [meldingen.postcode, meldingen.verplicht(velden['beheerder.naam'])];
  for (const [index, naam] of ['organisatie.adres.postcode', 'beheerder.naam'].entries()) {
    await page.getByRole('link', { name: fouten[index] ?? '' }).click();
    const veld = opNaam(page, naam);
    expect(await veld.evaluate((element) => element.matches(':focus, :target'))).toBe(true);
    expect(await veld.getAttribute('aria-invalid')).toBe('true');
    const bij = await veld.locator('xpath=ancestor::div[1]').textContent();
    expect(bij).toContain(fouten[index]);
  }
}

describe('without JavaScript', () => {
  // Each type with each soort is sent by `hoofdtaak.test.ts`; here each type and each soort comes by.
  it.each(
    TYPEN_ORGANISATIE.map((type, index) => ({
      type,
      soort: SOORTEN[index % SOORTEN.length] ?? 'aanmelding',
    })),
  )(
    'the form for $type ($soort) comes back with its errors, and then goes in',
    async ({ type, soort }) => {
      const digitaal = maakAanvraag(type, soort);
      const aanvraag = soort === 'wijziging' ? opPapier(digitaal) : digitaal;
      const page = await openZonder();
      await stuurVerkeerdIn(page, aanvraag);
      await vulVeldIn(
        page,
        'organisatie.adres.postcode',
        aanvraag.organisatie.adres.postcode ?? '',
      );
      await vulVeldIn(page, 'beheerder.naam', aanvraag.beheerder.naam);
      await verstuur(page);
      const kenmerk = await wachtOpOntvangst(page);
      const item = (await alleItems(bezoek.loket)).find((een) => een['kenmerk'] === kenmerk);
      expect(item?.['aanvraag']).toEqual(aanvraag);
      const aantal = aantalEersteBrieven(aanvraag);
      expect(await wachtOpBrieven(bezoek.loket, kenmerk, aantal)).toHaveLength(aantal);
    },
  );

  it('loading the confirmation again, or sending the same form again, changes nothing', async () => {
    const aanvraag = { ...maakAanvraag(), opmerking: 'Twee keer verstuurd.' };
    const page = await openZonder();
    await vulPaginaIn(page, aanvraag);
    await verstuur(page);
    const kenmerk = await wachtOpOntvangst(page);
    const voor = await alleItems(bezoek.loket);
    await page.reload();
    expect(await wachtOpOntvangst(page)).toBe(kenmerk);
    await page.goBack();
    expect(await staat(page)).toEqual(ingevuld(aanvraag));
    await verstuur(page);
    expect(await wachtOpOntvangst(page)).toBe(kenmerk);
    const opnieuw = await openZonder();
    await vulPaginaIn(opnieuw, aanvraag);
    await verstuur(opnieuw);
    expect(await wachtOpOntvangst(opnieuw)).toBe(kenmerk);
    expect((await alleItems(bezoek.loket)).length).toBe(voor.length);
    expect(await wachtOpBrieven(bezoek.loket, kenmerk, 3)).toHaveLength(3);
  });
});

describe('where the form comes from', () => {
  it.each(['localhost', '127.0.0.1'])(
    'the browser says that it is the site itself, at %s and also after a refusal',
    async (naam) => {
      const { port } = new URL(bezoek.loket.site);
      const page = await openZonder();
      await page.goto(`http://${naam}:${port}/aanvragen/`);
      const herkomst: (string | undefined)[] = [];
      page.on('request', (verzoek) => {
        if (verzoek.method() === 'POST') herkomst.push(verzoek.headers()['origin']);
      });
      const aanvraag = { ...maakAanvraag(), opmerking: `Verstuurd vanaf ${naam}` };
      await stuurVerkeerdIn(page, aanvraag);
      await vulVeldIn(
        page,
        'organisatie.adres.postcode',
        aanvraag.organisatie.adres.postcode ?? '',
      );
      await vulVeldIn(page, 'beheerder.naam', aanvraag.beheerder.naam);
      await verstuur(page);
      await wachtOpOntvangst(page);
      expect(herkomst).toEqual([`http://${naam}:${port}`, `http://${naam}:${port}`]);
    },
  );

  it.each([
    ['another site', '127.0.0.1', ''],
    ['another port of this machine', 'localhost', ''],
    ['a page that hides where it is', 'localhost', '<meta name="referrer" content="no-referrer">'],
  ])('the form of %s is refused, with the way to ours', async (_, naam, koppen) => {
    const velden = Object.entries(naarFormulier({ ...maakAanvraag(), opmerking: 'Van elders' }));
    const invoer = velden.map(([veld, waarde]) => `<input name="${veld}" value="${waarde}">`);
    const doel = `${bezoek.loket.site}/api/v1/aanvragen`;
    const html = `<!doctype html>${koppen}<form method="post" action="${doel}">${invoer.join('')}<button>Win een prijs</button></form>`;
    const elders = createServer((__, antwoord) => {
      antwoord.writeHead(200, { 'content-type': 'text/html' }).end(html);
    });
    await new Promise<void>((klaar) => elders.listen(0, '127.0.0.1', klaar));
    const voor = (await alleItems(bezoek.loket)).length;
    try {
      const page = await openZonder();
      await page.goto(`http://${naam}:${(elders.address() as AddressInfo).port}/`);
      await page.getByRole('button').click();
      await kop(page, problemen['andere-site'].title);
      expect((await alleItems(bezoek.loket)).length).toBe(voor);
      await page.getByRole('link', { name: onderdelen.naarFormulier }).click();
      await kop(page, aanvragen.titel);
    } finally {
      elders.close();
      elders.closeAllConnections();
    }
  });
});

describe('with JavaScript that does not arrive', () => {
  it('the form is the same page as without', async () => {
    const aanvraag = { ...maakAanvraag(), opmerking: 'Het script kwam niet aan.' };
    const page = await bezoek.open('/');
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/aanvragen/');
    await stuurVerkeerdIn(page, aanvraag);
    await vulVeldIn(page, 'organisatie.adres.postcode', aanvraag.organisatie.adres.postcode ?? '');
    await vulVeldIn(page, 'beheerder.naam', aanvraag.beheerder.naam);
    await verstuur(page);
    await wachtOpOntvangst(page);
    const items = await alleItems(bezoek.loket);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });
});
