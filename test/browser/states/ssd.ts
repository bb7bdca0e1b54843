import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { onderdelen } from '../../../web/components/teksten.ts';
import { ssdPagina as teksten } from '../../../web/pages/ssd/teksten.ts';
import { druk } from '../acts.ts';
import { metDossier, zonderDossier } from './dossier-page.ts';
import type { Toestand } from './state.ts';

const wacht = statusTexts['wacht-op-ondertekening'].ssd;

const gewoon = [
  metDossier('ssd', 'half-getekend', { kop: wacht }),
  metDossier('ssd', 'papier', { kop: wacht, beeld: 'papier' }),
  metDossier('ssd', 'ondertekend', { kop: statusTexts.ondertekend.ssd, beeld: 'ondertekend' }),
  metDossier('ssd', 'papier-ontvangen', { kop: statusTexts.ondertekend.ssd }),
  metDossier('ssd', 'adres-verbeterd', { kop: wacht }),
  metDossier('ssd', 'adres-werkt-niet', { kop: wacht }),
  metDossier('ssd', 'in-behandeling', { kop: statusTexts['in-behandeling'].ssd }),
  metDossier('ssd', 'aanvulling-gevraagd', { kop: statusTexts['wacht-op-aanvulling'].ssd }),
  metDossier('ssd', 'aangevuld', {
    kop: statusTexts['in-behandeling'].ssd,
    beeld: 'aangevuld',
  }),
  metDossier('ssd', 'verwerkt', { kop: statusTexts.verwerkt.ssd }),
  metDossier('ssd', 'afgewezen', { kop: statusTexts.afgewezen.ssd }),
  metDossier('ssd', 'geweigerd', { kop: statusTexts.geweigerd.ssd }),
  metDossier('ssd', 'ingetrokken', { kop: statusTexts.ingetrokken.ssd }),
  metDossier('ssd', 'verlopen', { kop: statusTexts.verlopen.ssd }),
  metDossier('ssd', 'lange-gegevens', { kop: wacht }),
];

const bezig = [
  metDossier('ssd', 'ondertekend', {
    naam: 'vraagt zonder tekst om een aanvulling',
    kop: statusTexts.ondertekend.ssd,
    beeld: 'vragen',
    doe: async (page) => {
      await page.getByText(teksten.stappen['aanvulling-vragen'].kop, { exact: true }).click();
      await druk(page, teksten.stappen['aanvulling-vragen'].knop);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  metDossier('ssd', 'ondertekend', {
    naam: 'wijst af zonder toelichting',
    kop: statusTexts.ondertekend.ssd,
    beeld: 'afwijzen',
    doe: async (page) => {
      await page.getByText(teksten.stappen.afgewezen.kop, { exact: true }).click();
      await druk(page, teksten.stappen.afgewezen.knop);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  metDossier('ssd', 'ondertekend', {
    naam: 'wijst af, na de vraag of dat zeker is',
    kop: statusTexts.ondertekend.ssd,
    beeld: 'zeker-weten',
    doe: async (page) => {
      const { kop, knop, vraag } = teksten.stappen.afgewezen;
      await page.getByText(kop, { exact: true }).click();
      await page.getByLabel(teksten.toelichting, { exact: true }).fill('Onbekend.');
      await druk(page, knop);
      await page.getByText(vraag?.question ?? '').waitFor();
    },
  }),
  metDossier('ssd', 'ondertekend', {
    naam: 'een nummer gekopieerd',
    kop: statusTexts.ondertekend.ssd,
    doe: async (page) => {
      await page.context().grantPermissions(['clipboard-write']);
      await page.getByRole('button', { name: 'Kopieer Bestuursnummer' }).click();
      await page.getByRole('status').filter({ hasText: onderdelen.gekopieerd }).waitFor();
    },
  }),
];

export const ssdToestanden: readonly Toestand[] = [...gewoon, ...bezig, ...zonderDossier('ssd')];
