import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { lettertypebestanden } from '../../functions/document/lettertypen.ts';
import { type Functienaam, functies } from '../functies.ts';

const project = resolve(import.meta.dirname, '../..');

/** The site as the build leaves it. */
export const sitemap = join(project, 'dist/site');

/** Where a function's bundle is: one file, `index.mjs`, and its source map. */
export const bundelmap = (naam: Functienaam): string => join(project, 'dist/functions', naam);

/** What the build of the site makes is not there. */
export class SiteNietGebouwd extends Error {
  readonly code = 'site-niet-gebouwd';
  constructor(pad: string) {
    super(`${pad} does not exist: run 'npm run build' first`);
    this.name = 'SiteNietGebouwd';
  }
}

/** CommonJS packages call `require`, which an ES module has not. */
const banner =
  "import { createRequire as maakRequire } from 'node:module'; const require = maakRequire(import.meta.url);";

/**
 * Bundles every function, all in one run, so that what they share is read once. The AWS SDK goes in too: what runs is
 * then the version that was tested, not the one that Lambda happens to bring.
 * @throws SiteNietGebouwd when the pages that functions render were not built
 */
export async function bundelFuncties(): Promise<void> {
  for (const map of ['dist/site', 'dist/weergave']) {
    if (!existsSync(join(project, map))) throw new SiteNietGebouwd(map);
  }
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: Object.fromEntries(
      Object.keys(functies).map((naam) => [`${naam}/index`, `functions/${naam}/handler.ts`]),
    ),
    outdir: 'dist/functions',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: banner },
    // Without the paths of tsconfig.json: those lead `#weergave/` to its types, package.json leads it to what was built.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    logLevel: 'warning',
    metafile: true,
  });
  await plaatsLettertypen(metafile);
}

/** The PDF embeds its fonts, which are files: they go beside each bundle that makes one. */
async function plaatsLettertypen({ outputs }: Metafile): Promise<void> {
  const metPdf = Object.entries(outputs).filter(([, { inputs }]) => LETTERTYPEN in inputs);
  for (const [uitvoer] of metPdf) {
    for (const bestand of lettertypebestanden()) {
      await copyFile(bestand, join(project, dirname(uitvoer), basename(bestand)));
    }
  }
}

const LETTERTYPEN = 'functions/document/lettertypen.ts';
