import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { SOORTEN } from '../../shared/aanvraag/soort.ts';
import { TYPES_ORGANISATIE } from '../../shared/aanvraag/organisatietypen.ts';
import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { shortSamenvatting } from '../../shared/aanvraag/short-samenvatting.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { waitForLetters } from '../local/mailbox.ts';
import { receiveVisitors } from './visitors.ts';
import { fillInEverything } from './fill-in.ts';

const visit = receiveVisitors();
let page: Page;
beforeEach(async () => {
  page = await visit.open('/');
});

const kenmerkOnPage = async (): Promise<string> =>
  (await page.locator('.kenmerk').first().textContent()) ?? '';
/** Who gets a request to sign. */
const signingAddresses = ({ ondertekening }: Aanvraag): string[] =>
  ondertekening.ondertekenaars.flatMap(({ email }) => email ?? []);
const itemWith = async (kenmerk: string) =>
  (await allItems(visit.service)).find((item) => item['kenmerk'] === kenmerk);

describe('somebody who fills in the form', () => {
  it('begins at the start page, sends it in, and the mails are in the mailbox', async () => {
    const aanvraag = createAanvraag();
    await page.getByRole('link', { name: 'Begin met het formulier' }).click();
    await fillInEverything(page, aanvraag);
    const rows = shortSamenvatting(samenvatting(aanvraag)).flatMap((section) => section.rows);
    for (const { label, lines } of rows) {
      const terms = page.getByRole('term').filter({ hasText: label });
      expect(await terms.count(), label).toBeGreaterThan(0);
      for (const line of lines) {
        expect(await page.getByText(line, { exact: true }).count(), line).toBeGreaterThan(0);
      }
    }
    await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
    await page.getByRole('heading', { level: 1, name: /nog niet ondertekend/ }).waitFor();

    const kenmerk = await kenmerkOnPage();
    const recipients = [aanvraag.beheerder.email, ssd.email, ...signingAddresses(aanvraag)].sort();
    const mail = await waitForLetters(visit.service, kenmerk, recipients.length);
    expect(mail.map(({ aan }) => aan).sort()).toEqual(recipients);
    expect((await itemWith(kenmerk))?.['aanvraag']).toEqual(aanvraag);

    await page.getByRole('link', { name: 'Bekijk de status' }).click();
    await page.getByRole('heading', { name: 'Wacht op ondertekening' }).waitFor();
    expect(await kenmerkOnPage()).toBe(kenmerk);
  });

  it.each(TYPES_ORGANISATIE.flatMap((type) => SOORTEN.map((soort) => ({ type, soort }))))(
    'for $type ($soort) gets in what was typed',
    async ({ type, soort }) => {
      const aanvraag = createAanvraag(type, soort);
      aanvraag.ondertekening.wijze = soort === 'wijziging' ? 'papier' : 'digitaal';
      aanvraag.ondertekening.ondertekenaars = [
        ...aanvraag.ondertekening.ondertekenaars,
        { naam: 'C. Jansen', functie: 'burgemeester', email: 'c.jansen@example.org' },
      ].map(({ naam, functie, email }) =>
        soort === 'wijziging' ? { naam, functie } : { naam, functie, ...(email ? { email } : {}) },
      );
      await page.goto('/aanvragen/');
      await fillInEverything(page, aanvraag);
      await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
      await page.getByRole('heading', { level: 1, name: /nog niet ondertekend/ }).waitFor();
      const kenmerk = await kenmerkOnPage();
      expect((await itemWith(kenmerk))?.['aanvraag']).toEqual(aanvraag);
      const count = 2 + signingAddresses(aanvraag).length;
      expect(await waitForLetters(visit.service, kenmerk, count)).toHaveLength(count);
    },
  );
});
