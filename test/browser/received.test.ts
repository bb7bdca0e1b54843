import type { Page } from 'playwright-core';
import { parts } from '../../web/components/teksten.ts';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { readableLastDay } from '../../shared/time/readable-time.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { lastPostDay } from '../../shared/dossier/last-post-day.ts';
import { verlooptOp } from '../../shared/dossier/signing-period.ts';
import { received as received } from '../../web/received/teksten.ts';
import { allItems } from '../local/store.ts';
import { createAanvraag, onPapier } from '../fixtures/aanvragen.ts';
import { receiveVisitors } from './visitors.ts';
import { openCheck, stepHeading, dispatch, waitForOntvangst } from './form.ts';
import { press, hasFocus, headingNamed } from './acts.ts';
import { fillInEverything } from './fill-in.ts';
import { onName } from './by-name.ts';

const visit = receiveVisitors();

async function submit(aanvraag: Aanvraag): Promise<{ page: Page; kenmerk: string }> {
  const page = await visit.open('/');
  await openCheck(page, aanvraag);
  await dispatch(page);
  return { page, kenmerk: await waitForOntvangst(page) };
}

/** The last day to sign, as the service keeps it. */
async function lastDayOf(
  kenmerk: string,
  end: (dossier: { ingediendOp: string }) => string = verlooptOp,
): Promise<string> {
  const items = await allItems(visit.service);
  const item = items.find((found) => found['kenmerk'] === kenmerk);
  return readableLastDay(end({ ingediendOp: String(item?.['ingediendOp']) }));
}

const says = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).waitFor();

/** What is read of the list of what happens next. */
const navigation = async (page: Page): Promise<string> =>
  (await page.getByRole('main').getByRole('listitem').allInnerTexts()).join('\n');

describe('the page after sending', () => {
  it('has the kenmerk to copy, the PDF and a link to the status', async () => {
    const { page, kenmerk } = await submit(createAanvraag());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, received.copy);
    await says(page, parts.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(kenmerk);
    const file = page.waitForEvent('download');
    await press(page, received.pdf);
    expect((await file).suggestedFilename()).toBe(`aanvraag-${kenmerk}.pdf`);
    await says(page, received.pdfReady);
    await page.getByRole('link', { name: received.status }).click();
    await headingNamed(page, statusTexts['wacht-op-ondertekening'].applicant.heading);
  });

  it('says so when copying or the PDF does not work', async () => {
    const { page } = await submit(createAanvraag());
    await page.evaluate(() =>
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new DOMException('Not here', 'NotAllowedError')),
      }),
    );
    await press(page, received.copy);
    await says(page, parts.notCopied);
    await page.route('**/document', (route) => route.fulfill({ status: 503, body: 'Unavailable' }));
    await press(page, received.pdf);
    await says(page, received.pdfFailed);
  });

  it('tells who gets which mail and until when signing is possible; on paper where to send it', async () => {
    const digitaal = createAanvraag();
    const { page, kenmerk } = await submit(digitaal);
    const [signer] = digitaal.ondertekening.ondertekenaars;
    const until = received.termijn(await lastDayOf(kenmerk));
    for (const text of [digitaal.beheerder.email, signer?.email, until]) {
      expect(await navigation(page)).toContain(text);
    }
    expect(await navigation(page)).not.toContain(received.papier);
    const papier = await submit(onPapier(digitaal));
    const before = received.sendIn(await lastDayOf(papier.kenmerk, lastPostDay));
    for (const text of [received.papier, ...ssd.returnAddress, before]) {
      expect(await navigation(papier.page)).toContain(text);
    }
    expect(await navigation(papier.page)).not.toContain(received.digitaal);
  });

  it('begins a next aanvraag with the same organisation and signatories, and comes back', async () => {
    const first = createAanvraag();
    const { page, kenmerk } = await submit(first);
    await press(page, received.same);
    await headingNamed(page, stepHeading('organisatie'));
    expect(await onName(page, 'organisatie.naam').inputValue()).toBe(first.organisatie.naam);
    await page.goBack();
    expect(await waitForOntvangst(page)).toBe(kenmerk);
    await page.goForward();
    await headingNamed(page, stepHeading('organisatie'));
    await fillInEverything(page, {
      ...first,
      beheerder: { ...first.beheerder, naam: 'P. Jansen' },
    });
    await dispatch(page);
    expect(await waitForOntvangst(page)).not.toBe(kenmerk);
  });

  it('shows the kenmerk and the status link also where the rest of it does not come', async () => {
    const page = await visit.open('/');
    await page.route('**/Received-*.js', (route) => route.abort());
    await openCheck(page, createAanvraag());
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    expect((await allItems(visit.service)).map((item) => item['kenmerk'])).toContain(kenmerk);
    expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true);
    await page.getByRole('link', { name: received.status }).click();
    await headingNamed(page, statusTexts['wacht-op-ondertekening'].applicant.heading);
  });
});
