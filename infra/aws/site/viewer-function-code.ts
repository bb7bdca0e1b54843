import { readdirSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { fileOf, onResponse, onRequest, pageOfLink } from './viewer-functions.ts';

/** CloudFront refuses a longer function: bytes. */
const MAX_BYTES = 10 * 1024;

/** A function for CloudFront grew too long for it. */
export class LambdaTooLong extends Error {
  readonly code = 'functie-te-lang';
  constructor(bytes: number) {
    super(
      `CloudFront takes ${MAX_BYTES} bytes for a function; this has ${bytes}: are there very many pages?`,
    );
    this.name = 'LambdaTooLong';
  }
}

/** The paths of the files that a built site has, without those whose path holds a hash or a version. */
export const pathsOf = (sitemap: string): string[] =>
  readdirSync(sitemap, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`.slice(sitemap.length))
    .filter((path) => !/^\/(?:assets|registers)\//.test(path))
    .sort();

/** The text of what CloudFront runs, for a site with these files. @throws LambdaTooLong */
export function lambdaCode(when: 'onRequest' | 'onResponse', paths: readonly string[]): string {
  const handler = { onRequest, onResponse }[when];
  const source = [
    `const KNOWN = ${JSON.stringify(Object.fromEntries(paths.map((path) => [path, true])))};`,
    fileOf.toString(),
    pageOfLink.toString(),
    handler.toString().replace(`function ${when}`, 'function handler'),
  ].join('\n');
  const { code } = transformSync(source, {
    target: 'es2017',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const bytes = Buffer.byteLength(code);
  if (bytes > MAX_BYTES) throw new LambdaTooLong(bytes);
  return code;
}
