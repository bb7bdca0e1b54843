import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '../../../dist/site');

/** A page as it was built, with the files that a browser fetches for it. */
export type BuiltPage = {
  readonly html: string;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
};

/** Every page of the built site, by its file. */
export const builtPages = (): Record<string, BuiltPage> =>
  Object.fromEntries(globSync('**/*.html', { cwd: folder }).map((file) => [file, readPage(file)]));

function readPage(file: string): BuiltPage {
  const html = readFile(file);
  const labels = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const adressen = (which: RegExp): string[] =>
    labels
      .filter((label) => which.test(label))
      .flatMap((label) => /\b(?:src|href)="([^"]*)"/.exec(label)?.[1] ?? []);
  return {
    html,
    scripts: adressen(/^<script\b|rel="(?:modulepreload|preload)"/),
    styles: adressen(/rel="stylesheet"/),
  };
}

/** @param path from the root of the site */
export const readFile = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** What a file weighs when it is sent as `gzip -9` makes it: bytes. */
const gzipBytes = (content: string): number => gzipSync(content, { level: 9 }).length;

/** What files weigh together: bytes. */
export const weight = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + gzipBytes(readFile(path)), 0);

/** Every script that these load, now or later, themselves among them. */
export async function allScripts(paths: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: paths.map((path) => `.${path}`),
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'nergens',
    write: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs).map((path) => `/${path}`);
}
