import { describe, expect, it } from 'vitest';
import { problems } from '../../shared/api/problems.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { STANDARD_TEXTS } from '../../shared/desk/standard-texts.ts';
import { dossier as dossierTexts } from '../../web/dossier/teksten.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { atDesk, desk, work } from '../../web/pages/balie/teksten.ts';
import { ssdPage } from '../../web/pages/ssd/teksten.ts';
import { createAanvraag, onPapier } from '../fixtures/aanvragen.ts';
import { sendIn } from '../local/dossier-links.ts';
import { bar, note, openAtDesk, search, takeStep } from './at-desk.ts';
import { receiveVisitors } from './visitors.ts';
import { dispatch, waitForOntvangst } from './form.ts';
import { press, hasFocus, headingNamed } from './acts.ts';
import { fillInEverything } from './fill-in.ts';
import { Keyboard } from './keyboard.ts';

const visit = receiveVisitors();
const withoutDesk = receiveVisitors({ DESK_MODE: 'link' });
const fourEyed = receiveVisitors({ DESK_FOUR_EYES: 'on' });

const onPaper = () => onPapier(createAanvraag('onderwijsinstelling'));

describe('a dossier at the desk', () => {
  it('lets Bo find an aanvraag by brincode, take it up, note, check and finish it', async () => {
    const { kenmerk } = await sendIn(visit.service, onPaper());
    const other = await sendIn(visit.service, createAanvraag('gemeente'));
    const page = await openAtDesk(visit, '', 'Bo Behandelaar');
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
    const bo = await openAtDesk(visit, `#${kenmerk}`, 'Bo Behandelaar');
    const cas = await openAtDesk(visit, `#${kenmerk}`, 'Cas Controleur');
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
    const page = await openAtDesk(visit, `#${kenmerk}`, 'Lou Lezer');
    await bar(page).getByText(desk.readsOnly).waitFor();
    await headingNamed(page, atDesk.notes);
    const buttons = await page.getByRole('button').allInnerTexts();
    expect(buttons.filter((text) => !text.startsWith('Kopieer'))).toEqual([
      desk.signOut,
      dossierTexts.document,
    ]);
  });

  it('gives a text to begin with, and keeps what somebody wrote', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await openAtDesk(visit, `#${kenmerk}`, 'Bo Behandelaar');
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
    const page = await openAtDesk(visit, `#${kenmerk}`, 'Bo Behandelaar');
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

  it('fills in for somebody who calls, and says so in the form and in the dossier', async () => {
    const page = await openAtDesk(visit, '', 'Bo Behandelaar');
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

  it('keeps the standard text with the step as it was changed before it was sent', async () => {
    const { kenmerk } = await sendIn(visit.service, createAanvraag('bestuur'));
    const page = await openAtDesk(visit, `#${kenmerk}`, 'Bo Behandelaar');
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
});

describe('the desk with four eyes', () => {
  it('lets Cas finish what Bo took up, and tells Bo why not', async () => {
    const { kenmerk } = await sendIn(fourEyed.service, onPaper());
    const bo = await openAtDesk(fourEyed, `#${kenmerk}`, 'Bo Behandelaar');
    await bo.getByText(atDesk.fourEyes).waitFor();
    await press(bo, atDesk.takeUp);
    await bo.getByText(atDesk.takenUp).waitFor();
    await takeStep(bo, 'papier-ontvangen');
    await takeStep(bo, 'in-behandeling');
    const { button, question } = ssdPage.stappen.verwerkt;
    await press(bo, button);
    await press(bo, question?.yes ?? '');
    await bo.getByText(problems['vier-ogen'].title).waitFor();
    const cas = await openAtDesk(fourEyed, `#${kenmerk}`, 'Cas Controleur');
    await cas.getByText(atDesk.others('Bo Behandelaar')).waitFor();
    await takeStep(cas, 'verwerkt');
  });
});

describe('where an organisation has no desk', () => {
  it('says that aanvragen are handled by the link in a mail', async () => {
    const page = await withoutDesk.open('/balie/');
    await headingNamed(page, desk.noDesk.heading);
  });
});
