import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { InlineConfig } from 'vite';

/** The folder of the project. */
export const wortel = join(import.meta.dirname, '..');

/** The script of each page that has one, from the root of the project. */
export const scripts = {
  aanvragen: 'web/paginas/aanvragen/script/client.ts',
  ondertekenen: 'web/paginas/ondertekenen/client.ts',
  ssd: 'web/paginas/ssd/client.ts',
  status: 'web/paginas/status/client.ts',
} as const;

/** The style of every page. */
export const stijl = 'web/stijl/loket.css';

/** Files that are served as they are. */
export const openbaar = join(wortel, 'web/openbaar');

/** What the build and the development server have in common. */
export const basis = {
  root: wortel,
  configFile: false,
  logLevel: 'warn',
  plugins: [svelte({ configFile: false })],
} as const satisfies InlineConfig;
