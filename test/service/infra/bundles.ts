import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Metafile } from 'esbuild';
import { tableOfContents } from '../../../infra/aws/bundle.ts';
import type { LambdaName } from '../../../infra/lambdas.ts';

/** What is in a bundle. */
export type Bundle = {
  /** Bytes of code that a cold start reads: `index.mjs`, and what that imports in its turn. */
  readonly bytesForStart: number;
  /** Bytes of all code, with what is only loaded when it is needed. */
  readonly bytes: number;
  /** The files of the source, and the packages, that a cold start reads. */
  readonly atStart: readonly string[];
  /** The same of all code. */
  readonly everything: readonly string[];
};

/** Reads what esbuild wrote down as it made the bundle of a function. */
export function readBundle(name: LambdaName): Bundle {
  const { outputs } = JSON.parse(readFileSync(tableOfContents(name), 'utf8')) as Metafile;
  const sections = Object.keys(outputs).filter((bundlePath) => bundlePath.endsWith('.mjs'));
  const atStart = from(
    sections.filter((bundlePath) => basename(bundlePath) === 'index.mjs'),
    outputs,
  );
  const bytesOf = (paths: readonly string[]): number =>
    paths.reduce((until, bundlePath) => until + (outputs[bundlePath]?.bytes ?? 0), 0);
  const sourcesOf = (paths: readonly string[]): string[] => [
    ...new Set(
      paths.flatMap((bundlePath) => Object.keys(outputs[bundlePath]?.inputs ?? {}).map(sourceOf)),
    ),
  ];
  return {
    bytesForStart: bytesOf(atStart),
    bytes: bytesOf(sections),
    atStart: sourcesOf(atStart),
    everything: sourcesOf(sections),
  };
}

/** A part, and all that it imports before it can begin. */
function from(paths: readonly string[], outputs: Metafile['outputs']): string[] {
  const seen = new Set(paths);
  for (const bundlePath of seen) {
    for (const { path, kind, external } of outputs[bundlePath]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) seen.add(path);
    }
  }
  return [...seen];
}

/** The package that a file comes from, or the file itself when it is ours. */
const sourceOf = (bundlePath: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(bundlePath)?.[1] ?? bundlePath;
