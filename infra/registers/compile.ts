import { createHash } from 'node:crypto';
import {
  INDEX_FILE,
  type RegisterEntry,
  type RegisterIndex,
} from '../../shared/registers/register-files.ts';
import { REGISTER_IDS, type RegisterId, registers } from '../../shared/registers/registers.ts';
import { shardOf, shardsOf } from '../../shared/registers/shards.ts';
import { readBesturen, readOnderwijsinstellingen } from './duo.ts';
import { GEMEENTEN_FILE, readGemeenten } from './gemeenten.ts';
import { Report } from './report.ts';
import { SourceError } from './source-error.ts';
import type { Sources } from './sources.ts';

type Compiled = {
  readonly index: RegisterIndex;
  /** The text of each file of the version, by its name in the folder of that version. */
  readonly files: ReadonlyMap<string, string>;
  readonly report: Report;
};

type Part = {
  /** The files that it was made of, for messages. */
  readonly files: readonly string[];
  readonly entries: ReadonlyMap<string, RegisterEntry>;
  readonly peildatum: string;
  readonly isComplete: boolean;
};

/** A version holds less than this part of what the last one held: something went wrong on the way. */
const MIN_PART = 0.95;

/**
 * Compiles the sources: the same ones always give the same files.
 * @param last the index of what was compiled before, to see that nothing was lost; nothing to compile whatever there is
 * @throws SourceError
 */
export function compile(sources: Sources, last: RegisterIndex | undefined): Compiled {
  const report = new Report();
  const parts = readParts(sources, report);
  const bronnen = REGISTER_IDS.map((id) => sourceOf(id, parts[id]));
  for (const [index, id] of REGISTER_IDS.entries()) {
    checkCount(bronnen[index], last, parts[id].files);
  }
  const files = new Map(REGISTER_IDS.flatMap((id) => shards(id, parts[id].entries)));
  const newest =
    bronnen
      .map(({ peildatum }) => peildatum)
      .sort()
      .at(-1) ?? '';
  return {
    files,
    report,
    index: {
      versie: versionOf(bronnen, files),
      gemaaktOp: `${newest}T00:00:00Z`,
      bronnen,
    },
  };
}

type Source = RegisterIndex['bronnen'][number];

function readParts(sources: Sources, report: Report): Record<RegisterId, Part> {
  const { besturen, instellingen, about } = sources;
  const bestuur = { ...besturen, entries: readBesturen(besturen.rows, report) };
  const brin = {
    ...instellingen,
    entries: readOnderwijsinstellingen(instellingen.rows, bestuur.entries, report),
  };
  const { entries, isComplete, peildatum } = readGemeenten(sources.gemeenten, report);
  const gemeenten = {
    files: [GEMEENTEN_FILE],
    entries,
    isComplete: about.gemeenten?.volledig ?? isComplete,
    peildatum: about.gemeenten?.peildatum ?? peildatum ?? besturen.peildatum,
  };
  return { brin, bestuur, gemeenten };
}

const sourceOf = (id: RegisterId, { entries, peildatum, isComplete }: Part): Source => ({
  naam: registers[id].naam,
  peildatum,
  aantal: entries.size,
  volledig: isComplete,
});

function checkCount(
  source: Source | undefined,
  last: RegisterIndex | undefined,
  files: readonly string[],
): void {
  const before = last?.bronnen.find(({ naam }) => naam === source?.naam);
  if (source === undefined || before === undefined) return;
  const { aantal } = source;
  if (aantal >= before.aantal * MIN_PART) return;
  throw new SourceError(
    `${files.join(', ')}: ${aantal} numbers, under 95 % of the ${before.aantal} of the last time; --toch compiles them all the same`,
  );
}

/** Every file of a register, also the empty ones. An entry stands on a line of its own, so that a change can be read. */
function shards(id: RegisterId, entries: ReadonlyMap<string, RegisterEntry>): [string, string][] {
  const lines = new Map(shardsOf(id).map((file): [string, string[]] => [file, []]));
  for (const [number, entry] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.get(shardOf(id, number))?.push(`${JSON.stringify(number)}:${JSON.stringify(entry)}`);
  }
  return [...lines].map(([file, found]) => [
    file,
    found.length === 0 ? '{}\n' : `{\n${found.join(',\n')}\n}\n`,
  ]);
}

function versionOf(bronnen: readonly Source[], files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify([INDEX_FILE, bronnen]));
  for (const file of files) hash.update(JSON.stringify(file));
  return hash.digest('hex').slice(0, 16);
}
