import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The classes of the design system that no page uses: the build leaves their rules out of the style sheet. It looks for
 * whole names in the sources, so that a class counts from the moment that somebody writes it down.
 */
export async function ongebruikteKlassen(): Promise<string[]> {
  const gebruikt = new Set(
    (await Promise.all((await bronnen()).map((bron) => readFile(bron, 'utf8')))).flatMap(
      (tekst) => tekst.match(/\b(?:nl|utrecht)-[a-z][\w-]*/g) ?? [],
    ),
  );
  const pakketten = await Promise.all((await paden()).map((pad) => readFile(pad, 'utf8')));
  const aangeboden = new Set(
    pakketten.flatMap((css) => [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, naam = '']) => naam)),
  );
  return [...aangeboden].filter((naam) => !gebruikt.has(naam));
}

async function bronnen(): Promise<string[]> {
  const web = join(import.meta.dirname, '..');
  const bestanden = await readdir(web, { recursive: true });
  return bestanden
    .filter((naam) => /\.(?:svelte|ts|css)$/.test(naam) && !naam.endsWith('tokens.css'))
    .map((naam) => join(web, naam));
}

/** Of what `components.css` takes from the packages. */
async function paden(): Promise<string[]> {
  const { resolve } = createRequire(import.meta.url);
  const componenten = await readFile(join(import.meta.dirname, 'components.css'), 'utf8');
  return [...componenten.matchAll(/@import '([^']+)'/g)].map(([, pakket = '']) => resolve(pakket));
}
