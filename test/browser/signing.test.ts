import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import { ssd } from '../../shared/aanvraag/contact.ts';
import { createAanvraag } from '../fixtures/aanvragen.ts';
import { linkFrom, linkOfSsd, sendIn, requestTo } from '../local/dossier-links.ts';
import { allItems } from '../local/store.ts';
import { type Letter, letters } from '../local/mailbox.ts';
import { until } from '../local/wait.ts';
import { receiveVisitors } from './visitors.ts';
import { press, headingNamed, pressSign } from './acts.ts';
import { further } from './fill-in.ts';

const visit = receiveVisitors();
const { open } = visit;

const ANNA = { naam: 'A. Bakker', functie: 'Voorzitter', email: 'a.bakker@example.nl' };
const BRAM = { naam: 'B. Visser', functie: 'Secretaris', email: 'b.visser@example.org' };

function withTwo(): Aanvraag {
  const aanvraag = createAanvraag('bestuur');
  aanvraag.ondertekening.ondertekenaars = [ANNA, BRAM];
  return aanvraag;
}

/** Waits for a mail and takes it out of the mailbox: the last one to this address with these words. */
const letter = (kenmerk: string, to: string, words: RegExp): Promise<Letter> =>
  until(
    async () =>
      (await letters(visit.service, kenmerk)).findLast(
        ({ aan, subject, text }) => aan === to && words.test(`${subject}\n${text}`),
      ),
    { what: `a mail to ${to} with ${words.source}` },
  );

const dossierWith = async (kenmerk: string) =>
  (await allItems(visit.service)).find((item) => item['kenmerk'] === kenmerk);

const FADES = /bevestigd|compleet|klaar|afgerond/i;
async function headingsOf(page: Page): Promise<string> {
  return (await page.getByRole('heading').allTextContents()).join('\n');
}

describe('signing', () => {
  it('by two people from their own mails, after which the SSD finishes it', async () => {
    const { kenmerk, statusLink } = await sendIn(visit.service, withTwo());
    const [anna, bram] = await Promise.all([
      open(await requestTo(visit.service, kenmerk, ANNA.email)),
      open(await requestTo(visit.service, kenmerk, BRAM.email)),
    ]);
    await headingNamed(bram, 'Uw handtekening is gevraagd');
    await anna.getByText('Stichting Verzonnen Scholen wil J. de Vries aanmelden').waitFor();
    await pressSign(anna);
    await anna.getByText('Nog niet ondertekend: B. Visser.').waitFor();

    const aanvrager = await open(statusLink);
    await headingNamed(aanvrager, 'Wacht op ondertekening');
    await aanvrager.getByText('wij wachten op de handtekening van B. Visser.').waitFor();
    expect(await headingsOf(anna)).not.toMatch(FADES);
    expect(await headingsOf(aanvrager)).not.toMatch(FADES);
    await letter(kenmerk, ANNA.email, /Uw handtekening is ontvangen/);
    const subjects = (await letters(visit.service, kenmerk)).map(({ subject }) => subject);
    expect(subjects.join('\n')).not.toMatch(FADES);

    await pressSign(bram);
    await bram.getByText('Alle handtekeningen zijn binnen.').waitFor();
    await aanvrager.reload();
    await headingNamed(aanvrager, 'Ondertekend');
    await letter(kenmerk, 'j.devries@example.nl', /Uw aanvraag is ondertekend/);

    const medewerker = await open(linkFrom(await letter(kenmerk, ssd.email, /is ondertekend/)));
    await headingNamed(medewerker, 'Ondertekend, nog niet in behandeling');
    await press(medewerker, 'Neem in behandeling');
    await headingNamed(medewerker, 'In behandeling');
    await medewerker.getByLabel('Toelichting (niet verplicht)').fill('Gecontroleerd.');
    await press(medewerker, 'Aanvraag is verwerkt');
    await medewerker.getByText('De beheerder krijgt dan een e-mail').waitFor();
    await press(medewerker, 'Ja, de aanvraag is verwerkt');
    await medewerker.getByText('Deze aanvraag is afgesloten.').waitFor();
    await letter(kenmerk, 'j.devries@example.nl', /Uw aanvraag is verwerkt/);
    await aanvrager.reload();
    await headingNamed(aanvrager, 'Verwerkt');
    const event = (await dossierWith(kenmerk))?.['gebeurtenissen'] as { soort: string }[];
    expect(event.map(({ soort }) => soort)).toEqual([
      'ingediend',
      'getekend',
      'getekend',
      'ondertekend',
      'in-behandeling',
      'verwerkt',
    ]);
  });

  it('needs the box to be ticked, and says so at the box', async () => {
    const { kenmerk } = await sendIn(visit.service, withTwo());
    const anna = await open(await requestTo(visit.service, kenmerk, ANNA.email));
    await press(anna, 'Onderteken');
    await anna.getByText('Zet een vinkje als u de aanvraag hebt gelezen').waitFor();
    expect(await anna.evaluate(() => document.activeElement?.id)).toBe('tekenen-akkoord');
    expect((await dossierWith(kenmerk))?.['status']).toBe('wacht-op-ondertekening');
  });

  it('after a lost answer can be tried again', async () => {
    const { kenmerk } = await sendIn(visit.service, withTwo());
    const anna = await open(await requestTo(visit.service, kenmerk, ANNA.email));
    let attempts = 0;
    await anna.route('**/ondertekeningen', async (route) => {
      attempts += 1;
      if (attempts > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await anna.getByLabel(/ik ga akkoord/).check();
    await press(anna, 'Onderteken');
    await anna.getByRole('alert').getByText('Het is niet gelukt.').waitFor();
    await press(anna, 'Onderteken');
    await headingNamed(anna, 'U hebt ondertekend');
    expect(attempts).toBe(2);
  });
});

describe('refusing', () => {
  it('ends it, with the reason on the status page and to who still had to sign', async () => {
    const { kenmerk, statusLink } = await sendIn(visit.service, withTwo());
    const linkAnna = await requestTo(visit.service, kenmerk, ANNA.email);
    const bram = await open(await requestTo(visit.service, kenmerk, BRAM.email));
    await bram.getByText('Ik wil niet ondertekenen').click();
    await press(bram, 'Weiger te ondertekenen');
    await bram.getByText('Schrijf in een paar woorden waarom.').waitFor();
    await bram.getByLabel('Waarom ondertekent u niet?').fill('Deze persoon werkt hier niet meer.');
    await press(bram, 'Weiger te ondertekenen');
    await headingNamed(bram, 'U hebt geweigerd');

    const aanvrager = await open(statusLink);
    await headingNamed(aanvrager, 'Geweigerd');
    await aanvrager.getByText('Deze persoon werkt hier niet meer.').first().waitFor();
    await letter(kenmerk, ANNA.email, /Uw handtekening is niet meer nodig/);
    const anna = await open(linkAnna);
    await headingNamed(anna, 'De aanvraag is gestopt');
    expect(await anna.getByRole('button', { name: 'Onderteken', exact: true }).count()).toBe(0);
  });
});

describe('the applicant', () => {
  it('corrects a mistyped address: the old link dies and the new one signs', async () => {
    const aanvraag = withTwo();
    aanvraag.ondertekening.ondertekenaars = [ANNA, { ...BRAM, email: 'b.viser@example.org' }];
    const { kenmerk, statusLink } = await sendIn(visit.service, aanvraag);
    const old = await requestTo(visit.service, kenmerk, 'b.viser@example.org');
    const aanvrager = await open(statusLink);
    const card = aanvrager.locator('.kaart').filter({ hasText: BRAM.naam });
    await card.getByText('Het e-mailadres klopt niet').click();
    await card.getByLabel('Het juiste e-mailadres').fill(ANNA.email);
    await press(aanvrager, 'Verbeter het adres');
    await card.getByText('Dit e-mailadres staat al bij een andere ondertekenaar.').waitFor();
    await card.getByLabel('Het juiste e-mailadres').fill(BRAM.email);
    await press(aanvrager, 'Verbeter het adres');
    await aanvrager.getByText('Het nieuwe verzoek is onderweg.').waitFor();
    await card.getByText(`E-mailadres: ${BRAM.email}`).waitFor();

    await headingNamed(await open(old), 'Deze link is niet geldig');
    await pressSign(await open(await requestTo(visit.service, kenmerk, BRAM.email)));
    await pressSign(await open(await requestTo(visit.service, kenmerk, ANNA.email)));
    const medewerker = await open(linkFrom(await letter(kenmerk, ssd.email, /is ondertekend/)));
    await medewerker.getByText(`na het indienen veranderd in ${BRAM.email}`).waitFor();
  });

  it('lets a request be sent once more, at most three times a day', async () => {
    const { kenmerk, statusLink } = await sendIn(visit.service, createAanvraag('bestuur'));
    await requestTo(visit.service, kenmerk, ANNA.email);
    const aanvrager = await open(statusLink);
    for (const times of [1, 2, 3]) {
      await press(aanvrager, 'Stuur het verzoek nog een keer');
      await expect.poll(() => aanvrager.getByText('is nog een keer verstuurd').count()).toBe(times);
    }
    await press(aanvrager, 'Stuur het verzoek nog een keer');
    await aanvrager.getByText('vandaag al drie keer opnieuw verstuurd').waitFor();
  });

  it('withdraws, and begins again with everything filled in', async () => {
    const aanvraag = createAanvraag('anders', 'wijziging');
    const { kenmerk, statusLink } = await sendIn(visit.service, aanvraag);
    const link = await requestTo(visit.service, kenmerk, ANNA.email);
    const aanvrager = await open(statusLink);
    await aanvrager.getByText('Trek de aanvraag in', { exact: true }).click();
    await press(aanvrager, 'Ja, trek de aanvraag in');
    await headingNamed(aanvrager, 'Ingetrokken');
    await headingNamed(await open(link), 'De aanvraag is ingetrokken');

    await press(aanvrager, 'Begin een nieuwe aanvraag met deze gegevens');
    await headingNamed(aanvrager, /: Organisatie$/);
    await expect.poll(() => aanvrager.getByLabel('Straat').inputValue()).toBe('Proefweg');
    for (let step = 0; step < 4; step += 1) await further(aanvrager);
    await press(aanvrager, 'Verstuur de aanvraag');
    await headingNamed(aanvrager, /nog niet ondertekend/);
    const fresh = (await aanvrager.locator('.kenmerk').textContent()) ?? '';
    expect(fresh).not.toBe(kenmerk);
    expect((await dossierWith(fresh))?.['aanvraag']).toEqual(aanvraag);
  });
});

describe('on paper', () => {
  it('the PDF comes from the status page, and the SSD records that the paper came in', async () => {
    const aanvraag = createAanvraag('gemeente');
    aanvraag.ondertekening = {
      wijze: 'papier',
      ondertekenaars: [{ naam: 'A. Bakker', functie: 'wethouder' }],
    };
    const { kenmerk, statusLink } = await sendIn(visit.service, aanvraag);
    const aanvrager = await open(statusLink);
    await headingNamed(aanvrager, 'Zo ondertekent u op papier');
    const downloaded = aanvrager.waitForEvent('download');
    await press(aanvrager, 'Download de aanvraag (PDF)');
    const file = await downloaded;
    expect(file.suggestedFilename()).toBe(`aanvraag-${kenmerk}.pdf`);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');

    const medewerker = await open(linkFrom(await letter(kenmerk, ssd.email, /Wacht op/)));
    await press(medewerker, 'Papier is ontvangen');
    await headingNamed(medewerker, 'Ondertekend, nog niet in behandeling');
    await aanvrager.reload();
    await headingNamed(aanvrager, 'Ondertekend');
    await medewerker.getByText('Afwijzen', { exact: true }).click();
    await press(medewerker, 'Wijs de aanvraag af');
    await medewerker.getByText('Schrijf in een paar woorden waarom.').waitFor();
    await medewerker.getByLabel('Toelichting', { exact: true }).fill('De wethouder is onbekend.');
    await press(medewerker, 'Wijs de aanvraag af');
    await press(medewerker, 'Ja, wijs de aanvraag af');
    await headingNamed(medewerker, 'Afgewezen');
    await letter(kenmerk, 'j.devries@example.nl', /De wethouder is onbekend/);
  });
});

describe('a link', () => {
  it('that is stale, missing or of another page says what to do', async () => {
    const { kenmerk, statusLink } = await sendIn(visit.service, withTwo());
    await headingNamed(await open(`/status/#${kenmerk}.k1.verzonnen`), 'Deze link is niet geldig');
    await (
      await open('/ssd/')
    )
      .getByText('Voor deze pagina hebt u de link uit een van onze e-mails nodig.')
      .waitFor();
    const wrong = await open(statusLink.replace('/status/', '/ondertekenen/'));
    await headingNamed(wrong, 'Deze link hoort bij een andere pagina');
    expect(await wrong.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });

  it('that a mail program touched opens its page all the same, and is in no path', async () => {
    const { kenmerk, statusLink } = await sendIn(visit.service, withTwo());
    const links = [
      statusLink,
      await requestTo(visit.service, kenmerk, ANNA.email),
      await linkOfSsd(visit.service, kenmerk),
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
        expect(pathname).toBe(new URL(link, visit.service.site).pathname);
        await page.close();
      }
    }
  });

  it('stays in the address after a jump to the content, so that a reload works', async () => {
    const { kenmerk, statusLink } = await sendIn(visit.service, withTwo());
    const aanvrager = await open(statusLink);
    await aanvrager.getByText(kenmerk).waitFor();
    await aanvrager.getByRole('link', { name: 'Naar de inhoud' }).focus();
    await aanvrager.keyboard.press('Enter');
    await expect.poll(() => aanvrager.evaluate(() => location.hash)).toContain(kenmerk);
    await aanvrager.reload();
    await headingNamed(aanvrager, 'Wacht op ondertekening');
  });

  it('works again once the service can be reached', async () => {
    const { statusLink } = await sendIn(visit.service, withTwo());
    const aanvrager = await open('/status/');
    await aanvrager.route('**/api/**', (route) => route.fulfill({ status: 503, body: '<html>' }));
    await aanvrager.goto(statusLink);
    await headingNamed(aanvrager, 'Het loket is even niet bereikbaar');
    await aanvrager.unroute('**/api/**');
    await press(aanvrager, 'Probeer opnieuw');
    await headingNamed(aanvrager, 'Wacht op ondertekening');
  });
});
