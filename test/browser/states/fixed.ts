import type { State } from './state.ts';

const page = (naam: string, path: string, view: string): State => ({
  naam,
  view,
  show: async (page) => {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
});

/** The pages that are the same for everybody. */
export const fixedStates: readonly State[] = [
  page('start', '/', 'start'),
  page('privacy', '/privacy/', 'privacy'),
  page('toegankelijkheid', '/toegankelijkheid/', 'toegankelijkheid'),
  page('niet gevonden', '/bestaat-niet/', 'niet-gevonden'),
];
