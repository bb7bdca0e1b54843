import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { status as teksten } from '../../../web/pages/status/teksten.ts';
import { druk } from '../acts.ts';
import { drukZonderVerbinding, metDossier, zonderDossier } from './dossier-page.ts';
import type { Toestand } from './state.ts';

const wacht = statusTexts['wacht-op-ondertekening'].applicant.kop;

const gewoon = [
  metDossier('status', 'een-ondertekenaar', { kop: wacht }),
  metDossier('status', 'twee-ondertekenaars', { kop: wacht }),
  metDossier('status', 'half-getekend', { kop: wacht, beeld: 'half-getekend' }),
  metDossier('status', 'ondertekend', { kop: statusTexts.ondertekend.applicant.kop }),
  metDossier('status', 'in-behandeling', { kop: statusTexts['in-behandeling'].applicant.kop }),
  metDossier('status', 'aanvulling-gevraagd', {
    kop: statusTexts['wacht-op-aanvulling'].applicant.kop,
    beeld: 'aanvulling-gevraagd',
  }),
  metDossier('status', 'aangevuld', { kop: statusTexts['in-behandeling'].applicant.kop }),
  metDossier('status', 'verwerkt', { kop: statusTexts.verwerkt.applicant.kop, beeld: 'verwerkt' }),
  metDossier('status', 'afgewezen', { kop: statusTexts.afgewezen.applicant.kop }),
  metDossier('status', 'geweigerd', { kop: statusTexts.geweigerd.applicant.kop }),
  metDossier('status', 'ingetrokken', { kop: statusTexts.ingetrokken.applicant.kop }),
  metDossier('status', 'verlopen', { kop: statusTexts.verlopen.applicant.kop, beeld: 'verlopen' }),
  metDossier('status', 'adres-werkt-niet', { kop: wacht, beeld: 'adres-werkt-niet' }),
  metDossier('status', 'adres-verbeterd', { kop: wacht }),
  metDossier('status', 'papier', { kop: wacht, beeld: 'papier' }),
  metDossier('status', 'papier-ontvangen', { kop: statusTexts.ondertekend.applicant.kop }),
  metDossier('status', 'lange-gegevens', { kop: wacht }),
];

const bezig = [
  metDossier('status', 'adres-werkt-niet', {
    naam: 'fout bij het verbeteren van een adres',
    kop: wacht,
    doe: async (page) => {
      await page.getByLabel(teksten.nieuwAdres).last().fill('geen adres');
      await page.getByRole('button', { name: teksten.corrigeer, exact: true }).last().click();
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  metDossier('status', 'een-ondertekenaar', {
    naam: 'verzoek opnieuw verstuurd',
    kop: wacht,
    doe: async (page) => {
      // The other states show this dossier as it is: what is asked for here must not go out.
      await page.route('**/verzoeken', (route) => route.fulfill({ status: 201, json: {} }));
      await druk(page, teksten.vraagOpnieuw);
      await page.locator('#melding').waitFor();
    },
  }),
  metDossier('status', 'aanvulling-gevraagd', {
    naam: 'antwoordt zonder tekst',
    kop: statusTexts['wacht-op-aanvulling'].applicant.kop,
    doe: async (page) => {
      await druk(page, teksten.antwoord);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  metDossier('status', 'een-ondertekenaar', {
    naam: 'wil intrekken zonder verbinding',
    kop: wacht,
    doe: async (page) => {
      await page.getByText(teksten.intrekKop, { exact: true }).click();
      await drukZonderVerbinding(page, teksten.trekIn);
    },
  }),
];

export const statusToestanden: readonly Toestand[] = [
  ...gewoon,
  ...bezig,
  ...zonderDossier('status'),
];
