import type { Page } from 'playwright-core';
import { problems } from '../../../shared/api/problems.ts';
import { inScript } from '../../../web/pages/aanvragen/teksten.ts';
import { atDesk, desk, work } from '../../../web/pages/balie/teksten.ts';
import { ssdPage } from '../../../web/pages/ssd/teksten.ts';
import { openDesk, type Employee, signInAs } from '../at-desk.ts';
import { press, headingNamed } from '../acts.ts';
import type { DossierName } from './dossiers.ts';
import { type State, withoutResponse, withoutConnection } from './state.ts';

type Doing = {
  /** The file name of its pictures, after `balie-`. */
  readonly picture?: string;
  readonly who?: Employee;
  /** In the address, behind `/balie/`. */
  readonly place?: string;
  readonly act?: (page: Page) => Promise<unknown>;
};

const pictureOf = (picture: string | undefined) =>
  picture === undefined ? {} : { view: `balie-${picture}` };

/** In every list: new and older, of somebody and of nobody, with and without something to look at. */
const IN_LIST = ['van-bo', 'van-cas', 'half-getekend', 'adres-verbeterd', 'telefoon'] as const;

/** The list, with something in it. */
const withList = (
  name: string,
  { who = 'Bo Behandelaar', place = '', act, picture }: Doing,
): State => ({
  naam: `balie: ${name}`,
  ...pictureOf(picture),
  show: async (page, dossiers) => {
    for (const one of IN_LIST) await dossiers.links(one);
    await openDesk(page, dossiers.service, who, place);
    await page.getByRole('button', { name: work.csv }).waitFor();
    await act?.(page);
  },
});

/** One dossier. */
const withDossier = (
  name: string,
  dossier: DossierName,
  { who = 'Bo Behandelaar', act, picture }: Doing,
): State => ({
  naam: `balie: ${name}`,
  ...pictureOf(picture),
  show: async (page, dossiers) => {
    const { ssd } = await dossiers.links(dossier);
    await openDesk(page, dossiers.service, who, /#[^.]+/.exec(ssd)?.[0]);
    await headingNamed(page, ssdPage.titel);
    await page.getByRole('heading', { name: atDesk.notes }).waitFor();
    await act?.(page);
  },
});

const outside: readonly State[] = [
  {
    naam: 'balie: niet ingelogd',
    view: 'balie-inloggen',
    show: async (page) => {
      await page.goto('/balie/');
      await page.getByRole('button', { name: desk.signedOut.button }).waitFor();
    },
  },
  {
    naam: 'balie: geen rol',
    view: 'balie-geen-rol',
    show: async (page) => {
      await page.goto('/balie/');
      await signInAs(page, 'Nico Niemand');
      await headingNamed(page, problems['geen-rol'].title);
    },
  },
  {
    naam: 'balie: niets te doen',
    view: 'balie-leeg',
    // The first that looks at the list: nothing has come in yet.
    show: async (page, dossiers) => {
      await openDesk(page, dossiers.service, 'Bo Behandelaar');
      await page.getByText(work.none.all).waitFor();
    },
  },
  {
    naam: 'balie: opnieuw ingelogd in een ander tabblad',
    show: async (page, dossiers) => {
      await openDesk(page, dossiers.service, 'Bo Behandelaar');
      await page.goto('/balie/#ingelogd');
      await headingNamed(page, desk.signedInElsewhere.heading);
    },
  },
  {
    naam: 'balie: zonder verbinding',
    show: async (page) => {
      await withoutConnection(page);
      await page.goto('/balie/');
      await headingNamed(page, desk.unreachable.heading);
    },
  },
  {
    naam: 'balie: wacht op antwoord',
    show: async (page) => {
      await withoutResponse(page);
      await page.goto('/balie/');
      await page.getByText(desk.loading).waitFor();
    },
  },
  {
    naam: 'balie: zonder JavaScript',
    withoutJavaScript: true,
    show: async (page) => {
      await page.goto('/balie/');
      await page.locator('noscript p').first().waitFor();
    },
  },
];

const lists: readonly State[] = [
  withList('lijst', { picture: 'lijst' }),
  withList('gezocht en gefilterd', {
    picture: 'gefilterd',
    place: '#zoek=groningen&type=gemeente&behandelaar=niemand',
  }),
  withList('lijst van een lezer', { who: 'Lou Lezer' }),
  withList('niets gevonden', {
    picture: 'niets-gevonden',
    place: '#zoek=bestaatniet&behandelaar=mij',
  }),
  withList('de eerste dag ligt na de laatste', {
    place: '#toestand=dicht',
    act: async (page) => {
      await page.getByLabel(work.fields.vanaf).fill('2026-12-31');
      await page.getByLabel(work.fields.tot).fill('2026-12-01');
      await press(page, work.show);
      await page.locator('[aria-invalid="true"]').waitFor();
    },
  }),
  withList('vult in voor wie belt', {
    picture: 'vult-in',
    act: async (page) => {
      await page.getByRole('link', { name: work.fillIn }).click();
      await page.getByText(inScript.forCaller('Bo Behandelaar')).waitFor();
    },
  }),
  withList('sessie afgelopen', {
    picture: 'sessie-afgelopen',
    act: async (page) => {
      await page.context().clearCookies();
      await press(page, work.csv);
      await page.getByText(desk.ended.text).waitFor();
    },
  }),
];

const dossiers: readonly State[] = [
  withDossier('dossier van niemand', 'ondertekend', { picture: 'dossier-van-niemand' }),
  withDossier('dossier van mij', 'van-bo', { picture: 'dossier-van-mij' }),
  withDossier('dossier van een collega', 'van-cas', { picture: 'dossier-van-collega' }),
  withDossier('aan de telefoon ingevuld', 'telefoon', { picture: 'dossier-telefoon' }),
  withDossier('dossier met vier ogen', 'van-bo', {
    picture: 'vier-ogen',
    act: async (page) => {
      await page.route('**/api/v1/sessie', async (route) => {
        const response = await route.fetch();
        const session = (await response.json()) as object;
        await route.fulfill({ response, json: { ...session, vierOgen: true } });
      });
      await page.reload();
      await page.getByText(atDesk.fourEyes).waitFor();
      await page.getByRole('heading', { name: atDesk.notes }).waitFor();
    },
  }),
  withDossier('dossier met een notitie en standaardteksten', 'in-behandeling', {
    act: async (page) => {
      await page.getByLabel(atDesk.note).fill('Teruggebeld: klopt.');
      await press(page, atDesk.saveNote);
      await page.getByText(atDesk.noteSaved).waitFor();
      await page.getByText(ssdPage.stappen.afgewezen.heading, { exact: true }).click();
      await page.getByLabel(ssdPage.standardText).selectOption({ index: 1 });
      await page.getByText(ssdPage.stappen['aanvulling-vragen'].heading, { exact: true }).click();
      await page.getByLabel(ssdPage.standardQuestion).selectOption({ index: 1 });
    },
  }),
  withDossier('teruggebeld zonder nummer', 'papier', {
    picture: 'controles-fouten',
    act: async (page) => {
      await page.getByLabel(atDesk.calledBack).check();
      await press(page, atDesk.saveChecks);
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  }),
  withDossier('dossier bij een lezer', 'verwerkt', { who: 'Lou Lezer', picture: 'dossier-lezer' }),
];

export const deskStates: readonly State[] = [...outside, ...lists, ...dossiers];
