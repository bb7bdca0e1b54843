import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as ontvangen } from '../../web/received/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { wachtOpBrieven } from '../local/mailbox.ts';
import { ontvangBezoekers } from './visitors.ts';
import { openControle, verstuur, wachtOpOntvangst } from './form.ts';
import { heeftFocus } from './acts.ts';
import { opNaam } from './by-name.ts';
import { storingen } from './faults.ts';

const bezoek = ontvangBezoekers();
const API = '**/api/v1/aanvragen';
const TRAAG_MS = 3_000;

const aantal = async (): Promise<number> => (await alleItems(bezoek.loket)).length;

/** Somebody who has filled in everything and only has to press. */
async function klaarOmTeSturen(aanvraag: Aanvraag = maakAanvraag()): Promise<Page> {
  const page = await bezoek.open('/');
  await openControle(page, aanvraag, randomUUID());
  return page;
}

/** Another tab with the same draft, as a browser makes it: with a copy of what the tab keeps. */
async function dupliceer(page: Page): Promise<Page> {
  const tab = page.waitForEvent('popup');
  await page.evaluate(() => window.open(location.href, '_blank'));
  const ander = await tab;
  await ander.getByRole('heading', { name: aanvragen.controle.kop }).waitFor();
  return ander;
}

/** The request arrives late. */
const traag = async (route: Route): Promise<void> => {
  await wacht(TRAAG_MS);
  await route.continue();
};

const meldt = async (page: Page, tekst: string): Promise<void> => {
  const melding = page.getByRole('alert').filter({ hasText: tekst });
  await melding.waitFor();
  expect(await heeftFocus(melding)).toBe(true);
};

describe('sending over a slow network', () => {
  it('pressed twice, and in two tabs, makes one aanvraag and says so', async () => {
    const voor = await aantal();
    const page = await klaarOmTeSturen();
    const ander = await dupliceer(page);
    let verzoeken = 0;
    await page.context().route(API, (route) => {
      verzoeken += 1;
      return traag(route);
    });
    await page.getByRole('button', { name: aanvragen.verstuur }).dblclick();
    await page.getByRole('status').filter({ hasText: inScript.bezig }).waitFor();
    const knop = page.getByRole('button', { name: aanvragen.verstuur });
    expect(await knop.getAttribute('aria-disabled')).toBe('true');
    await knop.press('Enter');
    await verstuur(ander);
    const kenmerk = await wachtOpOntvangst(page);
    expect(await wachtOpOntvangst(ander)).toBe(kenmerk);
    const zegtDatHetErWas = await Promise.all(
      [page, ander].map((tab) => tab.getByText(ontvangen.alBinnen).isVisible()),
    );
    expect(zegtDatHetErWas.sort()).toEqual([false, true]);
    expect(verzoeken).toBe(2);
    expect(await aantal()).toBe(voor + 1);
    expect(await wachtOpBrieven(bezoek.loket, kenmerk, 3)).toHaveLength(3);
  });

  it('in two tabs at the same moment makes one aanvraag', async () => {
    const voor = await aantal();
    const page = await klaarOmTeSturen(maakAanvraag('bestuur'));
    const ander = await dupliceer(page);
    await Promise.all([verstuur(page), verstuur(ander)]);
    expect(await wachtOpOntvangst(page)).toBe(await wachtOpOntvangst(ander));
    expect(await aantal()).toBe(voor + 1);
  });

  it('says in the other tab that an earlier version arrived, and sends the new one on a second press', async () => {
    const voor = await aantal();
    const page = await klaarOmTeSturen(maakAanvraag('deurwaarder'));
    const ander = await dupliceer(page);
    await verstuur(page);
    const kenmerk = await wachtOpOntvangst(page);
    await ander.getByRole('link', { name: /^Wijzig beheerder/ }).click();
    await opNaam(ander, 'beheerder.functie').fill('Directeur');
    await ander
      .getByRole('navigation', { name: aanvragen.stappen })
      .getByRole('link')
      .last()
      .click();
    await verstuur(ander);
    await meldt(ander, inScript.eerderOntvangen);
    expect(await aantal()).toBe(voor + 1);
    await verstuur(ander);
    expect(await wachtOpOntvangst(ander)).not.toBe(kenmerk);
    expect(await aantal()).toBe(voor + 2);
  });
});

describe('sending that fails', () => {
  it('says so in words for people, loses nothing, and works on the next press', async () => {
    const aanvraag = maakAanvraag('gemeente');
    const voor = await aantal();
    const page = await klaarOmTeSturen(aanvraag);
    for (const { wat, tekst, onthaal } of storingen) {
      await page.route(API, onthaal, { times: 1 });
      await verstuur(page);
      await meldt(page, tekst);
      const knop = page.getByRole('button', { name: aanvragen.verstuur });
      expect(await knop.getAttribute('aria-disabled'), wat).toBe(null);
      expect(await page.getByText(aanvraag.beheerder.email).first().isVisible(), wat).toBe(true);
    }
    await page.reload();
    await verstuur(page);
    await wachtOpOntvangst(page);
    expect(await page.getByText(ontvangen.alBinnen).isVisible()).toBe(true);
    expect(await aantal()).toBe(voor + 1);
    expect((await alleItems(bezoek.loket)).map((item) => item['aanvraag'])).toContainEqual(
      aanvraag,
    );
  });

  it('on an error that only the server sees leads to the field on its own step', async () => {
    const page = await klaarOmTeSturen();
    const detail = 'Dit adres is niet goed.';
    const errors = [{ pointer: '#/ondertekening/ondertekenaars/0/email', code: 'email', detail }];
    await page.route(API, (route) => route.fulfill({ status: 422, json: { errors } }));
    await verstuur(page);
    await page.getByRole('link', { name: detail }).click();
    const veld = opNaam(page, 'ondertekening.ondertekenaars.0.email');
    expect(await heeftFocus(veld)).toBe(true);
    expect(await page.getByText(detail).filter({ visible: true }).count()).toBeGreaterThan(0);
  });
});
