import type { Locator, Page } from 'playwright-core';
import { onderdelen } from '../../web/components/teksten.ts';
import { describe, expect, it } from 'vitest';
import { beheerrollen } from '../../shared/aanvraag/beheerautorisaties.ts';
import { naarFormulier } from '../../shared/aanvraag/form.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import { velden } from '../../shared/aanvraag/fields.ts';
import { soorten } from '../../shared/aanvraag/soort.ts';
import { wijzen } from '../../shared/aanvraag/wijzen.ts';
import { steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as ontvangen } from '../../web/received/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { ontvangBezoekers } from './visitors.ts';
import {
  conceptbestand,
  naarStap,
  openConcept,
  openControle,
  openLater,
  stepHeading,
  verstuur,
  wachtOpOntvangst,
} from './form.ts';
import { druk, heeftFocus, kop } from './acts.ts';
import { verder, vulStapIn, vulVeldIn } from './fill-in.ts';
import { opNaam, rolveld } from './by-name.ts';

const visit = ontvangBezoekers();
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
const heading = (page: Page, step: (typeof steps)[number]['code']): Locator =>
  page.getByRole('heading', { name: stepHeading(step), exact: true });

describe('on a phone', () => {
  it('which step it is stands in words in view after each step', async () => {
    const page = await openOnPhone();
    const aanvraag = maakAanvraag();
    for (const [index, { code }] of steps.entries()) {
      await staysInView(heading(page, code));
      expect(await heading(page, code).textContent()).toContain(`${index + 1} van ${steps.length}`);
      if (code === 'controle') break;
      await vulStapIn(page, aanvraag, code);
      await verder(page);
    }
  });

  it('what was done is said beside what was pressed: a role chosen by a button', async () => {
    const page = await openOnPhone();
    await openConcept(page, { ...maakAanvraag(), beheerautorisaties: [] });
    await naarStap(page, 'beheerautorisaties');
    await rolveld(page, 'rio-algemeen').check();
    await druk(page, beheerrollen.ho.kort);
    await staysInView(page.getByText(inScript.gekozen(beheerrollen.ho.kort)));
  });

  it('what was done is said beside what was pressed: a file opened, put back, and everything wiped', async () => {
    const page = await openOnPhone();
    await vulVeldIn(page, 'organisatie.naam', 'Stichting Verzonnen');
    await openLater(page);
    const file = conceptbestand(naarFormulier(maakAanvraag()));
    await page.getByLabel(aanvragen.later.open).setInputFiles(file);
    await staysInView(page.getByText(inScript.geopend));
    expect(await opNaam(page, 'organisatie.naam').inputValue()).not.toBe('Stichting Verzonnen');
    await druk(page, aanvragen.later.zetTerug);
    await staysInView(page.getByText(inScript.teruggezet));
    expect(await opNaam(page, 'organisatie.naam').inputValue()).toBe('Stichting Verzonnen');
    await druk(page, aanvragen.later.wis);
    await staysInView(page.getByText(aanvragen.later.zeker));
    await druk(page, aanvragen.later.wisJa);
    await staysInView(page.getByText(inScript.gewist));
    expect(await opNaam(page, 'organisatie.naam').inputValue()).toBe('');
  });

  it('what was done is said beside what was pressed: a kenmerk copied', async () => {
    const page = await openOnPhone('/');
    await openControle(page, maakAanvraag());
    await verstuur(page);
    await wachtOpOntvangst(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await druk(page, ontvangen.kopieer);
    await staysInView(page.getByRole('button', { name: onderdelen.gekopieerd }));
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
    await openConcept(page, maakAanvraag());
    await page.goto('about:blank');
    await page.goto(`/aanvragen/#${step}`);
    for (const again of [false, true]) {
      if (again) await page.reload({ waitUntil: 'load' });
      await heading(page, step).waitFor();
      await page.waitForLoadState('load');
      await staysInView(heading(page, step));
      expect(await heeftFocus(heading(page, step))).toBe(true);
    }
  });
});

describe('the summary of what is wrong', () => {
  it('loses what was mended, and is gone with the last, from the title too', async () => {
    const page = await visit.open('/aanvragen/#beheerder');
    await verder(page);
    await kop(page, aanvragen.foutenKop);
    const items = page.getByRole('region', { name: aanvragen.foutenKop }).getByRole('listitem');
    const aanvraag = maakAanvraag();
    expect(await items.count()).toBe(5);
    expect(await page.title()).toMatch(/^Fout:/);
    await vulVeldIn(page, 'beheerder.naam', aanvraag.beheerder.naam);
    await page.keyboard.press('Tab');
    await expect.poll(() => items.count()).toBe(4);
    expect(await page.getByText(meldingen.verplicht(velden['beheerder.naam'])).count()).toBe(0);
    await vulStapIn(page, aanvraag, 'beheerder');
    await page.keyboard.press('Tab');
    await expect.poll(() => items.count()).toBe(0);
    await expect.poll(() => page.title()).not.toMatch(/Fout/);
  });
});

describe('the check page', () => {
  it('shows what there is, marks what is missing, and has nothing to send then', async () => {
    const page = await visit.open('/aanvragen/');
    await openConcept(page, { ...naarFormulier(maakAanvraag()), 'beheerder.email': '' });
    await naarStap(page, 'controle');
    await kop(page, aanvragen.foutenKop);
    const missing = meldingen.verplicht(velden['beheerder.email']);
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
    expect(await page.getByRole('button', { name: aanvragen.verstuur }).count()).toBe(0);
    await page.getByRole('link', { name: missing }).click();
    expect(await heeftFocus(opNaam(page, 'beheerder.email'))).toBe(true);
    await vulVeldIn(page, 'beheerder.email', 'j.devries@example.nl');
    await druk(page, aanvragen.terugNaarControle);
    await kop(page, stepHeading('controle'));
    await verstuur(page);
    await wachtOpOntvangst(page);
  });

  it('is where somebody comes back to who came from it to change something, also after a reload', async () => {
    const page = await visit.open('/aanvragen/');
    await openControle(page, maakAanvraag());
    await page.getByRole('link', { name: aanvragen.controle.wijzig('Organisatie') }).click();
    await kop(page, stepHeading('organisatie'));
    await page.reload();
    await vulVeldIn(page, 'organisatie.adres.huisnummer', '12');
    await druk(page, aanvragen.terugNaarControle);
    await kop(page, stepHeading('controle'));
    await page.getByRole('definition').filter({ hasText: 'Rengerslaan 12' }).waitFor();
    await druk(page, aanvragen.terug);
    await kop(page, stepHeading('ondertekening'));
    await verder(page);
  });
});
