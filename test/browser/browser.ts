import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Starts a browser as a person has it: no flags that make it more lenient. */
export function startBrowser(): Promise<Browser> {
  const { pad, omgeving } = inject('chromium');
  return chromium.launch({
    executablePath: pad,
    env: { ...process.env, ...omgeving },
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
