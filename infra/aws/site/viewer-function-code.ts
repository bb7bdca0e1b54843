import { readdirSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { bestandVan, bijAntwoord, bijVerzoek, pageOfLink } from './viewer-functions.ts';

/** CloudFront refuses a longer function: bytes. */
const MAX_BYTES = 10 * 1024;

/** A function for CloudFront grew too long for it. */
export class FunctieTeLang extends Error {
  readonly code = 'functie-te-lang';
  constructor(bytes: number) {
    super(
      `CloudFront takes ${MAX_BYTES} bytes for a function; this has ${bytes}: are there very many pages?`,
    );
    this.name = 'FunctieTeLang';
  }
}

/** The paths of the files that a built site has, without those whose path holds a hash or a version. */
export const padenVan = (sitemap: string): string[] =>
  readdirSync(sitemap, { recursive: true, withFileTypes: true })
    .filter((bestand) => bestand.isFile())
    .map((bestand) => `${bestand.parentPath}/${bestand.name}`.slice(sitemap.length))
    .filter((pad) => !/^\/(?:assets|registers)\//.test(pad))
    .sort();

/** The text of what CloudFront runs, for a site with these files. @throws FunctieTeLang */
export function functiecode(
  wanneer: 'bijVerzoek' | 'bijAntwoord',
  paden: readonly string[],
): string {
  const handler = { bijVerzoek, bijAntwoord }[wanneer];
  const bron = [
    `const BEKEND = ${JSON.stringify(Object.fromEntries(paden.map((pad) => [pad, true])))};`,
    bestandVan.toString(),
    pageOfLink.toString(),
    handler.toString().replace(`function ${wanneer}`, 'function handler'),
  ].join('\n');
  const { code } = transformSync(bron, {
    target: 'es2017',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const bytes = Buffer.byteLength(code);
  if (bytes > MAX_BYTES) throw new FunctieTeLang(bytes);
  return code;
}
