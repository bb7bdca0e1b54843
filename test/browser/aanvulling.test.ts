import { describe, expect, it } from 'vitest';
import { dossier } from '../../web/dossier/teksten.ts';
import { ssdPage } from '../../web/pages/ssd/teksten.ts';
import { status } from '../../web/pages/status/teksten.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { linkOfSsd, sendIn, tokenFrom, requestTo } from '../local/dossier-links.ts';
import { withLink, ask } from '../local/requests.ts';
import { receiveVisitors } from './visitors.ts';
import { toStep, dispatch, waitForOntvangst } from './form.ts';
import { press, headingNamed } from './acts.ts';

const visit = receiveVisitors();

async function signed() {
  const { service } = visit;
  const aanvraag = createAanvraag();
  const { kenmerk, statusLink } = await sendIn(service, aanvraag);
  const email = aanvraag.ondertekening.ondertekenaars[0]?.email ?? '';
  const token = tokenFrom(await requestTo(service, kenmerk, email));
  const { documentHash } = (await ask(service, kenmerk, token)).content;
  const path = `/aanvragen/${kenmerk}/ondertekeningen`;
  await withLink(service, 'POST', path, token, { akkoord: true, documentHash });
  return { kenmerk, statusLink, desk: await linkOfSsd(service, kenmerk) };
}

describe('a question of the SSD', () => {
  it('is asked on its page, answered on the status page, and read on its page', async () => {
    const { statusLink, desk } = await signed();
    const worker = await visit.open(desk);
    await headingNamed(worker, statusTexts.ondertekend.ssd);
    const { heading: summary, button } = ssdPage.stappen['aanvulling-vragen'];
    await worker.getByText(summary, { exact: true }).click();
    await worker.getByLabel(ssdPage.termijn, { exact: true }).fill('99');
    await worker.getByLabel(ssdPage.questionField, { exact: true }).fill('Wie tekent er nog meer?');
    await press(worker, button);
    await worker.getByText(ssdPage.termijnInvalid).first().waitFor();
    await worker.getByLabel(ssdPage.termijn, { exact: true }).fill('7');
    await press(worker, button);
    await headingNamed(worker, statusTexts['wacht-op-aanvulling'].ssd);
    await worker.getByText(ssdPage.wait.aanvulling).waitFor();

    const applicant = await visit.open(statusLink);
    await headingNamed(applicant, statusTexts['wacht-op-aanvulling'].applicant.heading);
    await applicant.getByText('Wie tekent er nog meer?').first().waitFor();
    await applicant.getByLabel(status.responseLabel, { exact: true }).fill('Niemand.');
    await press(applicant, status.antwoord);
    await headingNamed(applicant, statusTexts['in-behandeling'].applicant.heading);
    expect(await applicant.getByRole('button', { name: status.antwoord }).count()).toBe(0);

    await worker.reload();
    await worker.getByRole('heading', { name: dossier.questionsHeading }).waitFor();
    await worker.getByText('Niemand.').waitFor();
  });
});

describe('a copy', () => {
  it('says which aanvraag it replaces', async () => {
    const { kenmerk, statusLink, desk } = await signed();
    const page = await visit.open(statusLink);
    await headingNamed(page, statusTexts.ondertekend.applicant.heading);
    await press(page, status.copy);
    await page.waitForURL(/\/aanvragen\//);
    await toStep(page, 'controle');
    await dispatch(page);
    const copy = await waitForOntvangst(page);
    const seen = await ask(visit.service, kenmerk, tokenFrom(desk));
    expect(seen.content['vervangenDoor']).toEqual([copy]);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(kenmerk);
  });
});
