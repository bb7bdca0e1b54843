import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as received } from '../../web/received/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { waitForLetters } from '../local/mailbox.ts';
import { receiveVisitors } from './visitors.ts';
import { openCheck, dispatch, waitForOntvangst } from './form.ts';
import { hasFocus } from './acts.ts';
import { onName } from './by-name.ts';
import { outages } from './faults.ts';

const visit = receiveVisitors();
const API = '**/api/v1/aanvragen';
const SLOW_MS = 3_000;

const count = async (): Promise<number> => (await allItems(visit.service)).length;

/** Somebody who has filled in everything and only has to press. */
async function readyToSend(aanvraag: Aanvraag = createAanvraag()): Promise<Page> {
  const page = await visit.open('/');
  await openCheck(page, aanvraag, randomUUID());
  return page;
}

/** Another tab with the same draft, as a browser makes it: with a copy of what the tab keeps. */
async function duplicate(page: Page): Promise<Page> {
  const tab = page.waitForEvent('popup');
  await page.evaluate(() => window.open(location.href, '_blank'));
  const other = await tab;
  await other.getByRole('heading', { name: aanvragen.controle.heading }).waitFor();
  return other;
}

/** The request arrives late. */
const slow = async (route: Route): Promise<void> => {
  await wait(SLOW_MS);
  await route.continue();
};

const reports = async (page: Page, text: string): Promise<void> => {
  const melding = page.getByRole('alert').filter({ hasText: text });
  await melding.waitFor();
  expect(await hasFocus(melding)).toBe(true);
};

describe('sending over a slow network', () => {
  it('pressed twice, and in two tabs, makes one aanvraag and says so', async () => {
    const before = await count();
    const page = await readyToSend();
    const other = await duplicate(page);
    let requests = 0;
    await page.context().route(API, (route) => {
      requests += 1;
      return slow(route);
    });
    await page.getByRole('button', { name: aanvragen.send }).dblclick();
    await page.getByRole('status').filter({ hasText: inScript.busy }).waitFor();
    const button = page.getByRole('button', { name: aanvragen.send });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.press('Enter');
    await dispatch(other);
    const kenmerk = await waitForOntvangst(page);
    expect(await waitForOntvangst(other)).toBe(kenmerk);
    const saysThatItWasThere = await Promise.all(
      [page, other].map((tab) => tab.getByText(received.alreadyReceived).isVisible()),
    );
    expect(saysThatItWasThere.sort()).toEqual([false, true]);
    expect(requests).toBe(2);
    expect(await count()).toBe(before + 1);
    expect(await waitForLetters(visit.service, kenmerk, 3)).toHaveLength(3);
  });

  it('in two tabs at the same moment makes one aanvraag', async () => {
    const before = await count();
    const page = await readyToSend(createAanvraag('bestuur'));
    const other = await duplicate(page);
    await Promise.all([dispatch(page), dispatch(other)]);
    expect(await waitForOntvangst(page)).toBe(await waitForOntvangst(other));
    expect(await count()).toBe(before + 1);
  });

  it('says in the other tab that an earlier version arrived, and sends the new one on a second press', async () => {
    const before = await count();
    const page = await readyToSend(createAanvraag('deurwaarder'));
    const other = await duplicate(page);
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    await other.getByRole('link', { name: /^Wijzig beheerder/ }).click();
    await onName(other, 'beheerder.functie').fill('Directeur');
    await other
      .getByRole('navigation', { name: aanvragen.stappen })
      .getByRole('link')
      .last()
      .click();
    await dispatch(other);
    await reports(other, inScript.earlierReceived);
    expect(await count()).toBe(before + 1);
    await dispatch(other);
    expect(await waitForOntvangst(other)).not.toBe(kenmerk);
    expect(await count()).toBe(before + 2);
  });
});

describe('sending that fails', () => {
  it('says so in words for people, loses nothing, and works on the next press', async () => {
    const aanvraag = createAanvraag('gemeente');
    const before = await count();
    const page = await readyToSend(aanvraag);
    for (const { what, text, reception } of outages) {
      await page.route(API, reception, { times: 1 });
      await dispatch(page);
      await reports(page, text);
      const button = page.getByRole('button', { name: aanvragen.send });
      expect(await button.getAttribute('aria-disabled'), what).toBe(null);
      expect(await page.getByText(aanvraag.beheerder.email).first().isVisible(), what).toBe(true);
    }
    await page.reload();
    await dispatch(page);
    await waitForOntvangst(page);
    expect(await page.getByText(received.alreadyReceived).isVisible()).toBe(true);
    expect(await count()).toBe(before + 1);
    expect((await allItems(visit.service)).map((item) => item['aanvraag'])).toContainEqual(
      aanvraag,
    );
  });

  it('on an error that only the server sees leads to the field on its own step', async () => {
    const page = await readyToSend();
    const detail = 'Dit adres is niet goed.';
    const errors = [{ pointer: '#/ondertekening/ondertekenaars/0/email', code: 'email', detail }];
    await page.route(API, (route) => route.fulfill({ status: 422, json: { errors } }));
    await dispatch(page);
    await page.getByRole('link', { name: detail }).click();
    const field = onName(page, 'ondertekening.ondertekenaars.0.email');
    expect(await hasFocus(field)).toBe(true);
    expect(await page.getByText(detail).filter({ visible: true }).count()).toBeGreaterThan(0);
  });
});
