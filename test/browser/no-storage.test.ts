import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { status } from '../../web/pages/status/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { stuurIn } from '../local/dossier-links.ts';
import { alleItems } from '../local/store.ts';
import { ontvangBezoekers } from './visitors.ts';
import { openControle, openLater, verstuur, wachtOpOntvangst } from './form.ts';
import { druk } from './acts.ts';
import { opNaam } from './by-name.ts';

const bezoek = ontvangBezoekers();

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
  const page = await bezoek.open('/privacy/');
  await page.addInitScript(refusal);
  await page.goto(link);
  return page;
}

describe.each(Object.entries(refusals))('a browser with storage %s', (_, refusal) => {
  it('gets the confirmation of what it sent, and a form that is empty after a reload', async () => {
    const page = await openWithout(refusal, '/aanvragen/');
    await openControle(page, maakAanvraag());
    await verstuur(page);
    const kenmerk = await wachtOpOntvangst(page);
    expect((await alleItems(bezoek.loket)).map((item) => item['kenmerk'])).toContain(kenmerk);
    await page.reload();
    await page.getByRole('heading', { name: aanvragen.organisatie.kop }).first().waitFor();
    expect(await opNaam(page, 'organisatie.naam').inputValue()).toBe('');
  });

  it('can wipe what was filled in', async () => {
    const page = await openWithout(refusal, '/aanvragen/');
    await opNaam(page, 'organisatie.naam').fill('Stichting Verzonnen');
    await openLater(page);
    await druk(page, aanvragen.later.wis);
    await druk(page, aanvragen.later.wisJa);
    await page.getByText(inScript.gewist).first().waitFor();
    expect(await opNaam(page, 'organisatie.naam').inputValue()).toBe('');
  });

  it('is told that it cannot begin with a copy, and stays on the page of the dossier', async () => {
    const { statuslink } = await stuurIn(bezoek.loket, maakAanvraag());
    const page = await openWithout(refusal, statuslink);
    await druk(page, status.kopie);
    await page.getByText(status.geenKopie).waitFor();
    expect(new URL(page.url()).pathname).toBe('/status/');
  });
});
