import type { Toestand } from './state.ts';

const pagina = (naam: string, pad: string, beeld: string): Toestand => ({
  naam,
  beeld,
  toon: async (page) => {
    await page.goto(pad);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
});

/** The pages that are the same for everybody. */
export const vasteToestanden: readonly Toestand[] = [
  pagina('start', '/', 'start'),
  pagina('privacy', '/privacy/', 'privacy'),
  pagina('toegankelijkheid', '/toegankelijkheid/', 'toegankelijkheid'),
  pagina('niet gevonden', '/bestaat-niet/', 'niet-gevonden'),
];
