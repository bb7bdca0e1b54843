import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { steps } from '../../web/pages/aanvragen/form/state/steps.ts';
import { aanvragen, inScript } from '../../web/pages/aanvragen/teksten.ts';
import { received as ontvangen } from '../../web/received/teksten.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { alleItems } from '../local/store.ts';
import { ontvangBezoekers } from './visitors.ts';
import {
  naarStap,
  openConcept,
  openLater,
  verstuur,
  wachtOpOntvangst,
  stepHeading,
} from './form.ts';
import { druk, kop } from './acts.ts';
import { verder, vulStapIn, vulVeldIn } from './fill-in.ts';
import { opNaam } from './by-name.ts';

const { later } = aanvragen;
const bezoek = ontvangBezoekers();
let page: Page;
beforeEach(async () => {
  page = await bezoek.open('/aanvragen/');
});

const status = (waar: Page, tekst: string): Promise<void> =>
  waar.getByRole('status').filter({ hasText: tekst }).last().waitFor();

/** Saves the draft. @returns where the browser put the file, and how it called it */
async function bewaar(waar: Page): Promise<{ pad: string; naam: string }> {
  await openLater(waar);
  const bestand = waar.waitForEvent('download');
  await druk(waar, later.bewaar);
  const download = await bestand;
  await status(waar, inScript.bewaard);
  return { pad: await download.path(), naam: download.suggestedFilename() };
}

/** What the tab keeps of this site. */
const bewaardInTab = (): Promise<number> => page.evaluate(() => sessionStorage.length);

const alleVelden = (waar: Page): Promise<string[]> =>
  waar
    .locator('#formulier')
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form).values()].map(String).filter((waarde) => waarde !== ''),
    );

describe('a draft in a file', () => {
  it('opens on another computer with everything filled in; sent from both it is one aanvraag', async () => {
    const aanvraag = maakAanvraag('anders', 'wijziging');
    for (const { code } of steps.slice(0, -1)) {
      await vulStapIn(page, aanvraag, code);
      await verder(page);
    }
    const { pad, naam } = await bewaar(page);
    expect(naam).toBe(inScript.bestandsnaam);
    const elders = await bezoek.open('/aanvragen/');
    await openLater(elders);
    await elders.getByLabel(later.open).setInputFiles(pad);
    await status(elders, inScript.geopend);
    expect((await alleVelden(elders)).sort()).toEqual((await alleVelden(page)).sort());
    const voor = (await alleItems(bezoek.loket)).length;
    await naarStap(elders, 'controle');
    await verstuur(elders);
    const kenmerk = await wachtOpOntvangst(elders);
    await verstuur(page);
    expect(await wachtOpOntvangst(page)).toBe(kenmerk);
    expect(await page.getByText(ontvangen.alBinnen).isVisible()).toBe(true);
    const items = await alleItems(bezoek.loket);
    expect(items.length).toBe(voor + 1);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });

  it('takes the place of what was there, also half filled in and with a signatory less', async () => {
    await vulVeldIn(page, 'organisatie.naam', 'Een heel andere organisatie');
    const { pad } = await bewaar(page);
    await vulVeldIn(page, 'organisatie.naam', 'Gemeente Verzonnen');
    await vulVeldIn(page, 'organisatie.type', 'gemeente');
    await naarStap(page, 'ondertekening');
    await druk(page, aanvragen.ondertekening.erbij);
    await vulVeldIn(page, 'ondertekening.ondertekenaars.1.naam', 'B. Visser');
    await page.getByLabel(later.open).setInputFiles(pad);
    await status(page, inScript.geopend);
    expect(await alleVelden(page)).toEqual(['Een heel andere organisatie']);
    await naarStap(page, 'ondertekening');
    expect(await opNaam(page, 'ondertekening.ondertekenaars.1.naam').count()).toBe(0);
  });

  it('that is another file gives a sentence, and leaves what was filled in', async () => {
    await vulVeldIn(page, 'organisatie.naam', 'Stichting Verzonnen');
    await openLater(page);
    const anders = [
      ['foto.jpg', 'geen JSON'],
      ['leeg.json', ''],
      ['lijst.json', '[]'],
      ['ander.json', '{"kenmerk":"7K3F-9QXT-2MAB","aanvraag":{}}'],
      ['sleutel.json', '{"sleutel":"te kort","velden":{}}'],
    ] as const;
    for (const [name, inhoud] of anders) {
      const buffer = Buffer.from(inhoud);
      const bestand = { name, mimeType: 'application/octet-stream', buffer };
      await page.getByLabel(later.open).setInputFiles(bestand);
      await status(page, inScript.geenConcept);
    }
    expect(await opNaam(page, 'organisatie.naam').inputValue()).toBe('Stichting Verzonnen');
  });
});

describe('a draft with a choice that nobody knows', () => {
  it('shows what it has on the check page, and what to choose', async () => {
    await openConcept(page, { 'organisatie.type': 'iets', 'organisatie.naam': 'Verzonnen' });
    await naarStap(page, 'controle');
    await kop(page, aanvragen.foutenKop);
    await page.getByRole('definition').filter({ hasText: 'Verzonnen' }).waitFor();
  });
});

describe('a draft in the tab', () => {
  it('is wiped once somebody says so twice: nothing is left in the fields or in the browser', async () => {
    const aanvraag = maakAanvraag('onderwijsinstelling', 'wijziging');
    for (const { code } of steps.slice(0, -1)) {
      await vulStapIn(page, aanvraag, code);
      await verder(page);
    }
    await kop(page, stepHeading('controle'));
    expect(await bewaardInTab()).toBe(1);
    await openLater(page);
    await druk(page, later.wis);
    await druk(page, later.wisNee);
    expect(await bewaardInTab()).toBe(1);
    await druk(page, later.wis);
    await druk(page, later.wisJa);
    await status(page, inScript.gewist);
    expect(await alleVelden(page)).toEqual([]);
    expect(await bewaardInTab()).toBe(0);
    await page.reload();
    expect(await alleVelden(page)).toEqual([]);
    await naarStap(page, 'controle');
    await kop(page, aanvragen.foutenKop);
    expect(await page.getByText(aanvraag.beheerder.email).count()).toBe(0);
  });

  it('keeps what belongs to another choice until it is chosen again, and sends only what is shown', async () => {
    const aanvraag = maakAanvraag('bestuur');
    await vulStapIn(page, aanvraag, 'organisatie');
    await vulVeldIn(page, 'organisatie.type', 'gemeente');
    await vulVeldIn(page, 'organisatie.nummers.gemeentecode', '0014');
    await verder(page);
    await page.goBack();
    expect(await opNaam(page, 'organisatie.nummers.bestuursnummer').count()).toBe(0);
    await vulVeldIn(page, 'organisatie.type', 'bestuur');
    const { bestuursnummer } = aanvraag.organisatie.nummers;
    expect(await opNaam(page, 'organisatie.nummers.bestuursnummer').inputValue()).toBe(
      bestuursnummer,
    );
    await verder(page);
    for (const { code } of steps.slice(1, -1)) {
      await vulStapIn(page, aanvraag, code);
      await verder(page);
    }
    await verstuur(page);
    await wachtOpOntvangst(page);
    const items = await alleItems(bezoek.loket);
    expect(items.map((item) => item['aanvraag'])).toContainEqual(aanvraag);
  });
});
