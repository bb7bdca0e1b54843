import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Metafile } from 'esbuild';
import { inhoudsopgave } from '../../../infra/aws/bundle.ts';
import type { Functienaam } from '../../../infra/lambdas.ts';

/** What is in a bundle. */
export type Bundel = {
  /** Bytes of code that a cold start reads: `index.mjs`, and what that imports in its turn. */
  readonly bytesBijStart: number;
  /** Bytes of all code, with what is only loaded when it is needed. */
  readonly bytes: number;
  /** The files of the source, and the packages, that a cold start reads. */
  readonly bijStart: readonly string[];
  /** The same of all code. */
  readonly alles: readonly string[];
};

/** Reads what esbuild wrote down as it made the bundle of a function. */
export function leesBundel(naam: Functienaam): Bundel {
  const { outputs } = JSON.parse(readFileSync(inhoudsopgave(naam), 'utf8')) as Metafile;
  const delen = Object.keys(outputs).filter((pad) => pad.endsWith('.mjs'));
  const bijStart = vanaf(
    delen.filter((pad) => basename(pad) === 'index.mjs'),
    outputs,
  );
  const bytesVan = (paden: readonly string[]): number =>
    paden.reduce((tot, pad) => tot + (outputs[pad]?.bytes ?? 0), 0);
  const bronnenVan = (paden: readonly string[]): string[] => [
    ...new Set(paden.flatMap((pad) => Object.keys(outputs[pad]?.inputs ?? {}).map(bronVan))),
  ];
  return {
    bytesBijStart: bytesVan(bijStart),
    bytes: bytesVan(delen),
    bijStart: bronnenVan(bijStart),
    alles: bronnenVan(delen),
  };
}

/** A part, and all that it imports before it can begin. */
function vanaf(paden: readonly string[], outputs: Metafile['outputs']): string[] {
  const gezien = new Set(paden);
  for (const pad of gezien) {
    for (const { path, kind, external } of outputs[pad]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) gezien.add(path);
    }
  }
  return [...gezien];
}

/** The package that a file comes from, or the file itself when it is ours. */
const bronVan = (pad: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(pad)?.[1] ?? pad;
