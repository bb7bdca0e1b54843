import type { Page } from 'playwright-core';
import { problemen } from '../../../shared/api/problems.ts';
import { aanvragen, inScript } from '../../../web/pages/aanvragen/teksten.ts';
import { received as ontvangen } from '../../../web/received/teksten.ts';
import { maakAanvraag, opPapier } from '../../fixtures/aanvragen.ts';
import { closeLater, openControle, verstuur, wachtOpOntvangst } from '../form.ts';
import { kop } from '../acts.ts';
import { vulPaginaIn } from '../fill-in.ts';
import { langeAanvraag } from './long.ts';
import { type Toestand, zonderAntwoord, zonderVerbinding } from './state.ts';

const school = maakAanvraag();

type Onthaal = (page: Page) => Promise<unknown>;

/** What comes back is not what the service says, and no JSON. */
const storing: Onthaal = (page) =>
  page.route('**/api/**', (route) =>
    route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Service Unavailable</h1>' }),
  );

/** Sending that does not end in a confirmation. */
const blijftStaan = (naam: string, onthaal: Onthaal, tekst: string, beeld?: string): Toestand => ({
  naam: `aanvragen, versturen: ${naam}`,
  ...(beeld === undefined ? {} : { beeld: `aanvragen-${beeld}` }),
  toon: async (page) => {
    await openControle(page, school);
    await closeLater(page);
    await onthaal(page);
    await verstuur(page);
    await page.getByText(tekst).waitFor();
  },
});

const komtBinnen = (naam: string, aanvraag = school, beeld?: string): Toestand => ({
  naam: `aanvragen, binnen: ${naam}`,
  ...(beeld === undefined ? {} : { beeld: `aanvragen-binnen-${beeld}` }),
  toon: async (page) => {
    await openControle(page, aanvraag, `toestand-binnen-${naam.replaceAll(' ', '-')}`);
    await verstuur(page);
    await wachtOpOntvangst(page);
  },
});

/** The same draft, sent from here a second time: with something changed in between, or not. */
const nogEenKeer = (
  naam: string,
  tekst: string,
  opmerking: string | undefined,
  beeld?: string,
): Toestand => ({
  naam: `aanvragen, nog een keer: ${naam}`,
  ...(beeld === undefined ? {} : { beeld: `aanvragen-${beeld}` }),
  toon: async (page) => {
    const sleutel = `toestand-${naam.replaceAll(' ', '-')}`;
    await openControle(page, school, sleutel);
    await verstuur(page);
    await wachtOpOntvangst(page);
    await openControle(page, { ...school, opmerking: opmerking ?? school.opmerking }, sleutel);
    await verstuur(page);
    await page.getByText(tekst).waitFor();
  },
});

const zonderScript = (naam: string, doe: (page: Page) => Promise<void>, beeld?: string) => ({
  naam: `aanvragen zonder JavaScript: ${naam}`,
  zonderJavaScript: true,
  ...(beeld === undefined ? {} : { beeld: `aanvragen-zonder-javascript${beeld}` }),
  toon: async (page: Page) => {
    await page.goto('/aanvragen/');
    await doe(page);
  },
});

/** What follows the form, and what can come between. */
export const inzendingToestanden: readonly Toestand[] = [
  blijftStaan('zonder verbinding', zonderVerbinding, inScript.mislukt.netwerk, 'niet-verstuurd'),
  blijftStaan('storing', storing, inScript.mislukt.dienst),
  blijftStaan('wacht op antwoord', zonderAntwoord, inScript.bezig),
  komtBinnen('digitaal', school, 'digitaal'),
  komtBinnen('papier', opPapier(school), 'papier'),
  komtBinnen('lange gegevens', langeAanvraag()),
  nogEenKeer('al binnen', ontvangen.alBinnen, undefined),
  nogEenKeer('eerdere versie', inScript.eerderOntvangen, 'Toch nog iets.'),
  zonderScript('leeg', () => Promise.resolve(), ''),
  zonderScript(
    'fouten',
    async (page) => {
      await vulPaginaIn(page, { ...school, beheerautorisaties: [] });
      await verstuur(page);
      await kop(page, aanvragen.foutenKop);
    },
    '-fouten',
  ),
  zonderScript(
    'binnen',
    async (page) => {
      await vulPaginaIn(page, school);
      await verstuur(page);
      await kop(page, ontvangen.titel);
    },
    '-binnen',
  ),
  zonderScript(
    'binnen op papier',
    async (page) => {
      await vulPaginaIn(page, opPapier(school));
      await verstuur(page);
      await kop(page, ontvangen.titel);
    },
    '-binnen-papier',
  ),
  zonderScript('te veel', async (page) => {
    await page.getByLabel(aanvragen.beheerautorisaties.opmerking).fill('x'.repeat(40_000));
    await verstuur(page);
    await kop(page, problemen['te-groot'].title);
  }),
];
