import type { Page } from 'playwright-core';
import { onderdelen } from '../../web/components/teksten.ts';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { readableLastDay } from '../../shared/time/readable-time.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { lastPostDay } from '../../shared/dossier/last-post-day.ts';
import { verlooptOp } from '../../shared/dossier/signing-period.ts';
import { received as ontvangen } from '../../web/received/teksten.ts';
import { alleItems } from '../local/store.ts';
import { maakAanvraag, opPapier } from '../fixtures/aanvragen.ts';
import { ontvangBezoekers } from './visitors.ts';
import { openControle, stepHeading, verstuur, wachtOpOntvangst } from './form.ts';
import { druk, heeftFocus, kop } from './acts.ts';
import { vulAllesIn } from './fill-in.ts';
import { opNaam } from './by-name.ts';

const bezoek = ontvangBezoekers();

async function stuurIn(aanvraag: Aanvraag): Promise<{ page: Page; kenmerk: string }> {
  const page = await bezoek.open('/');
  await openControle(page, aanvraag);
  await verstuur(page);
  return { page, kenmerk: await wachtOpOntvangst(page) };
}

/** The last day to sign, as the service keeps it. */
async function lastDayOf(
  kenmerk: string,
  end: (dossier: { ingediendOp: string }) => string = verlooptOp,
): Promise<string> {
  const items = await alleItems(bezoek.loket);
  const item = items.find((gevonden) => gevonden['kenmerk'] === kenmerk);
  return readableLastDay(end({ ingediendOp: String(item?.['ingediendOp']) }));
}

const zegt = (page: Page, tekst: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: tekst }).waitFor();

/** What is read of the list of what happens next. */
const gang = async (page: Page): Promise<string> =>
  (await page.getByRole('main').getByRole('listitem').allInnerTexts()).join('\n');

describe('the page after sending', () => {
  it('has the kenmerk to copy, the PDF and a link to the status', async () => {
    const { page, kenmerk } = await stuurIn(maakAanvraag());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await druk(page, ontvangen.kopieer);
    await zegt(page, onderdelen.gekopieerd);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(kenmerk);
    const bestand = page.waitForEvent('download');
    await druk(page, ontvangen.pdf);
    expect((await bestand).suggestedFilename()).toBe(`aanvraag-${kenmerk}.pdf`);
    await zegt(page, ontvangen.pdfKlaar);
    await page.getByRole('link', { name: ontvangen.status }).click();
    await kop(page, statusTexts['wacht-op-ondertekening'].applicant.kop);
  });

  it('says so when copying or the PDF does not work', async () => {
    const { page } = await stuurIn(maakAanvraag());
    await page.evaluate(() =>
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new DOMException('Not here', 'NotAllowedError')),
      }),
    );
    await druk(page, ontvangen.kopieer);
    await zegt(page, onderdelen.nietGekopieerd);
    await page.route('**/document', (route) => route.fulfill({ status: 503, body: 'Unavailable' }));
    await druk(page, ontvangen.pdf);
    await zegt(page, ontvangen.pdfMislukt);
  });

  it('tells who gets which mail and until when signing is possible; on paper where to send it', async () => {
    const digitaal = maakAanvraag();
    const { page, kenmerk } = await stuurIn(digitaal);
    const [tekenaar] = digitaal.ondertekening.ondertekenaars;
    const tot = ontvangen.termijn(await lastDayOf(kenmerk));
    for (const tekst of [digitaal.beheerder.email, tekenaar?.email, tot]) {
      expect(await gang(page)).toContain(tekst);
    }
    expect(await gang(page)).not.toContain(ontvangen.papier);
    const papier = await stuurIn(opPapier(digitaal));
    const voor = ontvangen.opsturen(await lastDayOf(papier.kenmerk, lastPostDay));
    for (const tekst of [ontvangen.papier, ...ssd.retouradres, voor]) {
      expect(await gang(papier.page)).toContain(tekst);
    }
    expect(await gang(papier.page)).not.toContain(ontvangen.digitaal);
  });

  it('begins a next aanvraag with the same organisation and signatories, and comes back', async () => {
    const first = maakAanvraag();
    const { page, kenmerk } = await stuurIn(first);
    await druk(page, ontvangen.zelfde);
    await kop(page, stepHeading('organisatie'));
    expect(await opNaam(page, 'organisatie.naam').inputValue()).toBe(first.organisatie.naam);
    await page.goBack();
    expect(await wachtOpOntvangst(page)).toBe(kenmerk);
    await page.goForward();
    await kop(page, stepHeading('organisatie'));
    await vulAllesIn(page, { ...first, beheerder: { ...first.beheerder, naam: 'P. Jansen' } });
    await verstuur(page);
    expect(await wachtOpOntvangst(page)).not.toBe(kenmerk);
  });

  it('shows the kenmerk and the status link also where the rest of it does not come', async () => {
    const page = await bezoek.open('/');
    await page.route('**/Received-*.js', (route) => route.abort());
    await openControle(page, maakAanvraag());
    await verstuur(page);
    const kenmerk = await wachtOpOntvangst(page);
    expect((await alleItems(bezoek.loket)).map((item) => item['kenmerk'])).toContain(kenmerk);
    expect(await heeftFocus(page.getByRole('heading', { level: 1 }))).toBe(true);
    await page.getByRole('link', { name: ontvangen.status }).click();
    await kop(page, statusTexts['wacht-op-ondertekening'].applicant.kop);
  });
});
