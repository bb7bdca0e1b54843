import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { warningTexts } from '../../shared/aanvraag/messages.ts';
import { serviceName } from '../../shared/aanvraag/contact.ts';
import { type StepCode, steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as received } from '../../web/received/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { toStep, openConcept, openCheck, dispatch, waitForOntvangst } from './form.ts';
import { hasFocus } from './acts.ts';
import { further, fillInStep, fillInField } from './fill-in.ts';
import { withoutConnection } from './states/state.ts';

const visit = receiveVisitors();
let page: Page;
beforeEach(async () => {
  page = await visit.open('/aanvragen/');
});

const titleOf = (step: StepCode): string => {
  const nummer = steps.findIndex(({ code }) => code === step) + 1;
  const where = aanvragen.stepOf(nummer, steps.length);
  return `${aanvragen[step].heading}, ${where} – ${aanvragen.titel} – ${serviceName}`;
};

const overview = (): Locator => page.getByRole('region', { name: aanvragen.errorsHeading });

/** What a screen reader says of the element with the focus, beside its name: its descriptions, its group's too. */
const description = (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return [element, element?.closest('fieldset')]
      .flatMap((section) => (section?.getAttribute('aria-describedby') ?? '').split(' '))
      .map((id) => document.getElementById(id))
      .map((section) => (section?.checkVisibility() ? section.textContent : ''))
      .join(' ');
  });

/** Follows each link of the summary, as somebody does who hears it. */
async function followEachError(): Promise<string[]> {
  const links = await overview().getByRole('link').all();
  const errors: string[] = [];
  for (const link of links) {
    const error = (await link.textContent()) ?? '';
    await link.click();
    expect(await description(), error).toContain(`${inScript.error} ${error}`);
    const field = page.locator(':focus');
    expect(await field.isVisible(), error).toBe(true);
    // One answer of a question, or one role of many, is not what is wrong.
    const isGroup = await field.evaluate((element) =>
      element.matches('[type=radio], [role=group]'),
    );
    expect(await field.getAttribute('aria-invalid'), error).toBe(isGroup ? null : 'true');
    errors.push(error);
  }
  return errors;
}

/** On a step where nothing is filled in but what shows other fields. */
async function hearWhatIsWrong(step: StepCode, { soort, organisatie }: Aanvraag): Promise<void> {
  if (step === 'organisatie') {
    await fillInField(page, 'soort', soort);
    await fillInField(page, 'organisatie.type', organisatie.type);
  }
  await further(page);
  expect(await hasFocus(overview())).toBe(true);
  expect(await page.title()).toBe(`${inScript.error} ${titleOf(step)}`);
  const errors = await followEachError();
  expect(new Set(errors).size).toBe(errors.length);
  expect(errors).not.toEqual([]);
}

describe('somebody who hears the page', () => {
  it.each(['onderwijsinstelling', 'gemeente'] as const)(
    'hears on each step where they are and what is wrong where, and gets in an aanvraag for %s',
    async (type) => {
      const aanvraag = createAanvraag(type);
      for (const { code } of steps.slice(0, -1)) {
        expect(await page.title()).toBe(titleOf(code));
        await hearWhatIsWrong(code, aanvraag);
        await fillInStep(page, aanvraag, code);
        await further(page);
        const next = page.getByRole('heading', { level: 2 }).and(page.locator(':focus'));
        await next.waitFor();
      }
      expect(await page.title()).toBe(titleOf('controle'));
      await dispatch(page);
      await waitForOntvangst(page);
      expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true);
      expect(await page.title()).toContain(received.titel);
      const items = await allItems(visit.service);
      expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
    },
  );

  it('is told at once what is odd, and what the screen does by itself', async () => {
    const status = (text: string) => page.getByRole('status').filter({ hasText: text });
    await fillInField(page, 'soort', 'wijziging');
    await fillInField(page, 'beheerder.heeftEherkenning', 'nee');
    await status(aanvragen.beheerder.arrangeFirst.heading).waitFor();
    await toStep(page, 'beheerder');
    await fillInField(page, 'beheerder.heeftAccount', 'nee');
    await status(warningTexts.wijzigingWithoutAccount).waitFor();
    await openConcept(page, createAanvraag());
    await status(inScript.opened).first().waitFor();
  });

  it('is told at once that it was not sent, and finds the focus there', async () => {
    await openCheck(page, createAanvraag());
    await withoutConnection(page);
    await dispatch(page);
    const melding = page.getByRole('alert').filter({ hasText: inScript.mislukt.network });
    await melding.waitFor();
    expect(await hasFocus(melding)).toBe(true);
  });
});
