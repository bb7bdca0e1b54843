import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { problems } from '../../shared/api/problems.ts';
import { inScript } from '../../web/pages/aanvragen/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { openCheck, dispatch, waitForOntvangst } from './form.ts';
import { press } from './acts.ts';
import { further, fillInEverything } from './fill-in.ts';

const visit = receiveVisitors({ PROOF_OF_WORK: 'on', MAILS_PER_ADDRESS_PER_DAY: '2' });

/** What the page asks for, as paths. */
function followRequests(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

function before(who: string) {
  const aanvraag = createAanvraag('bestuur');
  aanvraag.beheerder.email = `${who}@example.nl`;
  aanvraag.ondertekening.ondertekenaars = [
    { naam: 'A. Bakker', functie: 'Voorzitter', email: `${who}.tekent@example.org` },
  ];
  return aanvraag;
}

describe('the proof of work', () => {
  it('is computed while somebody fills in the form, and asks nothing of them', async () => {
    const page = await visit.open('/');
    const paths = followRequests(page);
    await page.goto('/aanvragen/');
    await further(page);
    expect(paths.filter((path) => /uitdaging|reken|worker/.test(path))).toEqual([]);
    await fillInEverything(page, before('een'));
    await dispatch(page);
    await waitForOntvangst(page);
    expect(paths).toContain('/api/v1/uitdaging');
  });

  it('is made anew when the first one is not taken', async () => {
    const page = await visit.open('/aanvragen/');
    await openCheck(page, before('twee'));
    let attempts = 0;
    await page.route('**/api/v1/aanvragen', async (route) => {
      attempts += 1;
      const { 'proof-of-work': _, ...headers } = route.request().headers();
      await route.continue(attempts === 1 ? { headers } : {});
    });
    await dispatch(page);
    await waitForOntvangst(page);
    expect(attempts).toBe(2);
  });

  it('that a browser cannot make is said in words, and nothing is lost', async () => {
    const page = await visit.open('/');
    await page.addInitScript(() => {
      const { Worker } = window;
      Object.assign(window, { Worker: undefined, repair: () => Object.assign(window, { Worker }) });
    });
    await openCheck(page, before('drie'));
    await dispatch(page);
    await page.getByText(inScript.mislukt.proofOfWork).waitFor();
    await page.evaluate(() => (window as unknown as { repair: () => void }).repair());
    await dispatch(page);
    await waitForOntvangst(page);
  });

  it('asked for without a connection says so, and works on the next press', async () => {
    const page = await visit.open('/aanvragen/');
    await openCheck(page, before('vier'));
    await page.context().setOffline(true);
    await dispatch(page);
    await page.getByText(inScript.mislukt.network).waitFor();
    await page.context().setOffline(false);
    await dispatch(page);
    await waitForOntvangst(page);
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
    inScript.mislukt.network,
  ],
  [
    'no challenge, with a page of HTML',
    '**/uitdaging',
    (route) =>
      route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Unavailable</h1>' }),
    inScript.mislukt.service,
  ],
  [
    'a login page of the wifi for the challenge',
    '**/uitdaging',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in</h1>' }),
    inScript.mislukt.service,
  ],
  [
    'no connection for the worker',
    '**/worker-*',
    (route) => route.abort(),
    inScript.mislukt.network,
  ],
  ['no worker', '**/worker-*', (route) => route.fulfill({ status: 503 }), inScript.mislukt.network],
];

describe('a part of the proof of work that does not come', () => {
  it.each(broken)(
    '%s: is not blamed on the browser, and comes on the next press',
    async (what, path, answer, text) => {
      const page = await visit.open('/aanvragen/');
      await page.route(path, answer);
      await openCheck(page, before(what.replaceAll(/\W/g, '')));
      await dispatch(page);
      await page.getByText(text).waitFor();
      await page.unroute(path);
      await dispatch(page);
      await waitForOntvangst(page);
    },
  );
});

describe('an address that gets too many requests', () => {
  it('is said in the words of the service, and the form stays as it was', async () => {
    const page = await visit.open('/aanvragen/');
    for (const _ of [1, 2]) {
      await openCheck(page, before('vol'));
      await dispatch(page);
      await waitForOntvangst(page);
    }
    await openCheck(page, before('vol'));
    const formerly = (await allItems(visit.service)).length;
    await dispatch(page);
    await page.getByText(problems['te-veel-post'].detail).waitFor();
    // The proof that came with it is all that was written.
    expect((await allItems(visit.service)).length).toBe(formerly + 1);
    await press(page, 'Terug');
    expect(await page.getByLabel('Naam ondertekenaar').first().inputValue()).toBe('A. Bakker');
  });
});
