import { arch, cpus, totalmem } from 'node:os';
import { cellen, schrijfInDocument } from './document.ts';
import type { Onderdeel, Regel } from './result.ts';

/**
 * `npm run bench`: measures each part, or those that are named after it, prints one table, and writes what it found into
 * docs/performance.md. It fails when a figure is over what it may be.
 */
const onderdelen: Readonly<Record<string, () => Promise<{ onderdeel: Onderdeel }>>> = {
  'cold-start': () => import('./cold-start.ts'),
  counts: () => import('./counts.ts'),
  growth: () => import('./growth.ts'),
  desk: () => import('./desk.ts'),
  backlog: () => import('./backlog.ts'),
};

const gevraagd = process.argv.slice(2);
const namen = gevraagd.length === 0 ? Object.keys(onderdelen) : gevraagd;
const herkomst = {
  datum: new Date().toISOString().slice(0, 10),
  machine: `Node ${process.versions.node}, ${cpus().length} cores (${arch()}), ${Math.round(totalmem() / 1024 ** 3)} GiB`,
};

const gemeten: Regel[] = [];
for (const naam of namen) {
  const laad = onderdelen[naam];
  if (laad === undefined) {
    throw new Error(`There is no part '${naam}'; there is ${Object.keys(onderdelen).join(', ')}`);
  }
  const { onderdeel } = await laad();
  console.log(`${onderdeel.titel}…`);
  const uitslag = await onderdeel.meet();
  await schrijfInDocument(naam, uitslag, herkomst);
  gemeten.push(...uitslag.regels);
}

console.table(
  gemeten.map((regel) => {
    const [wat, mediaan, hoogstens] = cellen(regel);
    return { wat, mediaan, hoogstens };
  }),
);
const teVeel = gemeten.filter(({ mediaan, hoogstens = Infinity }) => mediaan > hoogstens);
for (const { wat } of teVeel) console.log(`Over what it may be: ${wat}`);
process.exitCode = teVeel.length === 0 ? 0 : 1;
