import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as received } from '../../web/received/teksten.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { allItems } from '../local/store.ts';
import { receiveVisitors } from './visitors.ts';
import { toStep, openConcept, openLater, dispatch, waitForOntvangst, stepHeading } from './form.ts';
import { press, headingNamed } from './acts.ts';
import { further, fillInStep, fillInField } from './fill-in.ts';
import { onName } from './by-name.ts';

const { later } = aanvragen;
const visit = receiveVisitors();
let page: Page;
beforeEach(async () => {
  page = await visit.open('/aanvragen/');
});

const status = (where: Page, text: string): Promise<void> =>
  where.getByRole('status').filter({ hasText: text }).last().waitFor();

/** Saves the draft. @returns where the browser put the file, and how it called it */
async function save(where: Page): Promise<{ path: string; naam: string }> {
  await openLater(where);
  const file = where.waitForEvent('download');
  await press(where, later.save);
  const download = await file;
  await status(where, inScript.saved);
  return { path: await download.path(), naam: download.suggestedFilename() };
}

/** What the tab keeps of this site. */
const storedInTab = (): Promise<number> => page.evaluate(() => sessionStorage.length);

const allFields = (where: Page): Promise<string[]> =>
  where
    .locator('#formulier')
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form).values()].map(String).filter((value) => value !== ''),
    );

describe('a draft in a file', () => {
  it('opens on another computer with everything filled in; sent from both it is one aanvraag', async () => {
    const aanvraag = createAanvraag('anders', 'wijziging');
    for (const { code } of steps.slice(0, -1)) {
      await fillInStep(page, aanvraag, code);
      await further(page);
    }
    const { path, naam } = await save(page);
    expect(naam).toBe(inScript.fileName);
    const elsewhere = await visit.open('/aanvragen/');
    await openLater(elsewhere);
    await elsewhere.getByLabel(later.open).setInputFiles(path);
    await status(elsewhere, inScript.opened);
    expect((await allFields(elsewhere)).sort()).toEqual((await allFields(page)).sort());
    const before = (await allItems(visit.service)).length;
    await toStep(elsewhere, 'controle');
    await dispatch(elsewhere);
    const kenmerk = await waitForOntvangst(elsewhere);
    await dispatch(page);
    expect(await waitForOntvangst(page)).toBe(kenmerk);
    expect(await page.getByText(received.alreadyReceived).isVisible()).toBe(true);
    const items = await allItems(visit.service);
    expect(items.length).toBe(before + 1);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });

  it('takes the place of what was there, also half filled in and with a signatory less', async () => {
    await fillInField(page, 'organisatie.naam', 'Een heel andere organisatie');
    const { path } = await save(page);
    await fillInField(page, 'organisatie.naam', 'Gemeente Verzonnen');
    await fillInField(page, 'organisatie.type', 'gemeente');
    await toStep(page, 'ondertekening');
    await press(page, aanvragen.ondertekening.added);
    await fillInField(page, 'ondertekening.ondertekenaars.1.naam', 'B. Visser');
    await page.getByLabel(later.open).setInputFiles(path);
    await status(page, inScript.opened);
    expect(await allFields(page)).toEqual(['Een heel andere organisatie']);
    await toStep(page, 'ondertekening');
    expect(await onName(page, 'ondertekening.ondertekenaars.1.naam').count()).toBe(0);
  });

  it('that is another file gives a sentence, and leaves what was filled in', async () => {
    await fillInField(page, 'organisatie.naam', 'Stichting Verzonnen');
    await openLater(page);
    const anders = [
      ['foto.jpg', 'geen JSON'],
      ['leeg.json', ''],
      ['lijst.json', '[]'],
      ['ander.json', '{"kenmerk":"7K3F-9QXT-2MAB","aanvraag":{}}'],
      ['sleutel.json', '{"sleutel":"te kort","velden":{}}'],
    ] as const;
    for (const [name, content] of anders) {
      const buffer = Buffer.from(content);
      const file = { name, mimeType: 'application/octet-stream', buffer };
      await page.getByLabel(later.open).setInputFiles(file);
      await status(page, inScript.noConcept);
    }
    expect(await onName(page, 'organisatie.naam').inputValue()).toBe('Stichting Verzonnen');
  });
});

describe('a draft with a choice that nobody knows', () => {
  it('shows what it has on the check page, and what to choose', async () => {
    await openConcept(page, { 'organisatie.type': 'iets', 'organisatie.naam': 'Verzonnen' });
    await toStep(page, 'controle');
    await headingNamed(page, aanvragen.errorsHeading);
    await page.getByRole('definition').filter({ hasText: 'Verzonnen' }).waitFor();
  });
});

describe('a draft in the tab', () => {
  it('is wiped once somebody says so twice: nothing is left in the fields or in the browser', async () => {
    const aanvraag = createAanvraag('onderwijsinstelling', 'wijziging');
    for (const { code } of steps.slice(0, -1)) {
      await fillInStep(page, aanvraag, code);
      await further(page);
    }
    await headingNamed(page, stepHeading('controle'));
    expect(await storedInTab()).toBe(1);
    await openLater(page);
    await press(page, later.wis);
    await press(page, later.eraseNo);
    expect(await storedInTab()).toBe(1);
    await press(page, later.wis);
    await press(page, later.eraseYes);
    await status(page, inScript.gewist);
    expect(await allFields(page)).toEqual([]);
    expect(await storedInTab()).toBe(0);
    await page.reload();
    expect(await allFields(page)).toEqual([]);
    await toStep(page, 'controle');
    await headingNamed(page, aanvragen.errorsHeading);
    expect(await page.getByText(aanvraag.beheerder.email).count()).toBe(0);
  });

  it('keeps what belongs to another choice until it is chosen again, and sends only what is shown', async () => {
    const aanvraag = createAanvraag('bestuur');
    await fillInStep(page, aanvraag, 'organisatie');
    await fillInField(page, 'organisatie.type', 'gemeente');
    await fillInField(page, 'organisatie.nummers.gemeentecode', '0014');
    await further(page);
    await page.goBack();
    expect(await onName(page, 'organisatie.nummers.bestuursnummer').count()).toBe(0);
    await fillInField(page, 'organisatie.type', 'bestuur');
    const { bestuursnummer } = aanvraag.organisatie.nummers;
    expect(await onName(page, 'organisatie.nummers.bestuursnummer').inputValue()).toBe(
      bestuursnummer,
    );
    await further(page);
    for (const { code } of steps.slice(1, -1)) {
      await fillInStep(page, aanvraag, code);
      await further(page);
    }
    await dispatch(page);
    await waitForOntvangst(page);
    const items = await allItems(visit.service);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });
});
