import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './chromium.ts';

/** No flags that make the browser more lenient than the one a person has. */
const FLAGS = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Starts a browser as a person has it. @param extra flags on top of those */
export async function startBrowser(extra: readonly string[] = []): Promise<Browser> {
  const { path, env } = await unpackChromium();
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: [...FLAGS, ...extra],
  });
}
