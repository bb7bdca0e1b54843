import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The fonts of the document, as files of a package. A bundle has them beside it, under the same file name. */
const LETTERTYPEN = {
  gewoon: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  vet: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;
export type Lettertype = keyof typeof LETTERTYPEN;

let gelezen: Promise<Record<Lettertype, Buffer>> | undefined;

/** The fonts, read once. */
export function lettertypen(): Promise<Record<Lettertype, Buffer>> {
  gelezen ??= lees();
  return gelezen;
}

async function lees(): Promise<Record<Lettertype, Buffer>> {
  const [gewoon, vet] = await Promise.all([
    readFile(plaatsVan(LETTERTYPEN.gewoon)),
    readFile(plaatsVan(LETTERTYPEN.vet)),
  ]);
  return { gewoon, vet };
}

/** Where the font files are: what a bundle must get beside it. */
export const lettertypebestanden = (): string[] => Object.values(LETTERTYPEN).map(plaatsVan);

/** Beside the bundle where there is one, else in the package that it comes from. */
function plaatsVan(bestand: string): string {
  const naastBundel = fileURLToPath(new URL(basename(bestand), import.meta.url));
  return existsSync(naastBundel) ? naastBundel : createRequire(import.meta.url).resolve(bestand);
}
