import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { ondertekenen as teksten } from '../../../web/pages/ondertekenen/teksten.ts';
import { druk } from '../acts.ts';
import { drukZonderVerbinding, metDossier, zonderDossier } from './dossier-page.ts';
import type { Toestand } from './state.ts';

const eerste = ({ ondertekenaars }: { ondertekenaars: readonly string[] }) =>
  ondertekenaars[0] ?? '';

const gewoon = [
  metDossier('ondertekenen', 'een-ondertekenaar', { kop: teksten.vraagKop, beeld: 'vraag' }),
  metDossier('ondertekenen', 'half-getekend', { kop: teksten.vraagKop }),
  metDossier('ondertekenen', 'lange-gegevens', { kop: teksten.vraagKop }),
  metDossier('ondertekenen', 'adres-verbeterd', {
    kop: teksten.vraagKop,
    beeld: 'adres-verbeterd',
  }),
  metDossier('ondertekenen', 'half-getekend', {
    naam: 'zelf getekend, de ander nog niet',
    kop: teksten.getekendKop,
    kies: eerste,
    beeld: 'getekend',
  }),
  metDossier('ondertekenen', 'ondertekend', { kop: teksten.getekendKop }),
  metDossier('ondertekenen', 'in-behandeling', { kop: teksten.getekendKop }),
  metDossier('ondertekenen', 'aanvulling-gevraagd', { kop: teksten.getekendKop }),
  metDossier('ondertekenen', 'verwerkt', { kop: teksten.getekendKop }),
  metDossier('ondertekenen', 'afgewezen', { kop: teksten.getekendKop }),
  metDossier('ondertekenen', 'geweigerd', { kop: teksten.geweigerdKop, beeld: 'geweigerd' }),
  metDossier('ondertekenen', 'geweigerd', {
    naam: 'geweigerd door een ander',
    kop: teksten.getekendKop,
    kies: eerste,
  }),
  metDossier('ondertekenen', 'ingetrokken', { kop: statusTexts.ingetrokken.tooLate.kop }),
  metDossier('ondertekenen', 'verlopen', {
    kop: statusTexts.verlopen.tooLate.kop,
    beeld: 'verlopen',
  }),
];

const bezig = [
  metDossier('ondertekenen', 'een-ondertekenaar', {
    naam: 'zonder vinkje',
    kop: teksten.vraagKop,
    doe: async (page) => {
      await druk(page, teksten.teken);
      await page.getByText(teksten.akkoordNodig).waitFor();
    },
  }),
  metDossier('ondertekenen', 'een-ondertekenaar', {
    naam: 'tekent zonder verbinding',
    kop: teksten.vraagKop,
    doe: async (page) => {
      await page.getByLabel(teksten.akkoord).check();
      await drukZonderVerbinding(page, teksten.teken);
    },
  }),
  metDossier('ondertekenen', 'een-ondertekenaar', {
    naam: 'weigert zonder reden',
    kop: teksten.vraagKop,
    doe: async (page) => {
      await page.getByText(teksten.weigerKop, { exact: true }).click();
      await druk(page, teksten.weiger);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
];

export const ondertekenToestanden: readonly Toestand[] = [
  ...gewoon,
  ...bezig,
  ...zonderDossier('ondertekenen'),
];
