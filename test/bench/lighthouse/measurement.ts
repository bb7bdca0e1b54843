import { type AddressInfo, createServer } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';

const CATEGORIEEN = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Categorie = (typeof CATEGORIEEN)[number];

/** How Lighthouse found a page: the median of some runs. */
export type Meting = {
  readonly scores: Readonly<Record<Categorie, number>>;
  /** The least of the runs. */
  readonly blokkeertMs: number;
  readonly verschuiving: number;
  readonly eersteBeeldMs: number;
  readonly grootsteBeeldMs: number;
  readonly kilobytes: number;
  /** How fast Lighthouse found this machine: below 1000 it is too slow to be slowed down to a phone. */
  readonly machine: number;
  /** What differs from run to run, by what else the machine does. */
  readonly perKeer: Readonly<Record<'prestatie' | 'blokkeertMs', readonly number[]>>;
  /** What cost points in any of the runs. */
  readonly bevindingen: readonly string[];
};

/** A port that nobody uses at this moment: Lighthouse wants to know it before the browser starts. */
export function vrijePoort(): Promise<number> {
  return new Promise((klaar) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => klaar(port));
    });
  });
}

/** Measures a page some times, with an empty cache. @throws Error when Lighthouse could not load it */
export async function meet(adres: string, poort: number, keren: number): Promise<Meting> {
  const uitslagen: Result[] = [];
  for (let keer = 0; keer < keren; keer += 1) {
    const uitslag = await lighthouse(adres, {
      port: poort,
      logLevel: 'error',
      onlyCategories: [...CATEGORIEEN],
    });
    if (uitslag === undefined) throw new Error('Lighthouse gave no result');
    const { runtimeError } = uitslag.lhr;
    if (runtimeError !== undefined) {
      throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
    }
    uitslagen.push(uitslag.lhr);
  }
  return vatSamen(uitslagen);
}

function vatSamen(uitslagen: readonly Result[]): Meting {
  const mediaanVan = (audit: string): number =>
    mediaan(uitslagen.map((uitslag) => getal(uitslag, audit)));
  const scores = (categorie: Categorie): number[] =>
    uitslagen.map((uitslag) => score(uitslag, categorie));
  const blokkeertMs = uitslagen.map((uitslag) => Math.round(getal(uitslag, 'total-blocking-time')));
  return {
    scores: {
      performance: mediaan(scores('performance')),
      accessibility: mediaan(scores('accessibility')),
      'best-practices': mediaan(scores('best-practices')),
      seo: mediaan(scores('seo')),
    },
    blokkeertMs: Math.min(...blokkeertMs),
    verschuiving: mediaanVan('cumulative-layout-shift'),
    eersteBeeldMs: Math.round(mediaanVan('first-contentful-paint')),
    grootsteBeeldMs: Math.round(mediaanVan('largest-contentful-paint')),
    kilobytes: Math.round(mediaanVan('total-byte-weight') / 100) / 10,
    machine: Math.round(mediaan(uitslagen.map(({ environment }) => environment.benchmarkIndex))),
    perKeer: { prestatie: scores('performance'), blokkeertMs },
    bevindingen: [...new Set(uitslagen.flatMap(watPuntenKost))],
  };
}

const score = ({ categories }: Result, categorie: Categorie): number =>
  Math.round((categories[categorie]?.score ?? 0) * 100);

/** @throws Error when it was not measured: a figure that is missing must not count as none */
function getal({ audits }: Result, audit: string): number {
  const waarde = audits[audit]?.numericValue;
  if (waarde === undefined) throw new Error(`${audit} was not measured`);
  return waarde;
}

const mediaan = (waarden: readonly number[]): number =>
  waarden.toSorted((een, ander) => een - ander)[Math.floor(waarden.length / 2)] ?? NaN;

const watPuntenKost = ({ categories, audits }: Result): string[] =>
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
