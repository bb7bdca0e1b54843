import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { SOORTEN } from '../../shared/aanvraag/soort.ts';
import { TYPEN_ORGANISATIE } from '../../shared/aanvraag/organisatietypen.ts';
import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { shortSamenvatting } from '../../shared/aanvraag/short-samenvatting.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { wachtOpBrieven } from '../local/mailbox.ts';
import { ontvangBezoekers } from './visitors.ts';
import { vulAllesIn } from './fill-in.ts';

const bezoek = ontvangBezoekers();
let page: Page;
beforeEach(async () => {
  page = await bezoek.open('/');
});

const kenmerkOpPagina = async (): Promise<string> =>
  (await page.locator('.kenmerk').first().textContent()) ?? '';
/** Who gets a request to sign. */
const tekenadressen = ({ ondertekening }: Aanvraag): string[] =>
  ondertekening.ondertekenaars.flatMap(({ email }) => email ?? []);
const itemMet = async (kenmerk: string) =>
  (await alleItems(bezoek.loket)).find((item) => item['kenmerk'] === kenmerk);

describe('somebody who fills in the form', () => {
  it('begins at the start page, sends it in, and the mails are in the mailbox', async () => {
    const aanvraag = maakAanvraag();
    await page.getByRole('link', { name: 'Begin met het formulier' }).click();
    await vulAllesIn(page, aanvraag);
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

    const kenmerk = await kenmerkOpPagina();
    const ontvangers = [aanvraag.beheerder.email, ssd.email, ...tekenadressen(aanvraag)].sort();
    const post = await wachtOpBrieven(bezoek.loket, kenmerk, ontvangers.length);
    expect(post.map(({ aan }) => aan).sort()).toEqual(ontvangers);
    expect((await itemMet(kenmerk))?.['aanvraag']).toEqual(aanvraag);

    await page.getByRole('link', { name: 'Bekijk de status' }).click();
    await page.getByRole('heading', { name: 'Wacht op ondertekening' }).waitFor();
    expect(await kenmerkOpPagina()).toBe(kenmerk);
  });

  it.each(TYPEN_ORGANISATIE.flatMap((type) => SOORTEN.map((soort) => ({ type, soort }))))(
    'for $type ($soort) gets in what was typed',
    async ({ type, soort }) => {
      const aanvraag = maakAanvraag(type, soort);
      aanvraag.ondertekening.wijze = soort === 'wijziging' ? 'papier' : 'digitaal';
      aanvraag.ondertekening.ondertekenaars = [
        ...aanvraag.ondertekening.ondertekenaars,
        { naam: 'C. Jansen', functie: 'burgemeester', email: 'c.jansen@example.org' },
      ].map(({ naam, functie, email }) =>
        soort === 'wijziging' ? { naam, functie } : { naam, functie, ...(email ? { email } : {}) },
      );
      await page.goto('/aanvragen/');
      await vulAllesIn(page, aanvraag);
      await page.getByRole('button', { name: 'Verstuur de aanvraag' }).click();
      await page.getByRole('heading', { level: 1, name: /nog niet ondertekend/ }).waitFor();
      const kenmerk = await kenmerkOpPagina();
      expect((await itemMet(kenmerk))?.['aanvraag']).toEqual(aanvraag);
      const aantal = 2 + tekenadressen(aanvraag).length;
      expect(await wachtOpBrieven(bezoek.loket, kenmerk, aantal)).toHaveLength(aantal);
    },
  );
});
