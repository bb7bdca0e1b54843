import type { Page } from 'playwright-core';
import { dossier as teksten } from '../../../web/dossier/teksten.ts';
import { press, headingNamed } from '../acts.ts';
import type { DossierLinks } from './dossier-life.ts';
import type { DossierName } from './dossiers.ts';
import { type State, withoutResponse, withoutConnection } from './state.ts';

type StatePage = 'status' | 'ondertekenen' | 'ssd';
type Choose = (links: DossierLinks) => string;

export const linkOf: Record<StatePage, Choose> = {
  status: ({ aanvrager }) => aanvrager,
  ondertekenen: ({ ondertekenaars }) => ondertekenaars.at(-1) ?? '',
  ssd: ({ ssd }) => ssd,
};

/** A page about a dossier, opened by its link, and then perhaps something done on it. */
export const withDossier = (
  statePage: StatePage,
  dossier: DossierName,
  options: {
    /** What it shows when it is there. */
    heading: string;
    naam?: string;
    choose?: Choose;
    run?: (page: Page) => Promise<unknown>;
    view?: string;
  },
): State => ({
  naam: `${statePage}: ${options.naam ?? dossier.replaceAll('-', ' ')}`,
  ...(options.view === undefined ? {} : { view: `${statePage}-${options.view}` }),
  show: async (page, dossiers) => {
    const links = await dossiers.links(dossier);
    await page.goto((options.choose ?? linkOf[statePage])(links));
    await headingNamed(page, options.heading);
    await options.run?.(page);
  },
});

/** What can go wrong with the link or the service on each of these pages. */
export const withoutDossier = (statePage: StatePage): State[] => [
  {
    naam: `${statePage}: geen link`,
    view: `${statePage}-geen-link`,
    show: async (page) => {
      await page.goto(`/${statePage}/`);
      await page.getByText(teksten.noLink).waitFor();
    },
  },
  {
    naam: `${statePage}: verkeerde link`,
    show: async (page) => {
      await page.goto(`/${statePage}/#7K3F-9QXT-2MAB.a.verzonnen`);
      await headingNamed(page, teksten.notFoundHeading);
    },
  },
  {
    naam: `${statePage}: link van een andere pagina`,
    show: async (page, dossiers) => {
      const links = await dossiers.links('twee-ondertekenaars');
      const other = statePage === 'status' ? links.ssd : links.aanvrager;
      await page.goto(`/${statePage}/${other.slice(other.indexOf('#'))}`);
      await headingNamed(page, teksten.otherLinkHeading);
    },
  },
  {
    naam: `${statePage}: zonder verbinding`,
    view: `${statePage}-zonder-verbinding`,
    show: async (page) => {
      await withoutConnection(page);
      await page.goto(`/${statePage}/#7K3F-9QXT-2MAB.a.verzonnen`);
      await headingNamed(page, teksten.notReachableHeading);
    },
  },
  {
    naam: `${statePage}: wacht op antwoord`,
    show: async (page) => {
      await withoutResponse(page);
      await page.goto(`/${statePage}/#7K3F-9QXT-2MAB.a.verzonnen`);
      await page.locator('main').getByText('Even geduld').waitFor();
    },
  },
  {
    naam: `${statePage}: zonder JavaScript`,
    withoutJavaScript: true,
    show: async (page) => {
      await page.goto(`/${statePage}/`);
      await page.locator('noscript p').first().waitFor();
    },
  },
];

/** Presses a button that needs the network while there is none. */
export const pressWithoutConnection = async (page: Page, button: string): Promise<void> => {
  await withoutConnection(page);
  await press(page, button);
  await page.getByRole('alert').waitFor();
};
