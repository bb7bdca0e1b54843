import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { toForm } from '../../shared/aanvraag/form.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { TYPES_ORGANISATIE } from '../../shared/aanvraag/organisatietypen.ts';
import { SOORTEN } from '../../shared/aanvraag/soort.ts';
import { fields } from '../../shared/aanvraag/fields.ts';
import { problems } from '../../shared/api/problems.ts';
import { parts } from '../../web/components/teksten.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { createAanvraag, onPapier } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { firstLetterCount, waitForLetters } from '../local/mailbox.ts';
import { receiveVisitors } from './visitors.ts';
import { dispatch, waitForOntvangst } from './form.ts';
import { headingNamed } from './acts.ts';
import { fillInPage, fillInField } from './fill-in.ts';
import { onName } from './by-name.ts';

const visit = receiveVisitors();
const openWithout = (): Promise<Page> => visit.open('/aanvragen/', { javaScriptEnabled: false });

/** Every value as it stands in the form, chosen or typed. */
const state = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('#formulier')
    .evaluate((form: HTMLFormElement) =>
      Object.fromEntries(
        [...new FormData(form)].filter(
          (pair): pair is [string, string] => pair[0] !== 'sleutel' && pair[1] !== '',
        ),
      ),
    );

const filledIn = (aanvraag: Aanvraag): Record<string, string> =>
  Object.fromEntries(Object.entries(toForm(aanvraag)).filter(([, value]) => value !== ''));

const withPostcode = (aanvraag: Aanvraag, postcode: string): Aanvraag => {
  const { organisatie } = aanvraag;
  return {
    ...aanvraag,
    organisatie: { ...organisatie, adres: { ...organisatie.adres, postcode } },
  };
};

/** Sends it in with two things wrong, and looks at what comes back. */
async function submitWrongly(page: Page, aanvraag: Aanvraag): Promise<void> {
  const wrong = withPostcode({ ...aanvraag, beheerder: { ...aanvraag.beheerder, naam: '' } }, '1');
  await fillInPage(page, wrong);
  await dispatch(page);
  await headingNamed(page, aanvragen.errorsHeading);
  expect(await page.title()).toMatch(new RegExp(`^${inScript.error}`));
  expect(await state(page)).toEqual(filledIn(wrong));
  const errors = [meldingen.postcode, meldingen.required(fields['beheerder.naam'])];
  for (const [index, name] of ['organisatie.adres.postcode', 'beheerder.naam'].entries()) {
    await page.getByRole('link', { name: errors[index] ?? '' }).click();
    const field = onName(page, name);
    expect(await field.evaluate((element) => element.matches(':focus, :target'))).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const at = await field.locator('xpath=ancestor::div[1]').textContent();
    expect(at).toContain(errors[index]);
  }
}

/** Fills in right what {@link submitWrongly} left wrong. */
async function mendAndSubmit(page: Page, { organisatie, beheerder }: Aanvraag): Promise<void> {
  await fillInField(page, 'organisatie.adres.postcode', organisatie.adres.postcode ?? '');
  await fillInField(page, 'beheerder.naam', beheerder.naam);
  await dispatch(page);
}

describe('without JavaScript', () => {
  // Each type with each soort is sent by `main-task.test.ts`; here each type and each soort comes by.
  it.each(
    TYPES_ORGANISATIE.map((type, index) => ({
      type,
      soort: SOORTEN[index % SOORTEN.length] ?? 'aanmelding',
    })),
  )(
    'the form for $type ($soort) comes back with its errors, and then goes in',
    async ({ type, soort }) => {
      const digitaal = createAanvraag(type, soort);
      const aanvraag = soort === 'wijziging' ? onPapier(digitaal) : digitaal;
      const page = await openWithout();
      await submitWrongly(page, aanvraag);
      await mendAndSubmit(page, aanvraag);
      const kenmerk = await waitForOntvangst(page);
      const item = (await allItems(visit.service)).find((one) => one['kenmerk'] === kenmerk);
      expect(item?.['aanvraag']).toEqual(aanvraag);
      const count = firstLetterCount(aanvraag);
      expect(await waitForLetters(visit.service, kenmerk, count)).toHaveLength(count);
    },
  );

  it('loading the confirmation again, or sending the same form again, changes nothing', async () => {
    const aanvraag = { ...createAanvraag(), opmerking: 'Twee keer verstuurd.' };
    const page = await openWithout();
    await fillInPage(page, aanvraag);
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    const before = await allItems(visit.service);
    await page.reload();
    expect(await waitForOntvangst(page)).toBe(kenmerk);
    await page.goBack();
    expect(await state(page)).toEqual(filledIn(aanvraag));
    await dispatch(page);
    expect(await waitForOntvangst(page)).toBe(kenmerk);
    const again = await openWithout();
    await fillInPage(again, aanvraag);
    await dispatch(again);
    expect(await waitForOntvangst(again)).toBe(kenmerk);
    expect((await allItems(visit.service)).length).toBe(before.length);
    expect(await waitForLetters(visit.service, kenmerk, 3)).toHaveLength(3);
  });
});

describe('where the form comes from', () => {
  it.each(['localhost', '127.0.0.1'])(
    'the browser says that it is the site itself, at %s and also after a refusal',
    async (name) => {
      const { port } = new URL(visit.service.site);
      const page = await openWithout();
      await page.goto(`http://${name}:${port}/aanvragen/`);
      const origin: (string | undefined)[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') origin.push(request.headers()['origin']);
      });
      const aanvraag = { ...createAanvraag(), opmerking: `Verstuurd vanaf ${name}` };
      await submitWrongly(page, aanvraag);
      await mendAndSubmit(page, aanvraag);
      await waitForOntvangst(page);
      expect(origin).toEqual([`http://${name}:${port}`, `http://${name}:${port}`]);
    },
  );

  it.each([
    ['another site', '127.0.0.1', ''],
    ['another port of this machine', 'localhost', ''],
    ['a page that hides where it is', 'localhost', '<meta name="referrer" content="no-referrer">'],
  ])('the form of %s is refused, with the way to ours', async (_, name, headings) => {
    const fields = Object.entries(toForm({ ...createAanvraag(), opmerking: 'Van elders' }));
    const input = fields.map(([field, value]) => `<input name="${field}" value="${value}">`);
    const purpose = `${visit.service.site}/api/v1/aanvragen`;
    const html = `<!doctype html>${headings}<form method="post" action="${purpose}">${input.join('')}<button>Win een prijs</button></form>`;
    const elsewhere = createServer((__, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    });
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    const before = (await allItems(visit.service)).length;
    try {
      const page = await openWithout();
      await page.goto(`http://${name}:${(elsewhere.address() as AddressInfo).port}/`);
      await page.getByRole('button').click();
      await headingNamed(page, problems['andere-site'].title);
      expect((await allItems(visit.service)).length).toBe(before);
      await page.getByRole('link', { name: parts.toForm }).click();
      await headingNamed(page, aanvragen.titel);
    } finally {
      elsewhere.close();
      elsewhere.closeAllConnections();
    }
  });
});

describe('with JavaScript that does not arrive', () => {
  it('the form is the same page as without', async () => {
    const aanvraag = { ...createAanvraag(), opmerking: 'Het script kwam niet aan.' };
    const page = await visit.open('/');
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/aanvragen/');
    await submitWrongly(page, aanvraag);
    await mendAndSubmit(page, aanvraag);
    await waitForOntvangst(page);
    const items = await allItems(visit.service);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });
});
