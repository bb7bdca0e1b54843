import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { parts } from '../../../web/components/teksten.ts';
import { ssdPage as teksten } from '../../../web/pages/ssd/teksten.ts';
import { press } from '../acts.ts';
import { withDossier, withoutDossier } from './dossier-page.ts';
import type { State } from './state.ts';

const wait = statusTexts['wacht-op-ondertekening'].ssd;

const ordinary = [
  withDossier('ssd', 'half-getekend', { heading: wait }),
  withDossier('ssd', 'papier', { heading: wait, view: 'papier' }),
  withDossier('ssd', 'ondertekend', { heading: statusTexts.ondertekend.ssd, view: 'ondertekend' }),
  withDossier('ssd', 'papier-ontvangen', { heading: statusTexts.ondertekend.ssd }),
  withDossier('ssd', 'adres-verbeterd', { heading: wait }),
  withDossier('ssd', 'adres-werkt-niet', { heading: wait }),
  withDossier('ssd', 'in-behandeling', { heading: statusTexts['in-behandeling'].ssd }),
  withDossier('ssd', 'aanvulling-gevraagd', { heading: statusTexts['wacht-op-aanvulling'].ssd }),
  withDossier('ssd', 'aangevuld', {
    heading: statusTexts['in-behandeling'].ssd,
    view: 'aangevuld',
  }),
  withDossier('ssd', 'verwerkt', { heading: statusTexts.verwerkt.ssd }),
  withDossier('ssd', 'afgewezen', { heading: statusTexts.afgewezen.ssd }),
  withDossier('ssd', 'geweigerd', { heading: statusTexts.geweigerd.ssd }),
  withDossier('ssd', 'ingetrokken', { heading: statusTexts.ingetrokken.ssd }),
  withDossier('ssd', 'verlopen', { heading: statusTexts.verlopen.ssd }),
  withDossier('ssd', 'lange-gegevens', { heading: wait }),
];

const busy = [
  withDossier('ssd', 'ondertekend', {
    naam: 'vraagt zonder tekst om een aanvulling',
    heading: statusTexts.ondertekend.ssd,
    view: 'vragen',
    run: async (page) => {
      await page.getByText(teksten.stappen['aanvulling-vragen'].heading, { exact: true }).click();
      await press(page, teksten.stappen['aanvulling-vragen'].button);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  withDossier('ssd', 'ondertekend', {
    naam: 'wijst af zonder toelichting',
    heading: statusTexts.ondertekend.ssd,
    view: 'afwijzen',
    run: async (page) => {
      await page.getByText(teksten.stappen.afgewezen.heading, { exact: true }).click();
      await press(page, teksten.stappen.afgewezen.button);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  withDossier('ssd', 'ondertekend', {
    naam: 'wijst af, na de vraag of dat zeker is',
    heading: statusTexts.ondertekend.ssd,
    view: 'zeker-weten',
    run: async (page) => {
      const { heading, button, question } = teksten.stappen.afgewezen;
      await page.getByText(heading, { exact: true }).click();
      await page.getByLabel(teksten.toelichting, { exact: true }).fill('Onbekend.');
      await press(page, button);
      await page.getByText(question?.question ?? '').waitFor();
    },
  }),
  withDossier('ssd', 'ondertekend', {
    naam: 'een nummer gekopieerd',
    heading: statusTexts.ondertekend.ssd,
    run: async (page) => {
      await page.context().grantPermissions(['clipboard-write']);
      await page.getByRole('button', { name: 'Kopieer Bestuursnummer' }).click();
      await page.getByRole('status').filter({ hasText: parts.copied }).waitFor();
    },
  }),
];

export const ssdStates: readonly State[] = [...ordinary, ...busy, ...withoutDossier('ssd')];
