import type { Page } from 'playwright-core';
import type { Dossiers } from './dossiers.ts';

/** A page as somebody can find it. */
export type Toestand = {
  /** Which page and how it stands, such as `status: ingetrokken`. */
  readonly naam: string;
  /** How to get there, from a page that shows nothing yet. */
  readonly toon: (page: Page, dossiers: Dossiers) => Promise<void>;
  /** The file name of its screenshots; a state without one looks much like another. */
  readonly beeld?: string;
  /** The browser runs no script of the page. */
  readonly zonderJavaScript?: boolean;
};

/** Brings a page into a state. */
export async function toonToestand(
  page: Page,
  { toon, zonderJavaScript = false }: Toestand,
  dossiers: Dossiers,
): Promise<void> {
  if (!zonderJavaScript) return toon(page, dossiers);
  const sessie = await page.context().newCDPSession(page);
  await sessie.send('Emulation.setScriptExecutionDisabled', { value: true });
  await toon(page, dossiers);
  // The page ran no script and will run none, but whoever tests it must: axe waits with timers.
  await sessie.send('Emulation.setScriptExecutionDisabled', { value: false });
}

/** Nobody answers. */
export const zonderVerbinding = (page: Page): Promise<unknown> =>
  page.route('**/api/**', (route) => route.abort());

/** The answer does not come: the page goes on waiting. */
export const zonderAntwoord = (page: Page): Promise<unknown> =>
  page.route('**/api/**', () => undefined);
