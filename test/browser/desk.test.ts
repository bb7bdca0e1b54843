import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { problems } from '../../shared/api/problems.ts';
import { signaalTexts } from '../../shared/dossier/signaal-texts.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { STANDARD_TEXTS } from '../../shared/desk/standard-texts.ts';
import { dossier as dossierTexts } from '../../web/dossier/teksten.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { atDesk, desk, work } from '../../web/pages/balie/teksten.ts';
import { ssdPage } from '../../web/pages/ssd/teksten.ts';
import { createAanvraag, onPapier } from '../fixtures/aanvragen.ts';
import { storeMany } from '../local/many-dossiers.ts';
import { sendIn, tokenFrom } from '../local/dossier-links.ts';
import { openDesk, type Person, signInAs } from './at-desk.ts';
import { receiveVisitors } from './visitors.ts';
import { dispatch, waitForOntvangst } from './form.ts';
import { press, hasFocus, headingNamed } from './acts.ts';
import { fillInEverything } from './fill-in.ts';
import { Keyboard } from './keyboard.ts';

const visit = receiveVisitors();
const withoutDesk = receiveVisitors({ DESK_MODE: 'link' });
const fourEyed = receiveVisitors({ DESK_FOUR_EYES: 'on' });
const longList = receiveVisitors();

const onPaper = () => onPapier(createAanvraag('onderwijsinstelling'));

const bar = (page: Page) => page.getByRole('region', { name: desk.bar });

async function open(place: string, name: Person, at = visit): Promise<Page> {
  const page = await at.open('/balie/');
  await openDesk(page, name, place);
  return page;
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel(work.fields.zoek).fill(text);
  await press(page, work.show);
}

async function note(page: Page, text: string): Promise<void> {
  await page.getByLabel(atDesk.note).fill(text);
  await press(page, atDesk.saveNote);
}

async function takeStep(page: Page, step: 'papier-ontvangen' | 'in-behandeling' | 'verwerkt') {
  const { button, question, succeeded } = ssdPage.stappen[step];
  await press(page, button);
  if (question !== undefined) await press(page, question.yes);
  await page.getByText(succeeded).waitFor();
}

describe('the desk', () => {
  it('lets Bo find an aanvraag by brincode, take it up, note, check and finish it', async () => {
    const { kenmerk } = await sendIn(visit.service, onPaper());
    const other = await sendIn(visit.service, createAanvraag('gemeente'));
    const page = await open('', 'Bo Behandelaar');
    await page.getByText(other.kenmerk).waitFor();
    await search(page, '31FR');
    await expect.poll(() => page.getByText(other.kenmerk).count()).toBe(0);
    await page.getByRole('row').filter({ hasText: kenmerk }).getByRole('link').click();
    await press(page, atDesk.takeUp);
    await expect.poll(() => hasFocus(page.locator('#melding'))).toBe(true);
    await note(page, 'Teruggebeld, klopt.');
    await page.getByText(atDesk.noteSaved).waitFor();
    await page.getByLabel(atDesk.checkList.handelsregister).check();
    await page.getByLabel(atDesk.calledBack).check();
    await press(page, atDesk.saveChecks);
    const phone = page.getByLabel(atDesk.phone);
    await expect.poll(() => hasFocus(phone)).toBe(true);
    await phone.fill('050 599 77 55');
    await page.getByLabel(atDesk.source).fill('Eigen administratie');
    await press(page, atDesk.saveChecks);
    await page.getByText(atDesk.checksSaved).waitFor();
    for (const step of ['papier-ontvangen', 'in-behandeling', 'verwerkt'] as const) {
      await takeStep(page, step);
    }
    await headingNamed(page, statusTexts.verwerkt.ssd);
    const history = page
      .getByRole('listitem')
      .filter({ hasText: dossierTexts.doneBy('Bo Behandelaar') });
    expect(await history.count()).toBe(6);
    await page.getByText(atDesk.calledAt('050 599 77 55', 'Eigen administratie')).waitFor();
    expect(await page.getByRole('textbox', { name: atDesk.note }).inputValue()).toBe('');
  });

  it('tells Cas who was first, when both press at the same time', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const bo = await open(`#${kenmerk}`, 'Bo Behandelaar');
    const cas = await open(`#${kenmerk}`, 'Cas Controleur');
    await cas.getByText(atDesk.nobody).waitFor();
    await press(bo, atDesk.takeUp);
    await bo.getByText(atDesk.takenUp).waitFor();
    await press(cas, atDesk.takeUp);
    await cas.getByText(dossierTexts.isHeldBy('Bo Behandelaar')).waitFor();
    await cas.getByText(atDesk.others('Bo Behandelaar')).waitFor();
    await press(bo, atDesk.giveBack);
    await bo.getByText(atDesk.nobody).waitFor();
    await cas.reload();
    await press(cas, atDesk.takeUp);
    await cas.getByText(atDesk.mine).waitFor();
  });

  it('lets Lou look and change nothing', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await open(`#${kenmerk}`, 'Lou Lezer');
    await bar(page).getByText(desk.readsOnly).waitFor();
    await headingNamed(page, atDesk.notes);
    const buttons = await page.getByRole('button').allInnerTexts();
    expect(buttons.filter((text) => !text.startsWith('Kopieer'))).toEqual([
      desk.signOut,
      dossierTexts.document,
    ]);
  });

  it('tells Nico why not', async () => {
    const page = await visit.open('/balie/');
    await signInAs(page, 'Nico Niemand');
    await headingNamed(page, problems['geen-rol'].title);
  });

  it('gives a text to begin with, and keeps what somebody wrote', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await open(`#${kenmerk}`, 'Bo Behandelaar');
    await page.getByText(ssdPage.stappen.afgewezen.heading, { exact: true }).click();
    const [first] = STANDARD_TEXTS.afgewezen;
    const reason = page.getByLabel(ssdPage.toelichting, { exact: true });
    await page.getByLabel(ssdPage.standardText).selectOption({ label: first?.titel ?? '' });
    expect(await reason.inputValue()).toBe(first?.tekst);
    await reason.fill('Van mij.');
    await page.getByLabel(ssdPage.standardText).selectOption({ index: 2 });
    expect(await reason.inputValue()).toMatch(/^Van mij\.\n\n./);
  });

  it('gives a question to begin with, and asks what somebody made of it', async () => {
    const { kenmerk, statusLink } = await sendIn(visit.service, onPaper());
    const page = await open(`#${kenmerk}`, 'Bo Behandelaar');
    await takeStep(page, 'papier-ontvangen');
    const { heading: summary, button } = ssdPage.stappen['aanvulling-vragen'];
    await page.getByText(summary, { exact: true }).click();
    const [first] = STANDARD_TEXTS['aanvulling-vragen'];
    await page
      .getByRole('combobox', { name: ssdPage.standardQuestion })
      .selectOption({ label: first?.titel ?? '' });
    const question = page.getByLabel(ssdPage.questionField, { exact: true });
    expect(await question.inputValue()).toBe(first?.tekst);
    await question.fill(`${first?.tekst} Graag voor vrijdag.`);
    await press(page, button);
    await headingNamed(page, statusTexts['wacht-op-aanvulling'].ssd);
    const applicant = await visit.open(statusLink);
    await applicant.getByText(`${first?.tekst} Graag voor vrijdag.`).first().waitFor();
  });

  it('opens what a mail leads to after signing in, and what somebody searched for', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await visit.open(`/balie/#${kenmerk}`);
    await signInAs(page, 'Bo Behandelaar');
    await page.locator('.kenmerk').getByText(kenmerk).waitFor();
    const other = await visit.open('/balie/#zoek=de+Vries');
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await signInAs(other, 'Bo Behandelaar');
    await expect.poll(() => other.getByLabel(work.fields.zoek).inputValue()).toBe('de Vries');
    // Not through an address that somebody may log, on the way to the provider and back.
    expect(asked.filter((url) => /vries/i.test(url) && /sessie|authorize/.test(url))).toEqual([]);
  });

  it('shows what has ended by period, and gives the list as a file', async () => {
    const page = await open('#toestand=dicht', 'Lou Lezer');
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
    const page = await open('', 'Bo Behandelaar');
    await sendIn(visit.service, createAanvraag('bestuur'));
    await page.reload();
    await page.getByText(work.newCount(1, false)).waitFor();
    await page.getByText(work.isNew, { exact: true }).waitFor();
  });

  it('says that the session ended, and loses nothing of what was typed', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await open(`#${kenmerk}`, 'Bo Behandelaar');
    await page.getByLabel(atDesk.note).fill('Wordt bewaard.');
    const state = await page.context().cookies();
    await page.context().clearCookies();
    await press(page, atDesk.saveNote);
    const notice = page.getByRole('dialog', { name: desk.ended.heading });
    await notice.waitFor();
    expect(await page.getByLabel(atDesk.note).inputValue()).toBe('Wordt bewaard.');
    const elsewhere = page.context().waitForEvent('page');
    await page.getByRole('link', { name: desk.ended.link }).click();
    const tab = await elsewhere;
    await press(tab, 'Bo Behandelaar');
    await headingNamed(tab, desk.signedInElsewhere.heading);
    expect(await page.context().cookies()).not.toEqual(state);
    await press(page, desk.ended.check);
    await expect.poll(() => notice.count()).toBe(0);
    const save = page.getByRole('button', { name: atDesk.saveNote });
    await expect.poll(() => hasFocus(save)).toBe(true);
    await press(page, atDesk.saveNote);
    await page.getByText(atDesk.noteSaved).waitFor();
    await page.getByText('Wordt bewaard.').waitFor();
  });

  it('warns before the session ends, and goes on with one press', async () => {
    const page = await visit.open('/balie/');
    page.setDefaultTimeout(6000);
    await page.clock.install();
    await page.reload();
    await signInAs(page, 'Bo Behandelaar');
    // An answer puts the end off: so after the last one.
    await page.getByRole('button', { name: work.csv }).waitFor();
    await page.clock.fastForward('28:30');
    const soon = page.getByRole('dialog', { name: desk.endsSoon.heading });
    await soon.getByRole('button', { name: desk.endsSoon.button }).click();
    await expect.poll(() => soon.count()).toBe(0);
    await page.clock.fastForward('28:30');
    await soon.waitFor();
    await page.clock.fastForward('02:10');
    await page.getByRole('dialog', { name: desk.ended.heading }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('fills in for somebody who calls, and says so in the form and in the dossier', async () => {
    const page = await open('', 'Bo Behandelaar');
    await page.getByRole('link', { name: work.fillIn }).click();
    await page.getByText(inScript.forCaller('Bo Behandelaar')).waitFor();
    await fillInEverything(page, createAanvraag('gemeente'));
    await dispatch(page);
    const kenmerk = await waitForOntvangst(page);
    await page.getByRole('link', { name: inScript.toDesk }).click();
    await page.goto(`/balie/#${kenmerk}`);
    await page.getByText(atDesk.filledInBy('Bo Behandelaar')).waitFor();
    // The next one is somebody's own again.
    await page.goto('/aanvragen/');
    await headingNamed(page, aanvragen.titel);
    expect(await page.getByText(inScript.forCaller('Bo Behandelaar')).count()).toBe(0);
  });

  it('signs out, after which nothing can be seen', async () => {
    const page = await open('', 'Bo Behandelaar');
    await bar(page).getByRole('button', { name: desk.signOut }).click();
    await page.getByRole('button', { name: desk.signedOut.button }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: desk.signedOut.button }).waitFor();
  });

  it('can be worked with the keyboard alone', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('deurwaarder'));
    const page = await visit.open('/balie/');
    const keys = new Keyboard(page);
    const press = async (name: string): Promise<void> => {
      await keys.naar(page.getByRole('button', { name, exact: true }));
      await keys.press('Enter');
    };
    await page.getByRole('button', { name: desk.signedOut.button }).waitFor();
    await press(desk.signedOut.button);
    await press('Bo Behandelaar');
    await keys.type(page.getByLabel(work.fields.zoek), kenmerk);
    await keys.press('Enter');
    const found = page.getByRole('row').filter({ hasText: kenmerk }).getByRole('link');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await keys.naar(found);
    await keys.press('Enter');
    await page.getByText(atDesk.nobody).waitFor();
    await press(atDesk.takeUp);
    await page.getByText(atDesk.takenUp).waitFor();
    await keys.type(page.getByLabel(atDesk.note), 'Zonder muis.');
    await press(atDesk.saveNote);
    await page.getByText(atDesk.noteSaved).waitFor();
    await keys.tick(page.getByLabel(atDesk.checkList.nummers));
    await press(atDesk.saveChecks);
    await page.getByText(atDesk.checksSaved).waitFor();
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
    const page = await open(`#zoek=${kenmerk}`, 'Lou Lezer');
    const row = page.getByRole('row').filter({ hasText: kenmerk });
    await row.getByText(signaalTexts['vrij-maildomein'].title).waitFor();
    await row.getByRole('link').click();
    await expect.poll(() => page.getByText(ssdPage.vervangenDoor).count()).toBe(2);
  });

  it('shows who has an aanvraag in the list, and finds what is mine and what is of nobody', async () => {
    const mine = await sendIn(visit.service, createAanvraag('deurwaarder'));
    const free = await sendIn(visit.service, createAanvraag('deurwaarder'));
    const page = await open(`#${mine.kenmerk}`, 'Cas Controleur');
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
    const page = await visit.open('/balie/', { viewport: { width: 390, height: 844 } });
    await openDesk(page, 'Lou Lezer', `#zoek=${kenmerk}`);
    const link = page.getByRole('link', { name: 'Stichting Verzonnen Scholen' });
    await link.waitFor();
    const status = page.getByText(statusTexts['wacht-op-ondertekening'].ssd).last();
    const [name, below] = [await link.boundingBox(), await status.boundingBox()];
    expect(below?.y).toBeGreaterThan((name?.y ?? 0) + (name?.height ?? 0));
  });

  it('keeps the standard text with the step as it was changed before it was sent', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await open(`#${kenmerk}`, 'Bo Behandelaar');
    const { heading, button, question, succeeded } = ssdPage.stappen.afgewezen;
    await page.getByText(heading, { exact: true }).click();
    await page.getByLabel(ssdPage.standardText).last().selectOption({ index: 1 });
    const reason = page.getByLabel(ssdPage.toelichting, { exact: true });
    const changed = `${await reason.inputValue()} Bel ons gerust.`;
    await reason.fill(changed);
    await press(page, button);
    await press(page, question?.yes ?? '');
    await page.getByText(succeeded).waitFor();
    const step = page.getByRole('listitem').filter({ hasText: changed });
    await step.getByText(dossierTexts.doneBy('Bo Behandelaar')).waitFor();
  });

  it('shows what to look at beside each aanvraag', async () => {
    const aanvraag = createAanvraag('bestuur');
    const [signatory] = aanvraag.ondertekening.ondertekenaars;
    const free = { ...signatory, email: 'bestuur@gmail.com' };
    const { kenmerk } = await sendIn(visit.service, {
      ...aanvraag,
      ondertekening: { wijze: 'digitaal', ondertekenaars: [free] },
    } as typeof aanvraag);
    const page = await open('', 'Lou Lezer');
    const row = page.getByRole('row').filter({ hasText: kenmerk });
    await row.getByText(signaalTexts['vrij-maildomein'].title).waitFor();
  });
});

describe('where an organisation has no desk', () => {
  it('says that aanvragen are handled by the link in a mail', async () => {
    const page = await withoutDesk.open('/balie/');
    await headingNamed(page, desk.noDesk.heading);
  });
});

describe('a long list', () => {
  it('goes by pages, oldest first, each with an address of its own, and is one file as a whole', async () => {
    const dossiers = await storeMany(longList.service, { from: 0, count: 203 });
    const kenmerken = dossiers.map(({ kenmerk }) => kenmerk);
    const page = await open('#status=in-behandeling', 'Lou Lezer', longList);
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
    const page = await open('#toestand=dicht', 'Lou Lezer', longList);
    await page.getByRole('row').first().waitFor();
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.route(/aantal=100.*na=|na=.*aantal=100/, (route) => route.fulfill({ status: 500 }));
    await press(page, work.csv);
    await page.getByText(work.csvFailed).waitFor();
    expect(downloads).toEqual([]);
  });
});

describe('the desk with four eyes', () => {
  it('lets Cas finish what Bo took up, and tells Bo why not', async () => {
    const { kenmerk } = await sendIn(fourEyed.service, onPaper());
    const bo = await open(`#${kenmerk}`, 'Bo Behandelaar', fourEyed);
    await bo.getByText(atDesk.fourEyes).waitFor();
    await press(bo, atDesk.takeUp);
    await bo.getByText(atDesk.takenUp).waitFor();
    await takeStep(bo, 'papier-ontvangen');
    await takeStep(bo, 'in-behandeling');
    const { button, question } = ssdPage.stappen.verwerkt;
    await press(bo, button);
    await press(bo, question?.yes ?? '');
    await bo.getByText(problems['vier-ogen'].title).waitFor();
    const cas = await open(`#${kenmerk}`, 'Cas Controleur', fourEyed);
    await cas.getByText(atDesk.others('Bo Behandelaar')).waitFor();
    await takeStep(cas, 'verwerkt');
  });
});
