import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { status as teksten } from '../../../web/pages/status/teksten.ts';
import { press } from '../acts.ts';
import { pressWithoutConnection, withDossier, withoutDossier } from './dossier-page.ts';
import type { State } from './state.ts';

const wait = statusTexts['wacht-op-ondertekening'].applicant.heading;

const ordinary = [
  withDossier('status', 'een-ondertekenaar', { heading: wait }),
  withDossier('status', 'twee-ondertekenaars', { heading: wait }),
  withDossier('status', 'half-getekend', { heading: wait, view: 'half-getekend' }),
  withDossier('status', 'ondertekend', { heading: statusTexts.ondertekend.applicant.heading }),
  withDossier('status', 'in-behandeling', {
    heading: statusTexts['in-behandeling'].applicant.heading,
  }),
  withDossier('status', 'aanvulling-gevraagd', {
    heading: statusTexts['wacht-op-aanvulling'].applicant.heading,
    view: 'aanvulling-gevraagd',
  }),
  withDossier('status', 'aangevuld', { heading: statusTexts['in-behandeling'].applicant.heading }),
  withDossier('status', 'verwerkt', {
    heading: statusTexts.verwerkt.applicant.heading,
    view: 'verwerkt',
  }),
  withDossier('status', 'afgewezen', { heading: statusTexts.afgewezen.applicant.heading }),
  withDossier('status', 'geweigerd', { heading: statusTexts.geweigerd.applicant.heading }),
  withDossier('status', 'ingetrokken', { heading: statusTexts.ingetrokken.applicant.heading }),
  withDossier('status', 'verlopen', {
    heading: statusTexts.verlopen.applicant.heading,
    view: 'verlopen',
  }),
  withDossier('status', 'adres-werkt-niet', { heading: wait, view: 'adres-werkt-niet' }),
  withDossier('status', 'adres-verbeterd', { heading: wait }),
  withDossier('status', 'papier', { heading: wait, view: 'papier' }),
  withDossier('status', 'papier-ontvangen', { heading: statusTexts.ondertekend.applicant.heading }),
  withDossier('status', 'lange-gegevens', { heading: wait }),
];

const busy = [
  withDossier('status', 'adres-werkt-niet', {
    naam: 'fout bij het verbeteren van een adres',
    heading: wait,
    run: async (page) => {
      await page.getByLabel(teksten.newAdres).last().fill('geen adres');
      await page.getByRole('button', { name: teksten.corrigeer, exact: true }).last().click();
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  withDossier('status', 'een-ondertekenaar', {
    naam: 'verzoek opnieuw verstuurd',
    heading: wait,
    run: async (page) => {
      // The other states show this dossier as it is: what is asked for here must not go out.
      await page.route('**/verzoeken', (route) => route.fulfill({ status: 201, json: {} }));
      await press(page, teksten.askAgain);
      await page.locator('#melding').waitFor();
    },
  }),
  withDossier('status', 'aanvulling-gevraagd', {
    naam: 'antwoordt zonder tekst',
    heading: statusTexts['wacht-op-aanvulling'].applicant.heading,
    run: async (page) => {
      await press(page, teksten.antwoord);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  withDossier('status', 'een-ondertekenaar', {
    naam: 'wil intrekken zonder verbinding',
    heading: wait,
    run: async (page) => {
      await page.getByText(teksten.withdrawHeading, { exact: true }).click();
      await pressWithoutConnection(page, teksten.withdraw);
    },
  }),
];

export const statusStates: readonly State[] = [...ordinary, ...busy, ...withoutDossier('status')];
