/** What issue and design allow for one request: milliseconds of processor time. */
export const GRENS_MS = 50;

/** The same for a document: a typical one, and the largest or a hostile one. */
export const DOCUMENT_MS = { typical: 60, largest: 250 } as const;

/** Processor times by what they were spent on. */
export function rekentijden() {
  const gemeten = new Map<string, number[]>();
  return {
    meet: (waaraan: string, ms: number): void => {
      const reeks = gemeten.get(waaraan) ?? [];
      reeks.push(ms);
      gemeten.set(waaraan, reeks);
    },
    /** Lines such as `JSON: 1000 requests, median 0.4, p99 2.1, most 12.0 ms of CPU`. */
    verslag: (): string =>
      [...gemeten]
        .map(([waaraan, reeks]) => {
          const oplopend = reeks.toSorted((een, ander) => een - ander);
          const deel = (hoeveel: number): string =>
            (oplopend[Math.floor((oplopend.length - 1) * hoeveel)] ?? 0).toFixed(1);
          return `${waaraan}: ${oplopend.length} requests, median ${deel(0.5)}, p99 ${deel(0.99)}, most ${deel(1)} ms of CPU`;
        })
        .join('\n'),
  };
}
