import { existsSync } from 'node:fs';
import { copyFile, cp, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { colourProfile, lettertypebestanden } from '../../functions/pdf/fonts.ts';
import { type Functienaam, functies } from '../lambdas.ts';

const project = resolve(import.meta.dirname, '../..');

/** The site as the build leaves it. */
export const sitemap = join(project, 'dist/site');

/** Where a function's bundle is: `index.mjs`, the parts that it loads when it needs them, and their source maps. */
export const bundelmap = (naam: Functienaam): string => join(project, 'dist/functions', naam);

/** What went into a function's bundle, and into which part of it: esbuild's metafile. It is not deployed. */
export const inhoudsopgave = (naam: Functienaam): string =>
  join(project, 'dist/functions', `${naam}.json`);

/** What the build of the site makes is not there. */
class SiteNietGebouwd extends Error {
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
 * How code for Lambda is bundled. The AWS SDK goes in too: what runs is then the version that was tested, not the one that
 * Lambda happens to bring. What is imported only when it is needed becomes a part of its own, so that a cold start neither
 * reads nor compiles it.
 */
export const bundelopties = {
  absWorkingDir: project,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  banner: { js: banner },
  // Without the paths of tsconfig.json: those lead `#render/` to its types, package.json leads it to what was built.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  logLevel: 'warning',
  metafile: true,
} as const satisfies BuildOptions;

/**
 * Bundles every function, each apart: what two of them share would otherwise lie outside the folder of either.
 * @throws SiteNietGebouwd when the pages that functions render were not built
 */
export async function bundelFuncties(): Promise<void> {
  for (const map of ['dist/site', 'dist/render']) {
    if (!existsSync(join(project, map))) throw new SiteNietGebouwd(map);
  }
  await Promise.all((Object.keys(functies) as Functienaam[]).map(bundel));
}

async function bundel(naam: Functienaam): Promise<void> {
  const map = bundelmap(naam);
  // The names of the parts hold their hashes: the old ones would stay, and be deployed.
  await rm(map, { recursive: true, force: true });
  const { metafile } = await build({
    ...bundelopties,
    entryPoints: { index: `functions/handlers/${naam}.ts` },
    outdir: map,
  });
  await writeFile(inhoudsopgave(naam), JSON.stringify(metafile));
  await plaatsLettertypen(metafile, map);
  await placeRegisters(metafile, map);
}

/** What compares with the registers reads them beside the code, as the site got them. */
async function placeRegisters({ inputs }: Metafile, folder: string): Promise<void> {
  const registers = join(sitemap, 'registers');
  if (REGISTER_READER in inputs && existsSync(registers)) {
    await cp(registers, join(folder, 'registers'), { recursive: true });
  }
}

const REGISTER_READER = 'functions/aanvraag/register-folder.ts';

/** The PDF embeds its fonts and the profile of its colours, which are files: they go beside the code that makes one. */
async function plaatsLettertypen({ inputs }: Metafile, map: string): Promise<void> {
  if (!(LETTERTYPEN in inputs)) return;
  for (const bestand of lettertypebestanden()) {
    await copyFile(bestand, join(map, basename(bestand)));
  }
  const profile = colourProfile();
  // Where pdfkit looks for it, seen from its own code.
  await cp(profile, join(map, 'data', basename(profile)));
}

const LETTERTYPEN = 'functions/pdf/fonts.ts';
