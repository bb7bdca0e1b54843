import { status as teksten } from '../../../web/paginas/status/teksten.ts';
import { druk } from '../handelingen.ts';
import { drukZonderVerbinding, metDossier, zonderDossier } from './dossierpagina.ts';
import type { Toestand } from './toestand.ts';

const { statussen } = teksten;
const wacht = statussen['wacht-op-ondertekening'].kop;

const gewoon = [
  metDossier('status', 'een-ondertekenaar', { kop: wacht }),
  metDossier('status', 'twee-ondertekenaars', { kop: wacht }),
  metDossier('status', 'half-getekend', { kop: wacht, beeld: 'half-getekend' }),
  metDossier('status', 'ondertekend', { kop: statussen.ondertekend.kop }),
  metDossier('status', 'in-behandeling', { kop: statussen['in-behandeling'].kop }),
  metDossier('status', 'verwerkt', { kop: statussen.verwerkt.kop, beeld: 'verwerkt' }),
  metDossier('status', 'afgewezen', { kop: statussen.afgewezen.kop }),
  metDossier('status', 'geweigerd', { kop: statussen.geweigerd.kop }),
  metDossier('status', 'ingetrokken', { kop: statussen.ingetrokken.kop }),
  metDossier('status', 'verlopen', { kop: statussen.verlopen.kop, beeld: 'verlopen' }),
  metDossier('status', 'adres-werkt-niet', { kop: wacht, beeld: 'adres-werkt-niet' }),
  metDossier('status', 'adres-verbeterd', { kop: wacht }),
  metDossier('status', 'papier', { kop: wacht, beeld: 'papier' }),
  metDossier('status', 'papier-ontvangen', { kop: statussen.ondertekend.kop }),
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
