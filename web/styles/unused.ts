import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The classes of the design system that no page uses: the build leaves their rules out of the style sheet. It looks for
 * whole names in the sources, so that a class counts from the moment that somebody writes it down.
 */
export async function unusedClasses(): Promise<string[]> {
  const used = new Set(
    (await Promise.all((await sources()).map((source) => readFile(source, 'utf8')))).flatMap(
      (text) => text.match(/\b(?:nl|utrecht)-[a-z][\w-]*/g) ?? [],
    ),
  );
  const packages = await Promise.all((await paths()).map((path) => readFile(path, 'utf8')));
  const offered = new Set(
    packages.flatMap((css) => [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)),
  );
  return [...offered].filter((name) => !used.has(name));
}

async function sources(): Promise<string[]> {
  const web = join(import.meta.dirname, '..');
  const files = await readdir(web, { recursive: true });
  return files
    .filter((name) => /\.(?:svelte|ts|css)$/.test(name) && !name.endsWith('tokens.css'))
    .map((name) => join(web, name));
}

/** Of what `components.css` takes from the packages. */
async function paths(): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url);
  const components = await readFile(join(import.meta.dirname, 'components.css'), 'utf8');
  return [...components.matchAll(/@import '([^']+)'/g)].map(([, pkg = '']) => resolve(pkg));
}
