import type { Page } from 'playwright-core';
import { dossier as teksten } from '../../../web/dossier/teksten.ts';
import { druk, kop } from '../acts.ts';
import type { Dossierlinks } from './dossier-life.ts';
import type { Dossiernaam } from './dossiers.ts';
import { type Toestand, zonderAntwoord, zonderVerbinding } from './state.ts';

type Pagina = 'status' | 'ondertekenen' | 'ssd';
type Kies = (links: Dossierlinks) => string;

export const linkVan: Record<Pagina, Kies> = {
  status: ({ aanvrager }) => aanvrager,
  ondertekenen: ({ ondertekenaars }) => ondertekenaars.at(-1) ?? '',
  ssd: ({ ssd }) => ssd,
};

/** A page about a dossier, opened by its link, and then perhaps something done on it. */
export const metDossier = (
  pagina: Pagina,
  dossier: Dossiernaam,
  opties: {
    /** What it shows when it is there. */
    kop: string;
    naam?: string;
    kies?: Kies;
    doe?: (page: Page) => Promise<unknown>;
    beeld?: string;
  },
): Toestand => ({
  naam: `${pagina}: ${opties.naam ?? dossier.replaceAll('-', ' ')}`,
  ...(opties.beeld === undefined ? {} : { beeld: `${pagina}-${opties.beeld}` }),
  toon: async (page, dossiers) => {
    const links = await dossiers.links(dossier);
    await page.goto((opties.kies ?? linkVan[pagina])(links));
    await kop(page, opties.kop);
    await opties.doe?.(page);
  },
});

/** What can go wrong with the link or the service on each of these pages. */
export const zonderDossier = (pagina: Pagina): Toestand[] => [
  {
    naam: `${pagina}: geen link`,
    beeld: `${pagina}-geen-link`,
    toon: async (page) => {
      await page.goto(`/${pagina}/`);
      await page.getByText(teksten.geenLink).waitFor();
    },
  },
  {
    naam: `${pagina}: verkeerde link`,
    toon: async (page) => {
      await page.goto(`/${pagina}/#7K3F-9QXT-2MAB.a.verzonnen`);
      await kop(page, teksten.nietGevondenKop);
    },
  },
  {
    naam: `${pagina}: link van een andere pagina`,
    toon: async (page, dossiers) => {
      const links = await dossiers.links('twee-ondertekenaars');
      const ander = pagina === 'status' ? links.ssd : links.aanvrager;
      await page.goto(`/${pagina}/${ander.slice(ander.indexOf('#'))}`);
      await kop(page, teksten.andereLinkKop);
    },
  },
  {
    naam: `${pagina}: zonder verbinding`,
    beeld: `${pagina}-zonder-verbinding`,
    toon: async (page) => {
      await zonderVerbinding(page);
      await page.goto(`/${pagina}/#7K3F-9QXT-2MAB.a.verzonnen`);
      await kop(page, teksten.nietBereikbaarKop);
    },
  },
  {
    naam: `${pagina}: wacht op antwoord`,
    toon: async (page) => {
      await zonderAntwoord(page);
      await page.goto(`/${pagina}/#7K3F-9QXT-2MAB.a.verzonnen`);
      await page.locator('main').getByText('Even geduld').waitFor();
    },
  },
  {
    naam: `${pagina}: zonder JavaScript`,
    zonderJavaScript: true,
    toon: async (page) => {
      await page.goto(`/${pagina}/`);
      await page.locator('noscript p').first().waitFor();
    },
  },
];

/** Presses a button that needs the network while there is none. */
export const drukZonderVerbinding = async (page: Page, knop: string): Promise<void> => {
  await zonderVerbinding(page);
  await druk(page, knop);
  await page.getByRole('alert').waitFor();
};
