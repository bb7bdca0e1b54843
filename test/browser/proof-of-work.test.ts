import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { problemen } from '../../shared/api/problems.ts';
import { inScript } from '../../web/pages/aanvragen/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { ontvangBezoekers } from './visitors.ts';
import { openControle, verstuur, wachtOpOntvangst } from './form.ts';
import { druk } from './acts.ts';
import { verder, vulAllesIn } from './fill-in.ts';

const bezoek = ontvangBezoekers({ PROOF_OF_WORK: 'on', MAILS_PER_ADDRESS_PER_DAY: '2' });

/** What the page asks for, as paths. */
function volgVerzoeken(page: Page): string[] {
  const paden: string[] = [];
  page.on('request', (verzoek) => paden.push(new URL(verzoek.url()).pathname));
  return paden;
}

function voor(wie: string) {
  const aanvraag = maakAanvraag('bestuur');
  aanvraag.beheerder.email = `${wie}@example.nl`;
  aanvraag.ondertekening.ondertekenaars = [
    { naam: 'A. Bakker', functie: 'Voorzitter', email: `${wie}.tekent@example.org` },
  ];
  return aanvraag;
}

describe('the proof of work', () => {
  it('is computed while somebody fills in the form, and asks nothing of them', async () => {
    const page = await bezoek.open('/');
    const paden = volgVerzoeken(page);
    await page.goto('/aanvragen/');
    await verder(page);
    expect(paden.filter((pad) => /uitdaging|reken|werker/.test(pad))).toEqual([]);
    await vulAllesIn(page, voor('een'));
    await verstuur(page);
    await wachtOpOntvangst(page);
    expect(paden).toContain('/api/v1/uitdaging');
  });

  it('is made anew when the first one is not taken', async () => {
    const page = await bezoek.open('/aanvragen/');
    await openControle(page, voor('twee'));
    let pogingen = 0;
    await page.route('**/api/v1/aanvragen', async (route) => {
      pogingen += 1;
      const { 'proof-of-work': _, ...headers } = route.request().headers();
      await route.continue(pogingen === 1 ? { headers } : {});
    });
    await verstuur(page);
    await wachtOpOntvangst(page);
    expect(pogingen).toBe(2);
  });

  it('that a browser cannot make is said in words, and nothing is lost', async () => {
    const page = await bezoek.open('/');
    await page.addInitScript(() => {
      const { Worker } = window;
      Object.assign(window, { Worker: undefined, repair: () => Object.assign(window, { Worker }) });
    });
    await openControle(page, voor('drie'));
    await verstuur(page);
    await page.getByText(inScript.mislukt.rekenbewijs).waitFor();
    await page.evaluate(() => (window as unknown as { repair: () => void }).repair());
    await verstuur(page);
    await wachtOpOntvangst(page);
  });

  it('asked for without a connection says so, and works on the next press', async () => {
    const page = await bezoek.open('/aanvragen/');
    await openControle(page, voor('vier'));
    await page.context().setOffline(true);
    await verstuur(page);
    await page.getByText(inScript.mislukt.netwerk).waitFor();
    await page.context().setOffline(false);
    await verstuur(page);
    await wachtOpOntvangst(page);
  });
});

/** Each part that the proof needs, and what can become of it. */
const broken: readonly [
  what: string,
  path: string,
  answer: (route: Route) => Promise<void>,
  text: string,
][] = [
  [
    'no connection for the challenge',
    '**/uitdaging',
    (route) => route.abort(),
    inScript.mislukt.netwerk,
  ],
  [
    'no challenge, with a page of HTML',
    '**/uitdaging',
    (route) =>
      route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Unavailable</h1>' }),
    inScript.mislukt.dienst,
  ],
  [
    'a login page of the wifi for the challenge',
    '**/uitdaging',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in</h1>' }),
    inScript.mislukt.dienst,
  ],
  [
    'no connection for the worker',
    '**/werker-*',
    (route) => route.abort(),
    inScript.mislukt.netwerk,
  ],
  ['no worker', '**/werker-*', (route) => route.fulfill({ status: 503 }), inScript.mislukt.netwerk],
];

describe('a part of the proof of work that does not come', () => {
  it.each(broken)(
    '%s: is not blamed on the browser, and comes on the next press',
    async (what, path, answer, text) => {
      const page = await bezoek.open('/aanvragen/');
      await page.route(path, answer);
      await openControle(page, voor(what.replaceAll(/\W/g, '')));
      await verstuur(page);
      await page.getByText(text).waitFor();
      await page.unroute(path);
      await verstuur(page);
      await wachtOpOntvangst(page);
    },
  );
});

describe('an address that gets too many requests', () => {
  it('is said in the words of the service, and the form stays as it was', async () => {
    const page = await bezoek.open('/aanvragen/');
    for (const _ of [1, 2]) {
      await openControle(page, voor('vol'));
      await verstuur(page);
      await wachtOpOntvangst(page);
    }
    await openControle(page, voor('vol'));
    const voorheen = (await alleItems(bezoek.loket)).length;
    await verstuur(page);
    await page.getByText(problemen['te-veel-post'].detail).waitFor();
    // The proof that came with it is all that was written.
    expect((await alleItems(bezoek.loket)).length).toBe(voorheen + 1);
    await druk(page, 'Terug');
    expect(await page.getByLabel('Naam ondertekenaar').first().inputValue()).toBe('A. Bakker');
  });
});
