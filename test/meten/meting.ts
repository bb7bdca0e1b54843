import { type AddressInfo, createServer } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';

const CATEGORIEEN = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Categorie = (typeof CATEGORIEEN)[number];

/** How Lighthouse found a page: the median of some runs. */
export type Meting = {
  readonly scores: Readonly<Record<Categorie, number>>;
  readonly blokkeertMs: number;
  readonly verschuiving: number;
  readonly eersteBeeldMs: number;
  readonly grootsteBeeldMs: number;
  readonly kilobytes: number;
  /** The score for performance of each run. */
  readonly prestaties: readonly number[];
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
    if (runtimeError !== undefined)
      throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
    uitslagen.push(uitslag.lhr);
  }
  const mediaanVan = (lees: (uitslag: Result) => number): number => mediaan(uitslagen.map(lees));
  return {
    scores: Object.fromEntries(
      CATEGORIEEN.map((categorie) => [
        categorie,
        mediaanVan((uitslag) => score(uitslag, categorie)),
      ]),
    ) as Record<Categorie, number>,
    blokkeertMs: Math.round(mediaanVan((uitslag) => getal(uitslag, 'total-blocking-time'))),
    verschuiving: mediaanVan((uitslag) => getal(uitslag, 'cumulative-layout-shift')),
    eersteBeeldMs: Math.round(mediaanVan((uitslag) => getal(uitslag, 'first-contentful-paint'))),
    grootsteBeeldMs: Math.round(
      mediaanVan((uitslag) => getal(uitslag, 'largest-contentful-paint')),
    ),
    kilobytes: Math.round(mediaanVan((uitslag) => getal(uitslag, 'total-byte-weight')) / 100) / 10,
    prestaties: uitslagen.map((uitslag) => score(uitslag, 'performance')),
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
