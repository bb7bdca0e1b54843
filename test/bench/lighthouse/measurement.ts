import { type AddressInfo, createServer } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** How Lighthouse found a page: the median of some runs. */
export type Measurement = {
  readonly scores: Readonly<Record<Category, number>>;
  /** The least of the runs. */
  readonly blocksMs: number;
  readonly shift: number;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly kilobytes: number;
  /** How fast Lighthouse found this machine: below 1000 it is too slow to be slowed down to a phone. */
  readonly machine: number;
  /** What differs from run to run, by what else the machine does. */
  readonly perTime: Readonly<Record<'performance' | 'blocksMs', readonly number[]>>;
  /** What cost points in any of the runs. */
  readonly findings: readonly string[];
};

/** A port that nobody uses at this moment: Lighthouse wants to know it before the browser starts. */
export function freePort(): Promise<number> {
  return new Promise((ready) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => ready(port));
    });
  });
}

/** Measures a page some times, with an empty cache. @throws Error when Lighthouse could not load it */
export async function measure(adres: string, port: number, rounds: number): Promise<Measurement> {
  const results: Result[] = [];
  for (let times = 0; times < rounds; times += 1) {
    const result = await lighthouse(adres, {
      port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    if (result === undefined) throw new Error('Lighthouse gave no result');
    const { runtimeError } = result.lhr;
    if (runtimeError !== undefined) {
      throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
    }
    results.push(result.lhr);
  }
  return summarise(results);
}

function summarise(results: readonly Result[]): Measurement {
  const medianOf = (audit: string): number =>
    median(results.map((result) => number(result, audit)));
  const scores = (category: Category): number[] => results.map((result) => score(result, category));
  const blocksMs = results.map((result) => Math.round(number(result, 'total-blocking-time')));
  return {
    scores: {
      performance: median(scores('performance')),
      accessibility: median(scores('accessibility')),
      'best-practices': median(scores('best-practices')),
      seo: median(scores('seo')),
    },
    blocksMs: Math.min(...blocksMs),
    shift: medianOf('cumulative-layout-shift'),
    firstPaintMs: Math.round(medianOf('first-contentful-paint')),
    largestPaintMs: Math.round(medianOf('largest-contentful-paint')),
    kilobytes: Math.round(medianOf('total-byte-weight') / 100) / 10,
    machine: Math.round(median(results.map(({ environment }) => environment.benchmarkIndex))),
    perTime: { performance: scores('performance'), blocksMs },
    findings: [...new Set(results.flatMap(whatCostsPoints))],
  };
}

const score = ({ categories }: Result, category: Category): number =>
  Math.round((categories[category]?.score ?? 0) * 100);

/** @throws Error when it was not measured: a figure that is missing must not count as none */
function number({ audits }: Result, audit: string): number {
  const value = audits[audit]?.numericValue;
  if (value === undefined) throw new Error(`${audit} was not measured`);
  return value;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const whatCostsPoints = ({ categories, audits }: Result): string[] =>
  Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs.flatMap((ref) => {
      const audit = audits[ref.id];
      if (
        ref.weight === 0 ||
        audit?.score === undefined ||
        audit.score === null ||
        audit.score >= 1
      )
        return [];
      return [`${id} | ${audit.title} ${audit.displayValue ?? ''}`.trim()];
    }),
  );
