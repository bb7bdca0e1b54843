import type { Page } from 'playwright-core';
import type { Dossiers } from './dossiers.ts';

/** A page as somebody can find it. */
export type State = {
  /** Which page and how it stands, such as `status: ingetrokken`. */
  readonly naam: string;
  /** How to get there, from a page that shows nothing yet. */
  readonly show: (page: Page, dossiers: Dossiers) => Promise<void>;
  /** The file name of its screenshots; a state without one looks much like another. */
  readonly view?: string;
  /** The browser runs no script of the page. */
  readonly withoutJavaScript?: boolean;
};

/** Brings a page into a state. */
export async function showState(
  page: Page,
  { show, withoutJavaScript = false }: State,
  dossiers: Dossiers,
): Promise<void> {
  if (!withoutJavaScript) return show(page, dossiers);
  const sessie = await page.context().newCDPSession(page);
  await sessie.send('Emulation.setScriptExecutionDisabled', { value: true });
  await show(page, dossiers);
  // The page ran no script and will run none, but whoever tests it must: axe waits with timers.
  await sessie.send('Emulation.setScriptExecutionDisabled', { value: false });
}

/** Nobody answers. */
export const withoutConnection = (page: Page): Promise<unknown> =>
  page.route('**/api/**', (route) => route.abort());

/** The answer does not come: the page goes on waiting. */
export const withoutResponse = (page: Page): Promise<unknown> =>
  page.route('**/api/**', () => undefined);
