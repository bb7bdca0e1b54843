import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font } from 'fontkit';

/** The fonts of the document, as files of a package. A bundle has them beside it, under the same file name. */
const LETTERTYPEN = {
  gewoon: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  vet: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;
export type Lettertype = keyof typeof LETTERTYPEN;

let gelezen: Promise<Record<Lettertype, Font>> | undefined;

/** The fonts, read and parsed once: parsing them took half the time that a document takes. */
export function lettertypen(): Promise<Record<Lettertype, Font>> {
  gelezen ??= lees();
  return gelezen;
}

async function lees(): Promise<Record<Lettertype, Font>> {
  const { create } = await import('fontkit');
  const leesFont = async (bestand: string): Promise<Font> => {
    const font = create(await readFile(plaatsVan(bestand)));
    if ('fonts' in font) throw new Error(`${bestand} is a collection of fonts`);
    return font;
  };
  const [gewoon, vet] = await Promise.all([
    leesFont(LETTERTYPEN.gewoon),
    leesFont(LETTERTYPEN.vet),
  ]);
  return { gewoon, vet };
}

/** Where the font files are: what a bundle must get beside it. */
export const lettertypebestanden = (): string[] => Object.values(LETTERTYPEN).map(plaatsVan);

/** Where pdfkit keeps the profile of sRGB, which a PDF/A embeds: what a bundle must get in a folder `data` beside it. */
export const colourProfile = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc');

/** Beside the bundle where there is one, else in the package that it comes from. */
function plaatsVan(bestand: string): string {
  const naastBundel = fileURLToPath(new URL(basename(bestand), import.meta.url));
  return existsSync(naastBundel) ? naastBundel : createRequire(import.meta.url).resolve(bestand);
}
