import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { InlineConfig, Plugin } from 'vite';
import { colourRules } from './styles/colour-tokens.ts';

/** The folder of the project. */
export const root = join(import.meta.dirname, '..');

/** The script of each page that has one, from the root of the project. */
export const scripts = {
  aanvragen: 'web/pages/aanvragen/client.ts',
  balie: 'web/pages/balie/client.ts',
  ondertekenen: 'web/pages/ondertekenen/client.ts',
  ssd: 'web/pages/ssd/client.ts',
  status: 'web/pages/status/client.ts',
} as const;

/** The style of every page. */
export const stylesFolder = 'web/styles/site.css';

/** Files that are served as they are. */
export const publicFolder = join(root, 'web/public');

/** What a script fetches later stands alone: there is nothing to fetch ahead for it, and Vite's code for that weighs 0.8 KB. */
const withoutPreload: Plugin = {
  name: 'without-preload',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

/** Puts the table of colours behind the style of every page: it is written down once, for mails and PDF too. */
const colourTokens: Plugin = {
  name: 'colour-tokens',
  enforce: 'pre',
  transform: (code, id) => (id.split('?')[0]?.endsWith(stylesFolder) ? code + colourRules() : null),
};

/** What the build and the development server have in common. */
export const basis = {
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true, discloseVersion: false } }),
    withoutPreload,
    colourTokens,
  ],
} as const satisfies InlineConfig;
