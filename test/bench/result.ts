/** One figure of the table: the middle of some runs, and how far they lay apart. */
export type ResultRow = {
  /** What is compared with what. */
  readonly what: string;
  readonly unit: '×' | 'bytes' | 'requests' | 'ms' | 's' | 'per s' | 'mails' | '$';
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly times: number;
  /** What it may be at most, where something is asked of it. */
  readonly atMost?: number;
};

/** What a part of the benchmark came to. */
export type Result = {
  readonly regels: readonly ResultRow[];
  /** Markdown beside the table: what was compared, and more figures. */
  readonly toelichting?: string;
  /** SVG by file name, for beside the document. */
  readonly figures?: Readonly<Record<string, string>>;
};

/** A part of the benchmark. Its name is its section in docs/performance.md, and an argument of `npm run bench`. */
export type Part = {
  readonly titel: string;
  readonly measure: () => Promise<Result>;
};

/** @param values at least one */
export function lineOf(
  what: string,
  unit: ResultRow['unit'],
  values: readonly number[],
  atMost?: number,
): ResultRow {
  const sorted = values.toSorted((one, other) => one - other);
  const [lowest = NaN] = sorted;
  return {
    what,
    unit,
    median: medianOf(sorted),
    lowest,
    highest: sorted.at(-1) ?? NaN,
    times: values.length,
    ...(atMost === undefined ? {} : { atMost }),
  };
}

/** The middle one, or halfway between the middle two. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((until, value) => until + value, 0) / middle.length;
}

/** What 95 of 100 did not go over: the value at that place, as none in between was measured. @param values at least one */
export function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}
