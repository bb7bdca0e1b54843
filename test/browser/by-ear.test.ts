import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { waarschuwingsteksten } from '../../shared/aanvraag/messages.ts';
import { dienstnaam } from '../../shared/aanvraag/contact.ts';
import { type StepCode, steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as ontvangen } from '../../web/received/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { ontvangBezoekers } from './visitors.ts';
import { naarStap, openConcept, openControle, verstuur, wachtOpOntvangst } from './form.ts';
import { heeftFocus } from './acts.ts';
import { verder, vulStapIn, vulVeldIn } from './fill-in.ts';
import { zonderVerbinding } from './states/state.ts';

const bezoek = ontvangBezoekers();
let page: Page;
beforeEach(async () => {
  page = await bezoek.open('/aanvragen/');
});

const titelVan = (stap: StepCode): string => {
  const nummer = steps.findIndex(({ code }) => code === stap) + 1;
  const waar = aanvragen.stapVan(nummer, steps.length);
  return `${aanvragen[stap].kop}, ${waar} – ${aanvragen.titel} – ${dienstnaam}`;
};

const overzicht = (): Locator => page.getByRole('region', { name: aanvragen.foutenKop });

/** What a screen reader says of the element with the focus, beside its name: its descriptions, its group's too. */
const beschrijving = (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return [element, element?.closest('fieldset')]
      .flatMap((deel) => (deel?.getAttribute('aria-describedby') ?? '').split(' '))
      .map((id) => document.getElementById(id))
      .map((deel) => (deel?.checkVisibility() ? deel.textContent : ''))
      .join(' ');
  });

/** Follows each link of the summary, as somebody does who hears it. */
async function volgElkeFout(): Promise<string[]> {
  const links = await overzicht().getByRole('link').all();
  const fouten: string[] = [];
  for (const link of links) {
    const fout = (await link.textContent()) ?? '';
    await link.click();
    expect(await beschrijving(), fout).toContain(`${inScript.fout} ${fout}`);
    const veld = page.locator(':focus');
    expect(await veld.isVisible(), fout).toBe(true);
    // One answer of a question, or one role of many, is not what is wrong.
    const isGroep = await veld.evaluate((element) => element.matches('[type=radio], [role=group]'));
    expect(await veld.getAttribute('aria-invalid'), fout).toBe(isGroep ? null : 'true');
    fouten.push(fout);
  }
  return fouten;
}

/** On a step where nothing is filled in but what shows other fields. */
async function hoorWatErMis(stap: StepCode, { soort, organisatie }: Aanvraag): Promise<void> {
  if (stap === 'organisatie') {
    await vulVeldIn(page, 'soort', soort);
    await vulVeldIn(page, 'organisatie.type', organisatie.type);
  }
  await verder(page);
  expect(await heeftFocus(overzicht())).toBe(true);
  expect(await page.title()).toBe(`${inScript.fout} ${titelVan(stap)}`);
  const fouten = await volgElkeFout();
  expect(new Set(fouten).size).toBe(fouten.length);
  expect(fouten).not.toEqual([]);
}

describe('somebody who hears the page', () => {
  it.each(['onderwijsinstelling', 'gemeente'] as const)(
    'hears on each step where they are and what is wrong where, and gets in an aanvraag for %s',
    async (type) => {
      const aanvraag = maakAanvraag(type);
      for (const { code } of steps.slice(0, -1)) {
        expect(await page.title()).toBe(titelVan(code));
        await hoorWatErMis(code, aanvraag);
        await vulStapIn(page, aanvraag, code);
        await verder(page);
        const volgende = page.getByRole('heading', { level: 2 }).and(page.locator(':focus'));
        await volgende.waitFor();
      }
      expect(await page.title()).toBe(titelVan('controle'));
      await verstuur(page);
      await wachtOpOntvangst(page);
      expect(await heeftFocus(page.getByRole('heading', { level: 1 }))).toBe(true);
      expect(await page.title()).toContain(ontvangen.titel);
      const items = await alleItems(bezoek.loket);
      expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
    },
  );

  it('is told at once what is odd, and what the screen does by itself', async () => {
    const status = (tekst: string) => page.getByRole('status').filter({ hasText: tekst });
    await vulVeldIn(page, 'soort', 'wijziging');
    await vulVeldIn(page, 'beheerder.heeftEherkenning', 'nee');
    await status(aanvragen.beheerder.eerstRegelen.kop).waitFor();
    await naarStap(page, 'beheerder');
    await vulVeldIn(page, 'beheerder.heeftAccount', 'nee');
    await status(waarschuwingsteksten.wijzigingZonderAccount).waitFor();
    await openConcept(page, maakAanvraag());
    await status(inScript.geopend).first().waitFor();
  });

  it('is told at once that it was not sent, and finds the focus there', async () => {
    await openControle(page, maakAanvraag());
    await zonderVerbinding(page);
    await verstuur(page);
    const melding = page.getByRole('alert').filter({ hasText: inScript.mislukt.netwerk });
    await melding.waitFor();
    expect(await heeftFocus(melding)).toBe(true);
  });
});
