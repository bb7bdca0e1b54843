import { arch, cpus, totalmem } from 'node:os';
import { cells, writeInDocument } from './document.ts';
import type { Part, ResultRow } from './result.ts';

/**
 * `npm run bench`: measures each part, or those that are named after it, prints one table, and writes what it found into
 * docs/performance.md. It fails when a figure is over what it may be.
 */
const parts: Readonly<Record<string, () => Promise<{ part: Part }>>> = {
  'cold-start': () => import('./cold-start.ts'),
  counts: () => import('./counts.ts'),
  growth: () => import('./growth.ts'),
  desk: () => import('./desk.ts'),
  backlog: () => import('./backlog.ts'),
};

const requested = process.argv.slice(2);
const names = requested.length === 0 ? Object.keys(parts) : requested;
const origin = {
  date: new Date().toISOString().slice(0, 10),
  machine: `Node ${process.versions.node}, ${cpus().length} cores (${arch()}), ${Math.round(totalmem() / 1024 ** 3)} GiB`,
};

const measured: ResultRow[] = [];
for (const name of names) {
  const load = parts[name];
  if (load === undefined) {
    throw new Error(`There is no part '${name}'; there is ${Object.keys(parts).join(', ')}`);
  }
  const { part } = await load();
  console.log(`${part.titel}…`);
  const result = await part.measure();
  await writeInDocument(name, result, origin);
  measured.push(...result.regels);
}

console.table(
  measured.map((line) => {
    const [what, median, atMost] = cells(line);
    return { what, median, atMost };
  }),
);
const tooMany = measured.filter(({ median, atMost = Infinity }) => median > atMost);
for (const { what } of tooMany) console.log(`Over what it may be: ${what}`);
process.exitCode = tooMany.length === 0 ? 0 : 1;
