import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { ondertekenen as teksten } from '../../../web/pages/ondertekenen/teksten.ts';
import { press } from '../acts.ts';
import { pressWithoutConnection, withDossier, withoutDossier } from './dossier-page.ts';
import type { State } from './state.ts';

const first = ({ ondertekenaars }: { ondertekenaars: readonly string[] }) =>
  ondertekenaars[0] ?? '';

const ordinary = [
  withDossier('ondertekenen', 'een-ondertekenaar', {
    heading: teksten.questionHeading,
    view: 'vraag',
  }),
  withDossier('ondertekenen', 'half-getekend', { heading: teksten.questionHeading }),
  withDossier('ondertekenen', 'lange-gegevens', { heading: teksten.questionHeading }),
  withDossier('ondertekenen', 'adres-verbeterd', {
    heading: teksten.questionHeading,
    view: 'adres-verbeterd',
  }),
  withDossier('ondertekenen', 'half-getekend', {
    naam: 'zelf getekend, de ander nog niet',
    heading: teksten.signedHeading,
    choose: first,
    view: 'getekend',
  }),
  withDossier('ondertekenen', 'ondertekend', { heading: teksten.signedHeading }),
  withDossier('ondertekenen', 'in-behandeling', { heading: teksten.signedHeading }),
  withDossier('ondertekenen', 'aanvulling-gevraagd', { heading: teksten.signedHeading }),
  withDossier('ondertekenen', 'verwerkt', { heading: teksten.signedHeading }),
  withDossier('ondertekenen', 'afgewezen', { heading: teksten.signedHeading }),
  withDossier('ondertekenen', 'geweigerd', {
    heading: teksten.geweigerdHeading,
    view: 'geweigerd',
  }),
  withDossier('ondertekenen', 'geweigerd', {
    naam: 'geweigerd door een ander',
    heading: teksten.signedHeading,
    choose: first,
  }),
  withDossier('ondertekenen', 'ingetrokken', { heading: statusTexts.ingetrokken.tooLate.heading }),
  withDossier('ondertekenen', 'verlopen', {
    heading: statusTexts.verlopen.tooLate.heading,
    view: 'verlopen',
  }),
];

const busy = [
  withDossier('ondertekenen', 'een-ondertekenaar', {
    naam: 'zonder vinkje',
    heading: teksten.questionHeading,
    run: async (page) => {
      await press(page, teksten.teken);
      await page.getByText(teksten.agreementNeeded).waitFor();
    },
  }),
  withDossier('ondertekenen', 'een-ondertekenaar', {
    naam: 'tekent zonder verbinding',
    heading: teksten.questionHeading,
    run: async (page) => {
      await page.getByLabel(teksten.akkoord).check();
      await pressWithoutConnection(page, teksten.teken);
    },
  }),
  withDossier('ondertekenen', 'een-ondertekenaar', {
    naam: 'weigert zonder reden',
    heading: teksten.questionHeading,
    run: async (page) => {
      await page.getByText(teksten.refuseHeading, { exact: true }).click();
      await press(page, teksten.weiger);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
];

export const signingStates: readonly State[] = [
  ...ordinary,
  ...busy,
  ...withoutDossier('ondertekenen'),
];
