/** What somebody should know of a compilation that succeeded. */
export class Report {
  /** How many numbers got their leading zeros back, by file and column. */
  readonly restored = new Map<string, number>();
  /** Place names that are not in the table, as they stand in the source. */
  readonly doubtful = new Set<string>();
  /** What does not pass the form's schema, and is therefore not in the files: place and field. */
  readonly leftOut: string[] = [];
  /** Numbers that are there more than once, with other facts. The first counts. */
  readonly conflicts: string[] = [];

  countRestored(place: string): void {
    this.restored.set(place, (this.restored.get(place) ?? 0) + 1);
  }

  lines(): string[] {
    return [
      ...[...this.restored].map(([place, count]) => `${place}: ${count} got leading zeros back`),
      ...list('left out, since the form would not take it', this.leftOut),
      ...list('twice, with other facts; the first counts', this.conflicts),
      ...list('doubtful place name, left as it is', [...this.doubtful].sort()),
    ];
  }
}

const list = (what: string, found: readonly string[]): string[] =>
  found.map((one) => `${what}: ${one}`);
