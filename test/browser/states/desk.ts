import type { Page } from 'playwright-core';
import { problemen } from '../../../shared/api/problems.ts';
import { inScript } from '../../../web/pages/aanvragen/teksten.ts';
import { atDesk, desk, work } from '../../../web/pages/balie/teksten.ts';
import { ssdPagina } from '../../../web/pages/ssd/teksten.ts';
import { openDesk, type Person, signInAs } from '../at-desk.ts';
import { druk, kop } from '../acts.ts';
import type { Dossiernaam } from './dossiers.ts';
import { type Toestand, zonderAntwoord, zonderVerbinding } from './state.ts';

type Doing = {
  /** The file name of its pictures, after `balie-`. */
  readonly picture?: string;
  readonly who?: Person;
  /** In the address, behind `/balie/`. */
  readonly place?: string;
  readonly act?: (page: Page) => Promise<unknown>;
};

const pictureOf = (picture: string | undefined) =>
  picture === undefined ? {} : { beeld: `balie-${picture}` };

/** In every list: new and older, of somebody and of nobody, with and without something to look at. */
const IN_LIST = ['van-bo', 'van-cas', 'half-getekend', 'adres-verbeterd', 'telefoon'] as const;

/** The list, with something in it. */
const withList = (
  name: string,
  { who = 'Bo Behandelaar', place = '', act, picture }: Doing,
): Toestand => ({
  naam: `balie: ${name}`,
  ...pictureOf(picture),
  toon: async (page, dossiers) => {
    for (const one of IN_LIST) await dossiers.links(one);
    await openDesk(page, who, place);
    await page.getByRole('button', { name: work.csv }).waitFor();
    await act?.(page);
  },
});

/** One dossier. */
const withDossier = (
  name: string,
  dossier: Dossiernaam,
  { who = 'Bo Behandelaar', act, picture }: Doing,
): Toestand => ({
  naam: `balie: ${name}`,
  ...pictureOf(picture),
  toon: async (page, dossiers) => {
    const { ssd } = await dossiers.links(dossier);
    await openDesk(page, who, /#[^.]+/.exec(ssd)?.[0]);
    await kop(page, ssdPagina.titel);
    await page.getByRole('heading', { name: atDesk.notes }).waitFor();
    await act?.(page);
  },
});

const outside: readonly Toestand[] = [
  {
    naam: 'balie: niet ingelogd',
    beeld: 'balie-inloggen',
    toon: async (page) => {
      await page.goto('/balie/');
      await page.getByRole('button', { name: desk.signedOut.button }).waitFor();
    },
  },
  {
    naam: 'balie: geen rol',
    beeld: 'balie-geen-rol',
    toon: async (page) => {
      await page.goto('/balie/');
      await signInAs(page, 'Nico Niemand');
      await kop(page, problemen['geen-rol'].title);
    },
  },
  {
    naam: 'balie: niets te doen',
    beeld: 'balie-leeg',
    // The first that looks at the list: nothing has come in yet.
    toon: async (page) => {
      await openDesk(page, 'Bo Behandelaar');
      await page.getByText(work.none.all).waitFor();
    },
  },
  {
    naam: 'balie: opnieuw ingelogd in een ander tabblad',
    toon: async (page) => {
      await openDesk(page, 'Bo Behandelaar');
      await page.goto('/balie/#ingelogd');
      await kop(page, desk.signedInElsewhere.heading);
    },
  },
  {
    naam: 'balie: zonder verbinding',
    toon: async (page) => {
      await zonderVerbinding(page);
      await page.goto('/balie/');
      await kop(page, desk.unreachable.heading);
    },
  },
  {
    naam: 'balie: wacht op antwoord',
    toon: async (page) => {
      await zonderAntwoord(page);
      await page.goto('/balie/');
      await page.getByText(desk.loading).waitFor();
    },
  },
  {
    naam: 'balie: zonder JavaScript',
    zonderJavaScript: true,
    toon: async (page) => {
      await page.goto('/balie/');
      await page.locator('noscript p').first().waitFor();
    },
  },
];

const lists: readonly Toestand[] = [
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
      await druk(page, work.show);
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
      await druk(page, work.csv);
      await page.getByText(desk.ended.text).waitFor();
    },
  }),
];

const dossiers: readonly Toestand[] = [
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
      await druk(page, atDesk.saveNote);
      await page.getByText(atDesk.noteSaved).waitFor();
      await page.getByText(ssdPagina.stappen.afgewezen.kop, { exact: true }).click();
      await page.getByLabel(ssdPagina.standardText).selectOption({ index: 1 });
      await page.getByText(ssdPagina.stappen['aanvulling-vragen'].kop, { exact: true }).click();
      await page.getByLabel(ssdPagina.standardQuestion).selectOption({ index: 1 });
    },
  }),
  withDossier('teruggebeld zonder nummer', 'papier', {
    picture: 'controles-fouten',
    act: async (page) => {
      await page.getByLabel(atDesk.calledBack).check();
      await druk(page, atDesk.saveChecks);
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  }),
  withDossier('dossier bij een lezer', 'verwerkt', { who: 'Lou Lezer', picture: 'dossier-lezer' }),
];

export const deskToestanden: readonly Toestand[] = [...outside, ...lists, ...dossiers];
