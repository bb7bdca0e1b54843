import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { status } from '../../web/pages/status/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { sendIn } from '../local/dossier-links.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { openCheck, openLater, dispatch, waitForOntvangst } from './form.ts';
import { press } from './acts.ts';
import { onName } from './by-name.ts';

const visit = receiveVisitors();

/** How a browser refuses to keep something: its storage is full, or somebody blocked what sites keep. */
const refusals = {
  'that is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  },
  'that is blocked': () => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  },
  'that refuses every call': () => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      Storage.prototype[name] = () => {
        throw new DOMException('Not now', 'InvalidStateError');
      };
    }
  },
  'that is not there': () => {
    Object.defineProperty(window, 'sessionStorage', { value: null });
  },
} as const satisfies Record<string, () => void>;

async function openWithout(refusal: () => void, link: string): Promise<Page> {
  const page = await visit.open('/privacy/');
  await page.addInitScript(refusal);
  await page.goto(link);
  return page;
}

describe.each(Object.entries(refusals))('a browser with storage %s', (_, refusal) => {
  it('gets the confirmation of what it sent, and a form that is empty after a reload', async () => {
    const page = await openWithout(refusal, '/aanvragen/');
    await openCheck(page, createAanvraag());
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    expect((await allItems(visit.service)).map((item) => item['kenmerk'])).toContain(kenmerk);
    await page.reload();
    await page.getByRole('heading', { name: aanvragen.organisatie.heading }).first().waitFor();
    expect(await onName(page, 'organisatie.naam').inputValue()).toBe('');
  });

  it('can wipe what was filled in', async () => {
    const page = await openWithout(refusal, '/aanvragen/');
    await onName(page, 'organisatie.naam').fill('Stichting Verzonnen');
    await openLater(page);
    await press(page, aanvragen.later.wis);
    await press(page, aanvragen.later.eraseYes);
    await page.getByText(inScript.gewist).first().waitFor();
    expect(await onName(page, 'organisatie.naam').inputValue()).toBe('');
  });

  it('is told that it cannot begin with a copy, and stays on the page of the dossier', async () => {
    const { statusLink } = await sendIn(visit.service, createAanvraag());
    const page = await openWithout(refusal, statusLink);
    await press(page, status.copy);
    await page.getByText(status.noCopy).waitFor();
    expect(new URL(page.url()).pathname).toBe('/status/');
  });
});
