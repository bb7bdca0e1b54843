/** What issue and design allow for one request: milliseconds of processor time. */
export const LIMIT_MS = 50;

/** The same for a document: a typical one, and the largest or a hostile one. */
export const DOCUMENT_MS = { typical: 60, largest: 250 } as const;

/** Processor times by what they were spent on. */
export function computingTimes() {
  const measured = new Map<string, number[]>();
  return {
    measure: (toWhich: string, ms: number): void => {
      const series = measured.get(toWhich) ?? [];
      series.push(ms);
      measured.set(toWhich, series);
    },
    /** Lines such as `JSON: 1000 requests, median 0.4, p99 2.1, most 12.0 ms of CPU`. */
    report: (): string =>
      [...measured]
        .map(([toWhich, series]) => {
          const ascending = series.toSorted((one, other) => one - other);
          const section = (howMany: number): string =>
            (ascending[Math.floor((ascending.length - 1) * howMany)] ?? 0).toFixed(1);
          return `${toWhich}: ${ascending.length} requests, median ${section(0.5)}, p99 ${section(0.99)}, most ${section(1)} ms of CPU`;
        })
        .join('\n'),
  };
}
