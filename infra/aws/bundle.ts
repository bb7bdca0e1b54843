import { existsSync } from 'node:fs';
import { copyFile, cp, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { colourProfile, fontFiles } from '../../functions/pdf/fonts.ts';
import { type LambdaName, lambdas } from '../lambdas.ts';

const project = resolve(import.meta.dirname, '../..');

/** The site as the build leaves it. */
export const sitemap = join(project, 'dist/site');

/** Where a function's bundle is: `index.mjs`, the parts that it loads when it needs them, and their source maps. */
export const bundleFolder = (name: LambdaName): string => join(project, 'dist/functions', name);

/** What went into a function's bundle, and into which part of it: esbuild's metafile. It is not deployed. */
export const tableOfContents = (name: LambdaName): string =>
  join(project, 'dist/functions', `${name}.json`);

/** What the build of the site makes is not there. */
class SiteNotBuilt extends Error {
  readonly code = 'site-niet-gebouwd';
  constructor(path: string) {
    super(`${path} does not exist: run 'npm run build' first`);
    this.name = 'SiteNotBuilt';
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
export const bundleOptions = {
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
 * @throws SiteNotBuilt when the pages that functions render were not built
 */
export async function bundleLambdas(): Promise<void> {
  for (const folder of ['dist/site', 'dist/render']) {
    if (!existsSync(join(project, folder))) throw new SiteNotBuilt(folder);
  }
  await Promise.all((Object.keys(lambdas) as LambdaName[]).map(bundle));
}

async function bundle(name: LambdaName): Promise<void> {
  const folder = bundleFolder(name);
  // The names of the parts hold their hashes: the old ones would stay, and be deployed.
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: { index: `functions/handlers/${name}.ts` },
    outdir: folder,
  });
  await writeFile(tableOfContents(name), JSON.stringify(metafile));
  await placeFonts(metafile, folder);
  await placeRegisters(metafile, folder);
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
async function placeFonts({ inputs }: Metafile, folder: string): Promise<void> {
  if (!(FONTS in inputs)) return;
  for (const file of fontFiles()) {
    await copyFile(file, join(folder, basename(file)));
  }
  const profile = colourProfile();
  // Where pdfkit looks for it, seen from its own code.
  await cp(profile, join(folder, 'data', basename(profile)));
}

const FONTS = 'functions/pdf/fonts.ts';
