import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type InlineConfig, type Manifest } from 'vite';
import * as z from 'zod/mini';
import { registersFolder } from './registers-folder.ts';
import { ongebruikteKlassen } from './styles/unused.ts';
import { bewaartermijnenUit } from './render/bewaartermijnen.ts';
import type { Bestanden } from './render/document.ts';
import { SECURITY_TXT, securityTxt } from './render/security-txt.ts';
import { organisationFrom } from './render/site-settings.ts';
import { basis, openbaar, scripts, stijl, wortel } from './vite.ts';

/**
 * Builds the site in three steps: the scripts and the style for the browser, the same components for the server, and
 * with those the pages that are rendered ahead. `dist/site` is what a visitor gets, `dist/render` what functions use.
 */
const siteMap = join(wortel, 'dist/site');
const weergaveMap = join(wortel, 'dist/render');

const gebouwd: InlineConfig = {
  ...basis,
  css: { lightningcss: { unusedSymbols: await ongebruikteKlassen() } },
};

/** The form and the desk are built apart: files shared with the pages about a dossier would carry what only one of them uses. */
const { aanvragen, balie, ...overDossier } = scripts;

const bouwVoorBrowser = async (): Promise<Manifest> => ({
  ...(await bouwScripts({ aanvragen, stijl }, true)),
  ...(await bouwScripts({ balie }, false)),
  ...(await bouwScripts(overDossier, false)),
});

async function bouwScripts(input: Record<string, string>, isEerste: boolean): Promise<Manifest> {
  await build({
    ...gebouwd,
    publicDir: isEerste && openbaar,
    build: {
      outDir: siteMap,
      emptyOutDir: isEerste,
      assetsDir: 'assets',
      assetsInlineLimit: 0,
      manifest: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input, optimization: { inlineConst: true } },
    },
  });
  const pad = join(siteMap, '.vite/manifest.json');
  const manifest = JSON.parse(await readFile(pad, 'utf8')) as Manifest;
  await rm(dirname(pad), { recursive: true });
  return manifest;
}

async function bouwVoorServer(manifest: Manifest): Promise<void> {
  const perScript = Object.entries(scripts).map(
    ([naam, bron]) => [naam, bestandenVan(manifest, bron)] as const,
  );
  await build({
    ...gebouwd,
    publicDir: false,
    define: {
      __STIJL__: JSON.stringify(`/${manifest[stijl]?.file ?? ''}`),
      __SCRIPTS__: JSON.stringify(Object.fromEntries(perScript)),
      __ORGANISATION__: JSON.stringify(organisationFrom(process.env)),
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: weergaveMap,
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

function bestandenVan(manifest: Manifest, bron: string): Bestanden {
  const vooraf = importsVan(manifest, bron).map((naam) => `/${manifest[naam]?.file ?? ''}`);
  return { script: `/${manifest[bron]?.file ?? ''}`, vooraf };
}

/** Everything that an entry needs before it runs, however deep. */
function importsVan(manifest: Manifest, bron: string): string[] {
  const direct = manifest[bron]?.imports ?? [];
  return [...new Set([...direct, ...direct.flatMap((naam) => importsVan(manifest, naam))])];
}

async function renderVooraf(): Promise<void> {
  const { vooraf } = await import('#render/pages');
  const gegevens = { bewaartermijnen: bewaartermijnenUit(process.env) };
  for (const [bestand, render] of Object.entries(vooraf)) await schrijf(bestand, render(gegevens));
}

async function schrijf(bestand: string, inhoud: string): Promise<void> {
  const pad = join(siteMap, bestand);
  await mkdir(dirname(pad), { recursive: true });
  await writeFile(pad, inhoud);
}

/** The registers are served as they were compiled. Without an index there are none: the form works without. */
async function copyRegisters(): Promise<void> {
  const folder = registersFolder(process.env);
  if (existsSync(join(folder, 'index.json'))) {
    await cp(folder, join(siteMap, 'registers'), { recursive: true });
  } else {
    console.warn(`There are no registers in ${folder}: nothing is compared with them`);
  }
}

/** One line for what whoever builds can mend: a setting, or a folder. Anything else is a fault of ours, with its stack. */
function reasonOf(fout: unknown): string | undefined {
  if (fout instanceof z.core.$ZodError) {
    const names = fout.issues.map(({ path }) => path.join('.'));
    const expected = names.includes('ORGANISATION')
      ? 'the name of an organisation, in one line of at most 80 characters'
      : 'a number of days: a whole number from 1 to 3650';
    return `${names.join(', ')}: must be ${expected}`;
  }
  const { syscall, message } = fout as NodeJS.ErrnoException;
  return syscall === undefined ? undefined : `dist/: ${message}`;
}

try {
  // Before the work: a wrong setting, or a folder that cannot be made, is said at once.
  bewaartermijnenUit(process.env);
  organisationFrom(process.env);
  await mkdir(siteMap, { recursive: true });
  await bouwVoorServer(await bouwVoorBrowser());
  await renderVooraf();
  await copyRegisters();
  await schrijf(SECURITY_TXT, securityTxt(new Date()));
} catch (fout) {
  const reason = reasonOf(fout);
  if (reason === undefined) throw fout;
  console.error(`The site cannot be built. ${reason}`);
  process.exit(1);
}
