import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { signaalTexts } from '../../shared/dossier/signaal-texts.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { atDesk, desk, work } from '../../web/pages/balie/teksten.ts';
import { ssdPage } from '../../web/pages/ssd/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { storeMany } from '../local/many-dossiers.ts';
import { sendIn, tokenFrom } from '../local/dossier-links.ts';
import { openAtDesk } from './at-desk.ts';
import { receiveVisitors } from './visitors.ts';
import { press, headingNamed } from './acts.ts';

const visit = receiveVisitors();
const longList = receiveVisitors();

describe('the list of the desk', () => {
  it('shows what has ended by period, and gives the list as a file', async () => {
    const page = await openAtDesk(visit, '#toestand=dicht', 'Lou Lezer');
    await headingNamed(page, work.heading.dicht);
    await page.getByLabel(work.fields.vanaf).fill('2026-12-31');
    await page.getByLabel(work.fields.tot).fill('2026-12-01');
    await press(page, work.show);
    await page.getByText(work.wrongPeriod).waitFor();
    await page.getByLabel(work.fields.vanaf).fill('2026-01-01');
    await press(page, work.show);
    await expect.poll(() => new URL(page.url()).hash).toContain('vanaf=2026-01-01');
    const download = page.waitForEvent('download');
    await press(page, work.csv);
    expect((await download).suggestedFilename()).toBe('aanvragen.csv');
  });

  it('says how many came in since somebody last looked', async () => {
    const page = await openAtDesk(visit, '', 'Bo Behandelaar');
    await sendIn(visit.service, createAanvraag('bestuur'));
    await page.reload();
    await page.getByText(work.newCount(1, false)).waitFor();
    await page.getByText(work.isNew, { exact: true }).waitFor();
  });

  it('shows a row and a dossier in which the same thing stands twice', async () => {
    const aanvraag = createAanvraag('bestuur');
    const [signatory] = aanvraag.ondertekening.ondertekenaars;
    const both = ['een', 'twee'].map((name) => ({ ...signatory, email: `${name}@gmail.com` }));
    const sent = {
      ...aanvraag,
      ondertekening: { wijze: 'digitaal', ondertekenaars: both },
    } as typeof aanvraag;
    const { kenmerk, statusLink } = await sendIn(visit.service, sent);
    const replaces = { ...sent, vervangt: kenmerk } as typeof sent;
    const authorization = `Bearer ${tokenFrom(statusLink)}`;
    for (const key of ['vervangt-een', 'vervangt-twee']) {
      await sendIn(visit.service, replaces, key, { authorization });
    }
    const page = await openAtDesk(visit, `#zoek=${kenmerk}`, 'Lou Lezer');
    const row = page.getByRole('row').filter({ hasText: kenmerk });
    await row.getByText(signaalTexts['vrij-maildomein'].title).waitFor();
    await row.getByRole('link').click();
    await expect.poll(() => page.getByText(ssdPage.vervangenDoor).count()).toBe(2);
  });

  it('shows who has an aanvraag in the list, and finds what is mine and what is of nobody', async () => {
    const mine = await sendIn(visit.service, createAanvraag('deurwaarder'));
    const free = await sendIn(visit.service, createAanvraag('deurwaarder'));
    const page = await openAtDesk(visit, `#${mine.kenmerk}`, 'Cas Controleur');
    await press(page, atDesk.takeUp);
    await page.getByText(atDesk.takenUp).waitFor();
    await page.goto('/balie/#type=deurwaarder&behandelaar=mij');
    const rowOf = (kenmerk: string) => page.getByRole('row').filter({ hasText: kenmerk });
    await rowOf(mine.kenmerk).getByText(work.mine('Cas Controleur')).waitFor();
    expect(await rowOf(free.kenmerk).count()).toBe(0);
    await page
      .getByLabel(work.fields.behandelaar)
      .selectOption({ label: work.options.behandelaar.niemand });
    await press(page, work.show);
    await rowOf(free.kenmerk).getByText(work.nobody).waitFor();
    expect(await rowOf(mine.kenmerk).count()).toBe(0);
    expect(new URL(page.url()).hash).toContain('behandelaar=niemand');
  });

  it('makes a card of each row on a phone', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const viewport = { width: 390, height: 844 };
    const page = await openAtDesk(visit, `#zoek=${kenmerk}`, 'Lou Lezer', { viewport });
    const link = page.getByRole('link', { name: 'Stichting Verzonnen Scholen' });
    await link.waitFor();
    const status = page.getByText(statusTexts['wacht-op-ondertekening'].ssd).last();
    const [name, below] = [await link.boundingBox(), await status.boundingBox()];
    expect(below?.y).toBeGreaterThan((name?.y ?? 0) + (name?.height ?? 0));
  });

  it('shows what to look at beside each aanvraag', async () => {
    const aanvraag = createAanvraag('bestuur');
    const [signatory] = aanvraag.ondertekening.ondertekenaars;
    const free = { ...signatory, email: 'bestuur@gmail.com' };
    const { kenmerk } = await sendIn(visit.service, {
      ...aanvraag,
      ondertekening: { wijze: 'digitaal', ondertekenaars: [free] },
    } as typeof aanvraag);
    const page = await openAtDesk(visit, '', 'Lou Lezer');
    const row = page.getByRole('row').filter({ hasText: kenmerk });
    await row.getByText(signaalTexts['vrij-maildomein'].title).waitFor();
  });
});

describe('a long list', () => {
  it('goes by pages, oldest first, each with an address of its own, and is one file as a whole', async () => {
    const dossiers = await storeMany(longList.service, { from: 0, count: 203 });
    const kenmerken = dossiers.map(({ kenmerk }) => kenmerk);
    const page = await openAtDesk(longList, '#status=in-behandeling', 'Lou Lezer');
    const rows = page.getByRole('row');
    const shows = (place: number, kenmerk = '') => rows.nth(place).getByText(kenmerk).waitFor();
    for (const first of [0, 50, 100, 150]) {
      await shows(1, kenmerken[first]);
      await shows(50, kenmerken[first + 49]);
      await page.getByRole('link', { name: work.nextPage }).click();
    }
    // One for the heading.
    await expect.poll(() => rows.count()).toBe(4);
    await page.reload();
    await shows(3, kenmerken.at(-1));
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.headers()['accept'] === 'text/csv') asked.push(request.url());
    });
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, work.csv)]);
    const file = await text(await download.createReadStream());
    const listed = parse<Record<string, string>>(file, {
      delimiter: ';',
      bom: true,
      columns: true,
    });
    expect(listed.map((row) => row['Kenmerk'])).toEqual(kenmerken);
    expect(asked).toHaveLength(3);
    await page.getByText(work.csvDone).waitFor();
    await page.getByRole('link', { name: work.firstPage }).click();
    await expect.poll(() => rows.count()).toBe(51);
    // An address that somebody changed leads nowhere; the page says where it does go on.
    await page.goto('/balie/#status=in-behandeling&na=verzonnen');
    await page.getByText(desk.unreachable.text).waitFor();
    await page.getByRole('link', { name: work.firstPage }).click();
    await expect.poll(() => rows.count()).toBe(51);
  });

  it('gives no half of a file when a page of it does not come', async () => {
    await storeMany(longList.service, { from: 1_000, count: 110, status: 'verwerkt' });
    const page = await openAtDesk(longList, '#toestand=dicht', 'Lou Lezer');
    await page.getByRole('row').first().waitFor();
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.route(/aantal=100.*na=|na=.*aantal=100/, (route) => route.fulfill({ status: 500 }));
    await press(page, work.csv);
    await page.getByText(work.csvFailed).waitFor();
    expect(downloads).toEqual([]);
  });
});
