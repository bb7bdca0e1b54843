import { describe, expect, it } from 'vitest';
import { dossier } from '../../web/dossier/teksten.ts';
import { ssdPagina } from '../../web/pages/ssd/teksten.ts';
import { status } from '../../web/pages/status/teksten.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { linkVanSsd, stuurIn, tokenUit, verzoekAan } from '../local/dossier-links.ts';
import { metLink, vraagOp } from '../local/requests.ts';
import { ontvangBezoekers } from './visitors.ts';
import { naarStap, verstuur, wachtOpOntvangst } from './form.ts';
import { druk, kop } from './acts.ts';

const bezoek = ontvangBezoekers();

async function signed() {
  const { loket } = bezoek;
  const aanvraag = maakAanvraag();
  const { kenmerk, statuslink } = await stuurIn(loket, aanvraag);
  const email = aanvraag.ondertekening.ondertekenaars[0]?.email ?? '';
  const token = tokenUit(await verzoekAan(loket, kenmerk, email));
  const { documentHash } = (await vraagOp(loket, kenmerk, token)).inhoud;
  const path = `/aanvragen/${kenmerk}/ondertekeningen`;
  await metLink(loket, 'POST', path, token, { akkoord: true, documentHash });
  return { kenmerk, statuslink, desk: await linkVanSsd(loket, kenmerk) };
}

describe('a question of the SSD', () => {
  it('is asked on its page, answered on the status page, and read on its page', async () => {
    const { statuslink, desk } = await signed();
    const worker = await bezoek.open(desk);
    await kop(worker, statusTexts.ondertekend.ssd);
    const { kop: summary, knop } = ssdPagina.stappen['aanvulling-vragen'];
    await worker.getByText(summary, { exact: true }).click();
    await worker.getByLabel(ssdPagina.termijn, { exact: true }).fill('99');
    await worker.getByLabel(ssdPagina.vraagVeld, { exact: true }).fill('Wie tekent er nog meer?');
    await druk(worker, knop);
    await worker.getByText(ssdPagina.termijnOngeldig).first().waitFor();
    await worker.getByLabel(ssdPagina.termijn, { exact: true }).fill('7');
    await druk(worker, knop);
    await kop(worker, statusTexts['wacht-op-aanvulling'].ssd);
    await worker.getByText(ssdPagina.wacht.aanvulling).waitFor();

    const applicant = await bezoek.open(statuslink);
    await kop(applicant, statusTexts['wacht-op-aanvulling'].applicant.kop);
    await applicant.getByText('Wie tekent er nog meer?').first().waitFor();
    await applicant.getByLabel(status.antwoordLabel, { exact: true }).fill('Niemand.');
    await druk(applicant, status.antwoord);
    await kop(applicant, statusTexts['in-behandeling'].applicant.kop);
    expect(await applicant.getByRole('button', { name: status.antwoord }).count()).toBe(0);

    await worker.reload();
    await worker.getByRole('heading', { name: dossier.vragenKop }).waitFor();
    await worker.getByText('Niemand.').waitFor();
  });
});

describe('a copy', () => {
  it('says which aanvraag it replaces', async () => {
    const { kenmerk, statuslink, desk } = await signed();
    const page = await bezoek.open(statuslink);
    await kop(page, statusTexts.ondertekend.applicant.kop);
    await druk(page, status.kopie);
    await page.waitForURL(/\/aanvragen\//);
    await naarStap(page, 'controle');
    await verstuur(page);
    const copy = await wachtOpOntvangst(page);
    const seen = await vraagOp(bezoek.loket, kenmerk, tokenUit(desk));
    expect(seen.inhoud['vervangenDoor']).toEqual([copy]);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(kenmerk);
  });
});
