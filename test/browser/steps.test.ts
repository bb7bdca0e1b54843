import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { toForm } from '../../shared/aanvraag/form.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { eherkenningAanvragen } from '../../shared/aanvraag/contact.ts';
import { type StepCode, steps, stepOf } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as received } from '../../web/received/teksten.ts';
import { general } from '../../web/pages/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { toStep, openConcept, openCheck, stepHeading, dispatch, waitForOntvangst } from './form.ts';
import { press, hasFocus, headingNamed } from './acts.ts';
import { further, fillInEverything, fillInField } from './fill-in.ts';
import { onName } from './by-name.ts';

const visit = receiveVisitors();
let page: Page;
beforeEach(async () => {
  page = await visit.open('/aanvragen/');
});

/** With two kinds of every field: what was chosen and what was typed. */
const aanvraag = createAanvraag('gemeente', 'wijziging');
const CODES = steps.map(({ code }) => code);

const isAtStep = async (step: StepCode): Promise<void> => {
  await headingNamed(page, stepHeading(step));
  const here = page.getByRole('navigation', { name: aanvragen.stappen }).locator('[aria-current]');
  expect(await here.allTextContents()).toEqual([aanvragen[step].heading]);
};

/** Every field of a step holds what was filled in. */
async function isStillThere(step: StepCode): Promise<void> {
  for (const [name, value] of Object.entries(toForm(aanvraag))) {
    if (stepOf(name) !== step || value === '') continue;
    const field = onName(page, name, value);
    if ((await field.getAttribute('type')) === 'radio') expect(await field.isChecked()).toBe(true);
    else expect((await field.inputValue()).replaceAll(' ', ''), name).toContain(bare(value));
  }
}
/** A telephone number is shown the way people read it. */
const bare = (value: string): string => value.replace(/^\+31/, '').replaceAll(' ', '');

describe('going through the steps', () => {
  it('by Back and Forward keeps what was filled in, and moves the focus to where one is', async () => {
    await fillInEverything(page, aanvraag);
    for (const step of CODES.toReversed().slice(1)) {
      await page.goBack();
      await isAtStep(step);
      await isStillThere(step);
      const title = page.getByRole('heading', { level: 2, name: stepHeading(step), exact: true });
      await expect.poll(() => hasFocus(title)).toBe(true);
    }
    for (const step of CODES.slice(1)) {
      await page.goForward();
      await isAtStep(step);
      await isStillThere(step);
    }
    await press(page, aanvragen.back);
    await isAtStep('ondertekening');
    await toStep(page, 'beheerder');
    const title = page.getByRole('heading', { name: stepHeading('beheerder'), exact: true });
    await expect.poll(() => hasFocus(title)).toBe(true);
  });

  it('with a reload on each stays there, with everything filled in', async () => {
    await openCheck(page, aanvraag);
    for (const step of CODES) {
      await page.goto(`/aanvragen/#${step}`);
      await page.reload();
      await isAtStep(step);
      await isStillThere(step);
    }
    await dispatch(page);
    await waitForOntvangst(page);
  });

  it('by a link to a later one with nothing filled in says there what is missing, and where', async () => {
    const empty = await visit.open('/aanvragen/#ondertekening');
    page = empty;
    await isAtStep('ondertekening');
    await page.goto('/aanvragen/#controle');
    await page.reload();
    await headingNamed(page, aanvragen.errorsHeading);
    await page.getByRole('link', { name: 'Vul de straat in.' }).click();
    await isAtStep('organisatie');
    expect(await hasFocus(onName(page, 'organisatie.adres.straat'))).toBe(true);
    expect(await page.getByText(`${inScript.error} Vul de straat in.`).isVisible()).toBe(true);
    await page.goto('/aanvragen/#bestaat-niet');
    await page.reload();
    await isAtStep('organisatie');
    await further(page);
    await headingNamed(page, aanvragen.errorsHeading);
  });
});

describe('question 2.3, answered with nee', () => {
  it('comes before any work, stops, says what to arrange and where, and keeps what was typed', async () => {
    const { arrangeFirst, eherkenning } = aanvragen.beheerder;
    const first = page.getByRole('radiogroup').first();
    expect(await first.getAttribute('aria-describedby')).toContain('heeftEherkenning');
    await page.getByRole('radiogroup', { name: eherkenning }).waitFor();
    await openConcept(page, aanvraag);
    expect(await page.getByText(arrangeFirst.heading).isVisible()).toBe(false);
    await fillInField(page, 'beheerder.heeftEherkenning', 'nee');
    await headingNamed(page, arrangeFirst.heading);
    const link = page.getByRole('link', { name: arrangeFirst.link });
    expect(await link.getAttribute('href')).toBe(eherkenningAanvragen);
    await further(page);
    await page.getByRole('link', { name: meldingen.eherkenningNeeded }).click();
    expect(await hasFocus(onName(page, 'beheerder.heeftEherkenning', 'ja'))).toBe(true);
    expect(await onName(page, 'organisatie.naam').inputValue()).toBe(aanvraag.organisatie.naam);
    await fillInField(page, 'beheerder.heeftEherkenning', 'ja');
    await further(page);
    await isAtStep('beheerder');
  });
});

describe('after sending', () => {
  it('a reload, Back and Forward show the confirmation again, and send nothing once more', async () => {
    await openCheck(page, aanvraag);
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    const count = (await allItems(visit.service)).length;
    await page.getByRole('link', { name: general.toContent }).press('Enter');
    await expect.poll(() => hasFocus(page.getByRole('main'))).toBe(true);
    await page.waitForURL(/#ontvangen$/);
    await page.reload();
    expect(await waitForOntvangst(page)).toBe(kenmerk);
    for (const goes of ['goBack', 'goBack', 'goForward', 'reload'] as const) {
      await page[goes]();
      expect(await waitForOntvangst(page), goes).toBe(kenmerk);
      await page.getByRole('link', { name: received.status }).waitFor();
    }
    expect((await allItems(visit.service)).length).toBe(count);
  });

  it('the confirmation is there again after the next aanvraag was begun, which is there too', async () => {
    await openCheck(page, aanvraag);
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    await page.getByRole('link', { name: received.fresh }).click();
    await isAtStep('organisatie');
    await fillInField(page, 'organisatie.naam', 'Stichting Verzonnen');
    await page.goBack();
    expect(await waitForOntvangst(page)).toBe(kenmerk);
    await page.goForward();
    await isAtStep('organisatie');
    expect(await onName(page, 'organisatie.naam').inputValue()).toBe('Stichting Verzonnen');
  });

  it('a new aanvraag begins empty, with a key of its own', async () => {
    await openCheck(page, aanvraag);
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    await page.getByRole('link', { name: received.fresh }).click();
    await isAtStep('organisatie');
    expect(await page.evaluate(() => sessionStorage.getItem('beheerdersloket.concept'))).toBe(null);
    await fillInEverything(page, aanvraag);
    await dispatch(page);
    expect(await waitForOntvangst(page)).not.toBe(kenmerk);
  });
});
