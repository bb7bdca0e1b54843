/** One figure of the table: the middle of some runs, and how far they lay apart. */
export type Regel = {
  /** What is compared with what. */
  readonly wat: string;
  readonly eenheid: '×' | 'bytes' | 'requests' | 'ms' | 's' | 'per s' | 'mails' | '$';
  readonly mediaan: number;
  readonly laagste: number;
  readonly hoogste: number;
  readonly keren: number;
  /** What it may be at most, where something is asked of it. */
  readonly hoogstens?: number;
};

/** What a part of the benchmark came to. */
export type Uitslag = {
  readonly regels: readonly Regel[];
  /** Markdown beside the table: what was compared, and more figures. */
  readonly toelichting?: string;
  /** SVG by file name, for beside the document. */
  readonly figuren?: Readonly<Record<string, string>>;
};

/** A part of the benchmark. Its name is its section in docs/performance.md, and an argument of `npm run bench`. */
export type Onderdeel = {
  readonly titel: string;
  readonly meet: () => Promise<Uitslag>;
};

/** @param waarden at least one */
export function regelVan(
  wat: string,
  eenheid: Regel['eenheid'],
  waarden: readonly number[],
  hoogstens?: number,
): Regel {
  const gesorteerd = waarden.toSorted((een, ander) => een - ander);
  const [laagste = NaN] = gesorteerd;
  return {
    wat,
    eenheid,
    mediaan: mediaanVan(gesorteerd),
    laagste,
    hoogste: gesorteerd.at(-1) ?? NaN,
    keren: waarden.length,
    ...(hoogstens === undefined ? {} : { hoogstens }),
  };
}

/** The middle one, or halfway between the middle two. */
export function mediaanVan(waarden: readonly number[]): number {
  const gesorteerd = waarden.toSorted((een, ander) => een - ander);
  const midden = gesorteerd.slice((gesorteerd.length - 1) >> 1, (gesorteerd.length >> 1) + 1);
  return midden.reduce((tot, waarde) => tot + waarde, 0) / midden.length;
}

/** What 95 of 100 did not go over: the value at that place, as none in between was measured. @param values at least one */
export function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}
