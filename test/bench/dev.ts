import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startBrowser } from '../browser/browser.ts';
import { maakAanvraag } from '../fixtures/aanvragen.ts';
import { totdat } from '../lokaal/wachten.ts';
import { dienIn } from '../lokaal/verzoeken.ts';
import { type Opgestart, startOpdracht } from './opdracht.ts';
import { type Onderdeel, type Regel, regelVan, type Uitslag } from './uitslag.ts';

const wortel = join(import.meta.dirname, '../..');
const KEREN = 7;
/** Between two changes: nobody saves faster, and a watcher takes two at once for one. */
const RUST_MS = 1_000;
const ZICHTBAAR_MS = 1_000;
const GEREED_S = 5;

/** A change to a file, and how a browser that shows the page knows of it. */
type Wijziging = {
  readonly wat: string;
  readonly bestand: string;
  readonly pas: (inhoud: string, merk: string) => string;
  /** Resolves as soon as the page shows the mark. */
  readonly gezien: (page: Page, merk: string) => Promise<unknown>;
};

const staatEr = (page: Page, merk: string) =>
  page.getByText(merk).first().waitFor({ state: 'attached' });

const stijlmerk = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--merk'));

const formulier: readonly Wijziging[] = [
  {
    wat: 'a component, seen in the browser',
    bestand: 'web/paginas/aanvragen/Aanvragen.svelte',
    pas: (inhoud, merk) => vervang(inhoud, '<Kader {titel}>', `<Kader {titel}><p>${merk}</p>`),
    gezien: staatEr,
  },
  {
    wat: 'a style, seen in the browser',
    bestand: 'web/stijl/basis.css',
    pas: (inhoud, merk) => `${inhoud}\nbody { --merk: ${merk}; }\n`,
    // Looked at from outside: a script of the page may not make code, which waitForFunction does.
    gezien: (page, merk) => totdat(async () => (await stijlmerk(page)) === merk || undefined),
  },
  {
    wat: 'a shared table, seen in the browser',
    bestand: 'shared/aanvraag/velden.ts',
    pas: (inhoud, merk) => vervang(inhoud, "'Type organisatie'", `'Type organisatie ${merk}'`),
    gezien: staatEr,
  },
];

const status: Wijziging = {
  wat: 'a function, seen in the browser',
  bestand: 'functions/inzien/inzage.ts',
  pas: (inhoud, merk) => vervang(inhoud, '({ label, waarde }))', `({ label, waarde: '${merk}' }))`),
  gezien: staatEr,
};

/** @throws Error when it does not stand there: then nothing would be measured */
function vervang(inhoud: string, oud: string, nieuw: string): string {
  if (!inhoud.includes(oud)) throw new Error(`'${oud}' does not stand there any more`);
  return inhoud.replace(oud, () => nieuw);
}

/** How long a developer waits. The changes are made in a copy, which sees the installed packages from where it stands. */
export const onderdeel: Onderdeel = {
  titel: "Developers' own speed",
  meet: async (): Promise<Uitslag> => {
    const kloon = await kopieer();
    try {
      return {
        regels: [...(await meetWijzigingen(kloon)), await meetStart(kloon)],
        toelichting:
          'Measured in a copy of the tree: from the moment that a file is saved until the page in a real browser shows the change, with `npm run dev`; and from `npm start` until the line that says that it is ready. `npm start` builds the site each time.',
      };
    } finally {
      await rm(kloon, { recursive: true, force: true });
    }
  },
};

/** Every file of the project that git knows or would take, in a folder below it. */
async function kopieer(): Promise<string> {
  const lokaal = join(wortel, '.local');
  await mkdir(lokaal, { recursive: true });
  const kloon = await mkdtemp(join(lokaal, 'bench-dev-'));
  const opgave = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const bestanden = execFileSync('git', opgave, { cwd: wortel, encoding: 'utf8' }).split('\0');
  for (const bestand of bestanden.filter((naam) => naam !== '' && !naam.startsWith('docs/'))) {
    await mkdir(dirname(join(kloon, bestand)), { recursive: true });
    await cp(join(wortel, bestand), join(kloon, bestand));
  }
  return kloon;
}

async function meetWijzigingen(kloon: string): Promise<Regel[]> {
  const loket = await startOpdracht('dev', kloon);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${loket.site}/aanvragen/`, { waitUntil: 'networkidle' });
    const regels: Regel[] = [];
    for (const wijziging of formulier) regels.push(await meetWijziging(kloon, page, wijziging));
    await page.goto(await statuslink(loket), { waitUntil: 'networkidle' });
    return [...regels, await meetWijziging(kloon, page, status)];
  } finally {
    await browser.close();
    await loket.stop();
  }
}

async function statuslink(loket: Opgestart): Promise<string> {
  const { inhoud } = await dienIn(loket, maakAanvraag());
  return `${loket.site}/status/#${inhoud.kenmerk}.${inhoud.statusToken}`;
}

async function meetWijziging(
  kloon: string,
  page: Page,
  { wat, bestand, pas, gezien }: Wijziging,
): Promise<Regel> {
  const pad = join(kloon, bestand);
  const oud = await readFile(pad, 'utf8');
  const gemeten: number[] = [];
  for (let keer = 0; keer < KEREN; keer += 1) {
    const merk = `merk${randomUUID().replaceAll('-', '')}`;
    const begin = performance.now();
    await writeFile(pad, pas(oud, merk));
    await gezien(page, merk);
    gemeten.push(performance.now() - begin);
    await wacht(RUST_MS);
  }
  return regelVan(wat, 'ms', gemeten, ZICHTBAAR_MS);
}

async function meetStart(kloon: string): Promise<Regel> {
  const gemeten: number[] = [];
  for (let keer = 0; keer <= KEREN; keer += 1) {
    const begin = performance.now();
    const loket = await startOpdracht('start', kloon);
    // The first time nothing was built yet.
    if (keer > 0) gemeten.push((performance.now() - begin) / 1_000);
    await loket.stop();
  }
  return regelVan('`npm start`, until it is ready', 's', gemeten, GEREED_S);
}
