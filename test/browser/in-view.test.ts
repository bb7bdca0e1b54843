import type { Locator, Page } from 'playwright-core';
import { parts } from '../../web/components/teksten.ts';
import { describe, expect, it } from 'vitest';
import { beheerrollen } from '../../shared/aanvraag/beheerautorisaties.ts';
import { toForm } from '../../shared/aanvraag/form.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { fields } from '../../shared/aanvraag/fields.ts';
import { soorten } from '../../shared/aanvraag/soort.ts';
import { wijzen } from '../../shared/aanvraag/wijzen.ts';
import { steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as received } from '../../web/received/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { receiveVisitors } from './visitors.ts';
import {
  draftFile,
  toStep,
  openConcept,
  openCheck,
  openLater,
  stepHeading,
  dispatch,
  waitForOntvangst,
} from './form.ts';
import { press, hasFocus, headingNamed } from './acts.ts';
import { further, fillInStep, fillInField } from './fill-in.ts';
import { onName, rolField } from './by-name.ts';

const visit = receiveVisitors();
const PHONE = { viewport: { width: 390, height: 844 } };
const openOnPhone = (path = '/aanvragen/'): Promise<Page> => visit.open(path, PHONE);

/** Whole within what the screen shows. */
const isInView = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
const staysInView = (locator: Locator): Promise<void> =>
  expect.poll(() => isInView(locator)).toBe(true);
const headingOf = (page: Page, step: (typeof steps)[number]['code']): Locator =>
  page.getByRole('heading', { name: stepHeading(step), exact: true });

describe('on a phone', () => {
  it('which step it is stands in words in view after each step', async () => {
    const page = await openOnPhone();
    const aanvraag = createAanvraag();
    for (const [index, { code }] of steps.entries()) {
      await staysInView(headingOf(page, code));
      expect(await headingOf(page, code).textContent()).toContain(
        `${index + 1} van ${steps.length}`,
      );
      if (code === 'controle') break;
      await fillInStep(page, aanvraag, code);
      await further(page);
    }
  });

  it('what was done is said beside what was pressed: a role chosen by a button', async () => {
    const page = await openOnPhone();
    await openConcept(page, { ...createAanvraag(), beheerautorisaties: [] });
    await toStep(page, 'beheerautorisaties');
    await rolField(page, 'rio-algemeen').check();
    await press(page, beheerrollen.ho.short);
    await staysInView(page.getByText(inScript.chosen(beheerrollen.ho.short)));
  });

  it('what was done is said beside what was pressed: a file opened, put back, and everything wiped', async () => {
    const page = await openOnPhone();
    await fillInField(page, 'organisatie.naam', 'Stichting Verzonnen');
    await openLater(page);
    const file = draftFile(toForm(createAanvraag()));
    await page.getByLabel(aanvragen.later.open).setInputFiles(file);
    await staysInView(page.getByText(inScript.opened));
    expect(await onName(page, 'organisatie.naam').inputValue()).not.toBe('Stichting Verzonnen');
    await press(page, aanvragen.later.putBack);
    await staysInView(page.getByText(inScript.putBack));
    expect(await onName(page, 'organisatie.naam').inputValue()).toBe('Stichting Verzonnen');
    await press(page, aanvragen.later.wis);
    await staysInView(page.getByText(aanvragen.later.areYouSure));
    await press(page, aanvragen.later.eraseYes);
    await staysInView(page.getByText(inScript.gewist));
    expect(await onName(page, 'organisatie.naam').inputValue()).toBe('');
  });

  it('what was done is said beside what was pressed: a kenmerk copied', async () => {
    const page = await openOnPhone('/');
    await openCheck(page, createAanvraag());
    await dispatch(page);
    await waitForOntvangst(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, received.copy);
    await staysInView(page.getByRole('button', { name: parts.copied }));
  });
});

/** Some browsers go to the fragment as they found it on the long page, once everything has loaded. */
const goElsewhereOnceLoaded = (): void => {
  addEventListener('load', () => scrollTo(0, document.documentElement.scrollHeight));
};

const browsers: readonly (readonly [string, () => void])[] = [
  ['a browser', () => undefined],
  ['a browser that scrolls once everything has loaded', goElsewhereOnceLoaded],
];

describe.each(browsers)('a step opened by its address, in %s', (_, script) => {
  it.each(steps.slice(1).map(({ code }) => code))('stands at its heading: %s', async (step) => {
    const page = await visit.open('/privacy/', PHONE);
    await page.addInitScript(script);
    await page.goto('/aanvragen/');
    await openConcept(page, createAanvraag());
    await page.goto('about:blank');
    await page.goto(`/aanvragen/#${step}`);
    for (const again of [false, true]) {
      if (again) await page.reload({ waitUntil: 'load' });
      await headingOf(page, step).waitFor();
      await page.waitForLoadState('load');
      await staysInView(headingOf(page, step));
      expect(await hasFocus(headingOf(page, step))).toBe(true);
    }
  });
});

describe('the summary of what is wrong', () => {
  it('loses what was mended, and is gone with the last, from the title too', async () => {
    const page = await visit.open('/aanvragen/#beheerder');
    await further(page);
    await headingNamed(page, aanvragen.errorsHeading);
    const items = page.getByRole('region', { name: aanvragen.errorsHeading }).getByRole('listitem');
    const aanvraag = createAanvraag();
    expect(await items.count()).toBe(5);
    expect(await page.title()).toMatch(/^Fout:/);
    await fillInField(page, 'beheerder.naam', aanvraag.beheerder.naam);
    await page.keyboard.press('Tab');
    await expect.poll(() => items.count()).toBe(4);
    expect(await page.getByText(meldingen.required(fields['beheerder.naam'])).count()).toBe(0);
    await fillInStep(page, aanvraag, 'beheerder');
    await page.keyboard.press('Tab');
    await expect.poll(() => items.count()).toBe(0);
    await expect.poll(() => page.title()).not.toMatch(/Fout/);
  });
});

describe('the check page', () => {
  it('shows what there is, marks what is missing, and has nothing to send then', async () => {
    const page = await visit.open('/aanvragen/');
    await openConcept(page, { ...toForm(createAanvraag()), 'beheerder.email': '' });
    await toStep(page, 'controle');
    await headingNamed(page, aanvragen.errorsHeading);
    const missing = meldingen.required(fields['beheerder.email']);
    const marked = page.getByRole('definition').filter({ hasText: missing });
    const there = page.getByRole('definition').filter({ hasText: 'NHL Stenden Hogeschool' });
    const look = (line: Locator) =>
      line
        .getByText(/./)
        .last()
        .evaluate((element) => {
          const { color, fontWeight } = getComputedStyle(element);
          return { color, fontWeight, sign: getComputedStyle(element, '::before').content };
        });
    expect(await look(marked)).not.toEqual(await look(there));
    expect((await look(marked)).sign).toContain('!');
    // In words, not as it is stored.
    const lines = await page.getByRole('definition').allTextContents();
    expect(lines.map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        soorten.aanmelding,
        'Onderwijsinstelling',
        'Rengerslaan 10, 8917 DD Leeuwarden',
        wijzen.digitaal,
      ]),
    );
    expect(lines.filter((line) => /^\s*[a-z-]+\s*$/.test(line)).map((line) => line.trim())).toEqual(
      ['ja', 'nee'],
    );
    expect(await page.getByRole('button', { name: aanvragen.send }).count()).toBe(0);
    await page.getByRole('link', { name: missing }).click();
    expect(await hasFocus(onName(page, 'beheerder.email'))).toBe(true);
    await fillInField(page, 'beheerder.email', 'j.devries@example.nl');
    await press(page, aanvragen.backToCheck);
    await headingNamed(page, stepHeading('controle'));
    await dispatch(page);
    await waitForOntvangst(page);
  });

  it('is where somebody comes back to who came from it to change something, also after a reload', async () => {
    const page = await visit.open('/aanvragen/');
    await openCheck(page, createAanvraag());
    await page.getByRole('link', { name: aanvragen.controle.change('Organisatie') }).click();
    await headingNamed(page, stepHeading('organisatie'));
    await page.reload();
    await fillInField(page, 'organisatie.adres.huisnummer', '12');
    await press(page, aanvragen.backToCheck);
    await headingNamed(page, stepHeading('controle'));
    await page.getByRole('definition').filter({ hasText: 'Rengerslaan 12' }).waitFor();
    await press(page, aanvragen.back);
    await headingNamed(page, stepHeading('ondertekening'));
    await further(page);
  });
});
