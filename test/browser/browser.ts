import { type Browser, chromium } from 'playwright-core';
import { pakChromiumUit } from './chromium.ts';

/** No flags that make the browser more lenient than the one a person has. */
const VLAGGEN = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Starts a browser as a person has it. @param extra flags on top of those */
export async function startBrowser(extra: readonly string[] = []): Promise<Browser> {
  const { pad, omgeving } = await pakChromiumUit();
  return chromium.launch({
    executablePath: pad,
    env: { ...process.env, ...omgeving },
    args: [...VLAGGEN, ...extra],
  });
}
