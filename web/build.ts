import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type InlineConfig, type Manifest } from 'vite';
import * as z from 'zod/mini';
import { registersFolder } from './registers-folder.ts';
import { unusedClasses } from './styles/unused.ts';
import { bewaartermijnenFrom } from './render/bewaartermijnen.ts';
import type { Files } from './render/document.ts';
import { SECURITY_TXT, securityTxt } from './render/security-txt.ts';
import { organisationFrom } from './render/site-settings.ts';
import { basis, publicFolder, scripts, stylesFolder, root } from './vite.ts';

/**
 * Builds the site in three steps: the scripts and the style for the browser, the same components for the server, and
 * with those the pages that are rendered ahead. `dist/site` is what a visitor gets, `dist/render` what functions use.
 */
const siteFolder = join(root, 'dist/site');
const renderingFolder = join(root, 'dist/render');

const built: InlineConfig = {
  ...basis,
  css: { lightningcss: { unusedSymbols: await unusedClasses() } },
};

/** The form and the desk are built apart: files shared with the pages about a dossier would carry what only one of them uses. */
const { aanvragen, balie, ...overDossier } = scripts;

const buildForBrowser = async (): Promise<Manifest> => ({
  ...(await buildScripts({ aanvragen, style: stylesFolder }, true)),
  ...(await buildScripts({ balie }, false)),
  ...(await buildScripts(overDossier, false)),
});

async function buildScripts(input: Record<string, string>, isFirst: boolean): Promise<Manifest> {
  await build({
    ...built,
    publicDir: isFirst && publicFolder,
    build: {
      outDir: siteFolder,
      emptyOutDir: isFirst,
      assetsDir: 'assets',
      assetsInlineLimit: 0,
      manifest: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input, optimization: { inlineConst: true } },
    },
  });
  const path = join(siteFolder, '.vite/manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  await rm(dirname(path), { recursive: true });
  return manifest;
}

async function buildForServer(manifest: Manifest): Promise<void> {
  const perScript = Object.entries(scripts).map(
    ([name, source]) => [name, filesOf(manifest, source)] as const,
  );
  await build({
    ...built,
    publicDir: false,
    define: {
      __STYLE__: JSON.stringify(`/${manifest[stylesFolder]?.file ?? ''}`),
      __SCRIPTS__: JSON.stringify(Object.fromEntries(perScript)),
      __ORGANISATION__: JSON.stringify(organisationFrom(process.env)),
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: renderingFolder,
      emptyOutDir: true,
      rolldownOptions: {
        // What a browser fetches later is in one piece with the rest here.
        onLog: (level, log, report) => {
          if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') report(level, log);
        },
        input: {
          pages: 'web/render/pages.ts',
          bericht: 'web/render/bericht.ts',
          organisation: 'web/render/organisation.ts',
        },
      },
    },
  });
}

function filesOf(manifest: Manifest, source: string): Files {
  const beforehand = importsOf(manifest, source).map((name) => `/${manifest[name]?.file ?? ''}`);
  return { script: `/${manifest[source]?.file ?? ''}`, beforehand };
}

/** Everything that an entry needs before it runs, however deep. */
function importsOf(manifest: Manifest, source: string): string[] {
  const direct = manifest[source]?.imports ?? [];
  return [...new Set([...direct, ...direct.flatMap((name) => importsOf(manifest, name))])];
}

async function renderBeforehand(): Promise<void> {
  const { beforehand } = await import('#render/pages');
  const data = { bewaartermijnen: bewaartermijnenFrom(process.env) };
  for (const [file, render] of Object.entries(beforehand)) await write(file, render(data));
}

async function write(file: string, content: string): Promise<void> {
  const path = join(siteFolder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** The registers are served as they were compiled. Without an index there are none: the form works without. */
async function copyRegisters(): Promise<void> {
  const folder = registersFolder(process.env);
  if (existsSync(join(folder, 'index.json'))) {
    await cp(folder, join(siteFolder, 'registers'), { recursive: true });
  } else {
    console.warn(`There are no registers in ${folder}: nothing is compared with them`);
  }
}

/** One line for what whoever builds can mend: a setting, or a folder. Anything else is a fault of ours, with its stack. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof z.core.$ZodError) {
    const names = error.issues.map(({ path }) => path.join('.'));
    const expected = names.includes('ORGANISATION')
      ? 'the name of an organisation, in one line of at most 80 characters'
      : 'a number of days: a whole number from 1 to 3650';
    return `${names.join(', ')}: must be ${expected}`;
  }
  const { syscall, message } = error as NodeJS.ErrnoException;
  return syscall === undefined ? undefined : `dist/: ${message}`;
}

try {
  // Before the work: a wrong setting, or a folder that cannot be made, is said at once.
  bewaartermijnenFrom(process.env);
  organisationFrom(process.env);
  await mkdir(siteFolder, { recursive: true });
  await buildForServer(await buildForBrowser());
  await renderBeforehand();
  await copyRegisters();
  await write(SECURITY_TXT, securityTxt(new Date()));
} catch (error) {
  const reason = reasonOf(error);
  if (reason === undefined) throw error;
  console.error(`The site cannot be built. ${reason}`);
  process.exit(1);
}
