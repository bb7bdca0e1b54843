import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Font } from 'fontkit';

/** The fonts of the document, as files of a package. A bundle has them beside it, under the same file name. */
const FONTS = {
  ordinary: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;
export type LoadedFont = keyof typeof FONTS;

let held: Promise<Record<LoadedFont, Font>> | undefined;

/** The fonts, read and parsed once: parsing them took half the time that a document takes. */
export function fontSet(): Promise<Record<LoadedFont, Font>> {
  held ??= read();
  return held;
}

async function read(): Promise<Record<LoadedFont, Font>> {
  const { create } = await import('fontkit');
  const readFont = async (file: string): Promise<Font> => {
    const font = create(await readFile(placeOf(file)));
    if ('fonts' in font) throw new Error(`${file} is a collection of fonts`);
    return font;
  };
  const [ordinary, bold] = await Promise.all([readFont(FONTS.ordinary), readFont(FONTS.bold)]);
  return { ordinary, bold };
}

/** Where the font files are: what a bundle must get beside it. */
export const fontFiles = (): string[] => Object.values(FONTS).map(placeOf);

/** Where pdfkit keeps the profile of sRGB, which a PDF/A embeds: what a bundle must get in a folder `data` beside it. */
export const colourProfile = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc');

/** Beside the bundle where there is one, else in the package that it comes from. */
function placeOf(file: string): string {
  const nextToBundle = fileURLToPath(new URL(basename(file), import.meta.url));
  return existsSync(nextToBundle) ? nextToBundle : createRequire(import.meta.url).resolve(file);
}
