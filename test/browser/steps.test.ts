import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { naarFormulier } from '../../shared/aanvraag/form.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { eherkenningAanvragen } from '../../shared/aanvraag/contact.ts';
import { type StepCode, steps, stepOf } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as ontvangen } from '../../web/received/teksten.ts';
import { algemeen } from '../../web/pages/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { ontvangBezoekers } from './visitors.ts';
import {
  naarStap,
  openConcept,
  openControle,
  stepHeading,
  verstuur,
  wachtOpOntvangst,
} from './form.ts';
import { druk, heeftFocus, kop } from './acts.ts';
import { verder, vulAllesIn, vulVeldIn } from './fill-in.ts';
import { opNaam } from './by-name.ts';

const bezoek = ontvangBezoekers();
let page: Page;
beforeEach(async () => {
  page = await bezoek.open('/aanvragen/');
});

/** With two kinds of every field: what was chosen and what was typed. */
const aanvraag = maakAanvraag('gemeente', 'wijziging');
const CODES = steps.map(({ code }) => code);

const isOpStap = async (stap: StepCode): Promise<void> => {
  await kop(page, stepHeading(stap));
  const hier = page.getByRole('navigation', { name: aanvragen.stappen }).locator('[aria-current]');
  expect(await hier.allTextContents()).toEqual([aanvragen[stap].kop]);
};

/** Every field of a step holds what was filled in. */
async function staatErNog(stap: StepCode): Promise<void> {
  for (const [naam, waarde] of Object.entries(naarFormulier(aanvraag))) {
    if (stepOf(naam) !== stap || waarde === '') continue;
    const veld = opNaam(page, naam, waarde);
    if ((await veld.getAttribute('type')) === 'radio') expect(await veld.isChecked()).toBe(true);
    else expect((await veld.inputValue()).replaceAll(' ', ''), naam).toContain(kaal(waarde));
  }
}
/** A telephone number is shown the way people read it. */
const kaal = (waarde: string): string => waarde.replace(/^\+31/, '').replaceAll(' ', '');

describe('going through the steps', () => {
  it('by Back and Forward keeps what was filled in, and moves the focus to where one is', async () => {
    await vulAllesIn(page, aanvraag);
    for (const stap of CODES.toReversed().slice(1)) {
      await page.goBack();
      await isOpStap(stap);
      await staatErNog(stap);
      const titel = page.getByRole('heading', { level: 2, name: stepHeading(stap), exact: true });
      await expect.poll(() => heeftFocus(titel)).toBe(true);
    }
    for (const stap of CODES.slice(1)) {
      await page.goForward();
      await isOpStap(stap);
      await staatErNog(stap);
    }
    await druk(page, aanvragen.terug);
    await isOpStap('ondertekening');
    await naarStap(page, 'beheerder');
    const titel = page.getByRole('heading', { name: stepHeading('beheerder'), exact: true });
    await expect.poll(() => heeftFocus(titel)).toBe(true);
  });

  it('with a reload on each stays there, with everything filled in', async () => {
    await openControle(page, aanvraag);
    for (const stap of CODES) {
      await page.goto(`/aanvragen/#${stap}`);
      await page.reload();
      await isOpStap(stap);
      await staatErNog(stap);
    }
    await verstuur(page);
    await wachtOpOntvangst(page);
  });

  it('by a link to a later one with nothing filled in says there what is missing, and where', async () => {
    const leeg = await bezoek.open('/aanvragen/#ondertekening');
    page = leeg;
    await isOpStap('ondertekening');
    await page.goto('/aanvragen/#controle');
    await page.reload();
    await kop(page, aanvragen.foutenKop);
    await page.getByRole('link', { name: 'Vul de straat in.' }).click();
    await isOpStap('organisatie');
    expect(await heeftFocus(opNaam(page, 'organisatie.adres.straat'))).toBe(true);
    expect(await page.getByText(`${inScript.fout} Vul de straat in.`).isVisible()).toBe(true);
    await page.goto('/aanvragen/#bestaat-niet');
    await page.reload();
    await isOpStap('organisatie');
    await verder(page);
    await kop(page, aanvragen.foutenKop);
  });
});

describe('question 2.3, answered with nee', () => {
  it('comes before any work, stops, says what to arrange and where, and keeps what was typed', async () => {
    const { eerstRegelen, eherkenning } = aanvragen.beheerder;
    const first = page.getByRole('radiogroup').first();
    expect(await first.getAttribute('aria-describedby')).toContain('heeftEherkenning');
    await page.getByRole('radiogroup', { name: eherkenning }).waitFor();
    await openConcept(page, aanvraag);
    expect(await page.getByText(eerstRegelen.kop).isVisible()).toBe(false);
    await vulVeldIn(page, 'beheerder.heeftEherkenning', 'nee');
    await kop(page, eerstRegelen.kop);
    const link = page.getByRole('link', { name: eerstRegelen.link });
    expect(await link.getAttribute('href')).toBe(eherkenningAanvragen);
    await verder(page);
    await page.getByRole('link', { name: meldingen.eherkenningNodig }).click();
    expect(await heeftFocus(opNaam(page, 'beheerder.heeftEherkenning', 'ja'))).toBe(true);
    expect(await opNaam(page, 'organisatie.naam').inputValue()).toBe(aanvraag.organisatie.naam);
    await vulVeldIn(page, 'beheerder.heeftEherkenning', 'ja');
    await verder(page);
    await isOpStap('beheerder');
  });
});

describe('after sending', () => {
  it('a reload, Back and Forward show the confirmation again, and send nothing once more', async () => {
    await openControle(page, aanvraag);
    await verstuur(page);
    const kenmerk = await wachtOpOntvangst(page);
    const aantal = (await alleItems(bezoek.loket)).length;
    await page.getByRole('link', { name: algemeen.naarInhoud }).press('Enter');
    await expect.poll(() => heeftFocus(page.getByRole('main'))).toBe(true);
    await page.waitForURL(/#ontvangen$/);
    await page.reload();
    expect(await wachtOpOntvangst(page)).toBe(kenmerk);
    for (const goes of ['goBack', 'goBack', 'goForward', 'reload'] as const) {
      await page[goes]();
      expect(await wachtOpOntvangst(page), goes).toBe(kenmerk);
      await page.getByRole('link', { name: ontvangen.status }).waitFor();
    }
    expect((await alleItems(bezoek.loket)).length).toBe(aantal);
  });

  it('the confirmation is there again after the next aanvraag was begun, which is there too', async () => {
    await openControle(page, aanvraag);
    await verstuur(page);
    const kenmerk = await wachtOpOntvangst(page);
    await page.getByRole('link', { name: ontvangen.nieuw }).click();
    await isOpStap('organisatie');
    await vulVeldIn(page, 'organisatie.naam', 'Stichting Verzonnen');
    await page.goBack();
    expect(await wachtOpOntvangst(page)).toBe(kenmerk);
    await page.goForward();
    await isOpStap('organisatie');
    expect(await opNaam(page, 'organisatie.naam').inputValue()).toBe('Stichting Verzonnen');
  });

  it('a new aanvraag begins empty, with a key of its own', async () => {
    await openControle(page, aanvraag);
    await verstuur(page);
    const kenmerk = await wachtOpOntvangst(page);
    await page.getByRole('link', { name: ontvangen.nieuw }).click();
    await isOpStap('organisatie');
    expect(await page.evaluate(() => sessionStorage.getItem('beheerdersloket.concept'))).toBe(null);
    await vulAllesIn(page, aanvraag);
    await verstuur(page);
    expect(await wachtOpOntvangst(page)).not.toBe(kenmerk);
  });
});
