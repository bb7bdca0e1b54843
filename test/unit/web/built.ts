import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const map = join(import.meta.dirname, '../../../dist/site');

/** A page as it was built, with the files that a browser fetches for it. */
export type GebouwdePagina = {
  readonly html: string;
  readonly scripts: readonly string[];
  readonly stijlen: readonly string[];
};

/** Every page of the built site, by its file. */
export const gebouwdePaginas = (): Record<string, GebouwdePagina> =>
  Object.fromEntries(
    globSync('**/*.html', { cwd: map }).map((bestand) => [bestand, leesPagina(bestand)]),
  );

function leesPagina(bestand: string): GebouwdePagina {
  const html = leesBestand(bestand);
  const labels = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const adressen = (welke: RegExp): string[] =>
    labels
      .filter((label) => welke.test(label))
      .flatMap((label) => /\b(?:src|href)="([^"]*)"/.exec(label)?.[1] ?? []);
  return {
    html,
    scripts: adressen(/^<script\b|rel="(?:modulepreload|preload)"/),
    stijlen: adressen(/rel="stylesheet"/),
  };
}

/** @param pad from the root of the site */
export const leesBestand = (pad: string): string => readFileSync(join(map, pad), 'utf8');

/** What a file weighs when it is sent as `gzip -9` makes it: bytes. */
const gzipBytes = (inhoud: string): number => gzipSync(inhoud, { level: 9 }).length;

/** What files weigh together: bytes. */
export const gewicht = (paden: readonly string[]): number =>
  paden.reduce((som, pad) => som + gzipBytes(leesBestand(pad)), 0);

/** Every script that these load, now or later, themselves among them. */
export async function alleScripts(paden: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: map,
    entryPoints: paden.map((pad) => `.${pad}`),
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'nergens',
    write: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs).map((pad) => `/${pad}`);
}
