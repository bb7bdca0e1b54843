import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { linkUit, linkVanSsd, stuurIn, verzoekAan } from '../local/dossier-links.ts';
import { alleItems } from '../local/store.ts';
import { type Brief, brieven } from '../local/mailbox.ts';
import { totdat } from '../local/wait.ts';
import { ontvangBezoekers } from './visitors.ts';
import { druk, kop, teken } from './acts.ts';
import { verder } from './fill-in.ts';

const bezoek = ontvangBezoekers();
const { open } = bezoek;

const ANNA = { naam: 'A. Bakker', functie: 'Voorzitter', email: 'a.bakker@example.nl' };
const BRAM = { naam: 'B. Visser', functie: 'Secretaris', email: 'b.visser@example.org' };

function metTwee(): Aanvraag {
  const aanvraag = maakAanvraag('bestuur');
  aanvraag.ondertekening.ondertekenaars = [ANNA, BRAM];
  return aanvraag;
}

/** Waits for a mail and takes it out of the mailbox: the last one to this address with these words. */
const brief = (kenmerk: string, naar: string, woorden: RegExp): Promise<Brief> =>
  totdat(
    async () =>
      (await brieven(bezoek.loket, kenmerk)).findLast(
        ({ aan, onderwerp, tekst }) => aan === naar && woorden.test(`${onderwerp}\n${tekst}`),
      ),
    { wat: `a mail to ${naar} with ${woorden.source}` },
  );

const dossierMet = async (kenmerk: string) =>
  (await alleItems(bezoek.loket)).find((item) => item['kenmerk'] === kenmerk);

const KLINKT_AF = /bevestigd|compleet|klaar|afgerond/i;
async function koppenVan(page: Page): Promise<string> {
  return (await page.getByRole('heading').allTextContents()).join('\n');
}

describe('signing', () => {
  it('by two people from their own mails, after which the SSD finishes it', async () => {
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, metTwee());
    const [anna, bram] = await Promise.all([
      open(await verzoekAan(bezoek.loket, kenmerk, ANNA.email)),
      open(await verzoekAan(bezoek.loket, kenmerk, BRAM.email)),
    ]);
    await kop(bram, 'Uw handtekening is gevraagd');
    await anna.getByText('Stichting Verzonnen Scholen wil J. de Vries aanmelden').waitFor();
    await teken(anna);
    await anna.getByText('Nog niet ondertekend: B. Visser.').waitFor();

    const aanvrager = await open(statuslink);
    await kop(aanvrager, 'Wacht op ondertekening');
    await aanvrager.getByText('wij wachten op de handtekening van B. Visser.').waitFor();
    expect(await koppenVan(anna)).not.toMatch(KLINKT_AF);
    expect(await koppenVan(aanvrager)).not.toMatch(KLINKT_AF);
    await brief(kenmerk, ANNA.email, /Uw handtekening is ontvangen/);
    const onderwerpen = (await brieven(bezoek.loket, kenmerk)).map(({ onderwerp }) => onderwerp);
    expect(onderwerpen.join('\n')).not.toMatch(KLINKT_AF);

    await teken(bram);
    await bram.getByText('Alle handtekeningen zijn binnen.').waitFor();
    await aanvrager.reload();
    await kop(aanvrager, 'Ondertekend');
    await brief(kenmerk, 'j.devries@example.nl', /Uw aanvraag is ondertekend/);

    const medewerker = await open(linkUit(await brief(kenmerk, ssd.email, /is ondertekend/)));
    await kop(medewerker, 'Ondertekend, nog niet in behandeling');
    await druk(medewerker, 'Neem in behandeling');
    await kop(medewerker, 'In behandeling');
    await medewerker.getByLabel('Toelichting (niet verplicht)').fill('Gecontroleerd.');
    await druk(medewerker, 'Aanvraag is verwerkt');
    await medewerker.getByText('De beheerder krijgt dan een e-mail').waitFor();
    await druk(medewerker, 'Ja, de aanvraag is verwerkt');
    await medewerker.getByText('Deze aanvraag is afgesloten.').waitFor();
    await brief(kenmerk, 'j.devries@example.nl', /Uw aanvraag is verwerkt/);
    await aanvrager.reload();
    await kop(aanvrager, 'Verwerkt');
    const gebeurd = (await dossierMet(kenmerk))?.['gebeurtenissen'] as { soort: string }[];
    expect(gebeurd.map(({ soort }) => soort)).toEqual([
      'ingediend',
      'getekend',
      'getekend',
      'ondertekend',
      'in-behandeling',
      'verwerkt',
    ]);
  });

  it('needs the box to be ticked, and says so at the box', async () => {
    const { kenmerk } = await stuurIn(bezoek.loket, metTwee());
    const anna = await open(await verzoekAan(bezoek.loket, kenmerk, ANNA.email));
    await druk(anna, 'Onderteken');
    await anna.getByText('Zet een vinkje als u de aanvraag hebt gelezen').waitFor();
    expect(await anna.evaluate(() => document.activeElement?.id)).toBe('tekenen-akkoord');
    expect((await dossierMet(kenmerk))?.['status']).toBe('wacht-op-ondertekening');
  });

  it('after a lost answer can be tried again', async () => {
    const { kenmerk } = await stuurIn(bezoek.loket, metTwee());
    const anna = await open(await verzoekAan(bezoek.loket, kenmerk, ANNA.email));
    let pogingen = 0;
    await anna.route('**/ondertekeningen', async (route) => {
      pogingen += 1;
      if (pogingen > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await anna.getByLabel(/ik ga akkoord/).check();
    await druk(anna, 'Onderteken');
    await anna.getByRole('alert').getByText('Het is niet gelukt.').waitFor();
    await druk(anna, 'Onderteken');
    await kop(anna, 'U hebt ondertekend');
    expect(pogingen).toBe(2);
  });
});

describe('refusing', () => {
  it('ends it, with the reason on the status page and to who still had to sign', async () => {
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, metTwee());
    const linkAnna = await verzoekAan(bezoek.loket, kenmerk, ANNA.email);
    const bram = await open(await verzoekAan(bezoek.loket, kenmerk, BRAM.email));
    await bram.getByText('Ik wil niet ondertekenen').click();
    await druk(bram, 'Weiger te ondertekenen');
    await bram.getByText('Schrijf in een paar woorden waarom.').waitFor();
    await bram.getByLabel('Waarom ondertekent u niet?').fill('Deze persoon werkt hier niet meer.');
    await druk(bram, 'Weiger te ondertekenen');
    await kop(bram, 'U hebt geweigerd');

    const aanvrager = await open(statuslink);
    await kop(aanvrager, 'Geweigerd');
    await aanvrager.getByText('Deze persoon werkt hier niet meer.').first().waitFor();
    await brief(kenmerk, ANNA.email, /Uw handtekening is niet meer nodig/);
    const anna = await open(linkAnna);
    await kop(anna, 'De aanvraag is gestopt');
    expect(await anna.getByRole('button', { name: 'Onderteken', exact: true }).count()).toBe(0);
  });
});

describe('the applicant', () => {
  it('corrects a mistyped address: the old link dies and the new one signs', async () => {
    const aanvraag = metTwee();
    aanvraag.ondertekening.ondertekenaars = [ANNA, { ...BRAM, email: 'b.viser@example.org' }];
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, aanvraag);
    const oud = await verzoekAan(bezoek.loket, kenmerk, 'b.viser@example.org');
    const aanvrager = await open(statuslink);
    const kaart = aanvrager.locator('.kaart').filter({ hasText: BRAM.naam });
    await kaart.getByText('Het e-mailadres klopt niet').click();
    await kaart.getByLabel('Het juiste e-mailadres').fill(ANNA.email);
    await druk(aanvrager, 'Verbeter het adres');
    await kaart.getByText('Dit e-mailadres staat al bij een andere ondertekenaar.').waitFor();
    await kaart.getByLabel('Het juiste e-mailadres').fill(BRAM.email);
    await druk(aanvrager, 'Verbeter het adres');
    await aanvrager.getByText('Het nieuwe verzoek is onderweg.').waitFor();
    await kaart.getByText(`E-mailadres: ${BRAM.email}`).waitFor();

    await kop(await open(oud), 'Deze link is niet geldig');
    await teken(await open(await verzoekAan(bezoek.loket, kenmerk, BRAM.email)));
    await teken(await open(await verzoekAan(bezoek.loket, kenmerk, ANNA.email)));
    const medewerker = await open(linkUit(await brief(kenmerk, ssd.email, /is ondertekend/)));
    await medewerker.getByText(`na het indienen veranderd in ${BRAM.email}`).waitFor();
  });

  it('lets a request be sent once more, at most three times a day', async () => {
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, maakAanvraag('bestuur'));
    await verzoekAan(bezoek.loket, kenmerk, ANNA.email);
    const aanvrager = await open(statuslink);
    for (const keer of [1, 2, 3]) {
      await druk(aanvrager, 'Stuur het verzoek nog een keer');
      await expect.poll(() => aanvrager.getByText('is nog een keer verstuurd').count()).toBe(keer);
    }
    await druk(aanvrager, 'Stuur het verzoek nog een keer');
    await aanvrager.getByText('vandaag al drie keer opnieuw verstuurd').waitFor();
  });

  it('withdraws, and begins again with everything filled in', async () => {
    const aanvraag = maakAanvraag('anders', 'wijziging');
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, aanvraag);
    const link = await verzoekAan(bezoek.loket, kenmerk, ANNA.email);
    const aanvrager = await open(statuslink);
    await aanvrager.getByText('Trek de aanvraag in', { exact: true }).click();
    await druk(aanvrager, 'Ja, trek de aanvraag in');
    await kop(aanvrager, 'Ingetrokken');
    await kop(await open(link), 'De aanvraag is ingetrokken');

    await druk(aanvrager, 'Begin een nieuwe aanvraag met deze gegevens');
    await kop(aanvrager, /: Organisatie$/);
    await expect.poll(() => aanvrager.getByLabel('Straat').inputValue()).toBe('Proefweg');
    for (let stap = 0; stap < 4; stap += 1) await verder(aanvrager);
    await druk(aanvrager, 'Verstuur de aanvraag');
    await kop(aanvrager, /nog niet ondertekend/);
    const nieuw = (await aanvrager.locator('.kenmerk').textContent()) ?? '';
    expect(nieuw).not.toBe(kenmerk);
    expect((await dossierMet(nieuw))?.['aanvraag']).toEqual(aanvraag);
  });
});

describe('on paper', () => {
  it('the PDF comes from the status page, and the SSD records that the paper came in', async () => {
    const aanvraag = maakAanvraag('gemeente');
    aanvraag.ondertekening = {
      wijze: 'papier',
      ondertekenaars: [{ naam: 'A. Bakker', functie: 'wethouder' }],
    };
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, aanvraag);
    const aanvrager = await open(statuslink);
    await kop(aanvrager, 'Zo ondertekent u op papier');
    const gedownload = aanvrager.waitForEvent('download');
    await druk(aanvrager, 'Download de aanvraag (PDF)');
    const bestand = await gedownload;
    expect(bestand.suggestedFilename()).toBe(`aanvraag-${kenmerk}.pdf`);
    expect((await readFile(await bestand.path())).subarray(0, 5).toString()).toBe('%PDF-');

    const medewerker = await open(linkUit(await brief(kenmerk, ssd.email, /Wacht op/)));
    await druk(medewerker, 'Papier is ontvangen');
    await kop(medewerker, 'Ondertekend, nog niet in behandeling');
    await aanvrager.reload();
    await kop(aanvrager, 'Ondertekend');
    await medewerker.getByText('Afwijzen', { exact: true }).click();
    await druk(medewerker, 'Wijs de aanvraag af');
    await medewerker.getByText('Schrijf in een paar woorden waarom.').waitFor();
    await medewerker.getByLabel('Toelichting', { exact: true }).fill('De wethouder is onbekend.');
    await druk(medewerker, 'Wijs de aanvraag af');
    await druk(medewerker, 'Ja, wijs de aanvraag af');
    await kop(medewerker, 'Afgewezen');
    await brief(kenmerk, 'j.devries@example.nl', /De wethouder is onbekend/);
  });
});

describe('a link', () => {
  it('that is stale, missing or of another page says what to do', async () => {
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, metTwee());
    await kop(await open(`/status/#${kenmerk}.k1.verzonnen`), 'Deze link is niet geldig');
    await (
      await open('/ssd/')
    )
      .getByText('Voor deze pagina hebt u de link uit een van onze e-mails nodig.')
      .waitFor();
    const verkeerd = await open(statuslink.replace('/status/', '/ondertekenen/'));
    await kop(verkeerd, 'Deze link hoort bij een andere pagina');
    expect(await verkeerd.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });

  it('that a mail program touched opens its page all the same, and is in no path', async () => {
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, metTwee());
    const links = [
      statuslink,
      await verzoekAan(bezoek.loket, kenmerk, ANNA.email),
      await linkVanSsd(bezoek.loket, kenmerk),
    ];
    const touched = [
      (link: string) => link.replace('#', '%23'),
      (link: string) => `${link.replace('#', '#/').replaceAll('-', '%2D')}%3E.`,
      (link: string) => `${link.replace(kenmerk, kenmerk.toLowerCase())}\u200B&utm_source=x`,
    ];
    for (const link of links) {
      for (const touch of touched) {
        const page = await open(touch(link));
        await page.getByText(kenmerk).first().waitFor();
        const { pathname } = new URL(page.url());
        expect(pathname).toBe(new URL(link, bezoek.loket.site).pathname);
        await page.close();
      }
    }
  });

  it('stays in the address after a jump to the content, so that a reload works', async () => {
    const { kenmerk, statuslink } = await stuurIn(bezoek.loket, metTwee());
    const aanvrager = await open(statuslink);
    await aanvrager.getByText(kenmerk).waitFor();
    await aanvrager.getByRole('link', { name: 'Naar de inhoud' }).focus();
    await aanvrager.keyboard.press('Enter');
    await expect.poll(() => aanvrager.evaluate(() => location.hash)).toContain(kenmerk);
    await aanvrager.reload();
    await kop(aanvrager, 'Wacht op ondertekening');
  });

  it('works again once the service can be reached', async () => {
    const { statuslink } = await stuurIn(bezoek.loket, metTwee());
    const aanvrager = await open('/status/');
    await aanvrager.route('**/api/**', (route) => route.fulfill({ status: 503, body: '<html>' }));
    await aanvrager.goto(statuslink);
    await kop(aanvrager, 'Het loket is even niet bereikbaar');
    await aanvrager.unroute('**/api/**');
    await druk(aanvrager, 'Probeer opnieuw');
    await kop(aanvrager, 'Wacht op ondertekening');
  });
});
