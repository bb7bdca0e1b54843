import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { isFinal } from '../../../shared/dossier/transitions.ts';
import { archiveFiles, fileMetadata, sha256Of } from '../archive/files.ts';
import { type Export, informationObject } from '../archive/information-object.ts';
import type { ArchiveSettings } from '../archive/settings.ts';
import { oneKenmerk, textArgument } from '../arguments.ts';
import { command, type OutputLine } from '../command.ts';

/** The folder is there already, or cannot be made. Nothing was written out. */
export class FolderNotMade extends Error {
  readonly code = 'map-niet-gemaakt';
  constructor(path: string, cause: unknown) {
    super(`Cannot make the folder ${path}; choose one that is not there yet`, { cause });
    this.name = 'FolderNotMade';
  }
}

/**
 * A dossier for the archive of the body: to read, to compute with, what happened to it, and the metadata that an archive asks
 * for. It only reads in the table, so that it is not written down there: that is a line on the error output.
 */
export const archief = command({
  rest: 'KENMERK',
  explanation: 'Write out a dossier that has ended for the archive: PDF/A, JSON, events, MDTO',
  options: {
    naar: {
      type: 'string',
      what: 'FOLDER',
      explanation:
        'a new folder, which only you can read; by itself it has the name of the kenmerk',
    },
  },
  schema: z.object({ rest: oneKenmerk, naar: z.optional(textArgument) }),
  run: async function* ({ rest: [kenmerk], naar: folder = kenmerk }, deps) {
    const settings = deps.archive();
    const dossier = await deps.dossiers.read(kenmerk);
    if (dossier === undefined) return 'niet-gevonden';
    const refusal = whyNot(dossier);
    if (refusal !== undefined) {
      yield refusal;
      return 'geweigerd';
    }
    const exported = { by: await deps.operator(), at: deps.moment().now };
    const contents = await contentsOf(dossier, settings, exported);
    await makeFolder(folder);
    process.stderr.write(
      `${JSON.stringify({ tijd: exported.at, gebeurtenis: 'gearchiveerd', kenmerk, door: exported.by })}\n`,
    );
    for (const [name, bytes] of contents) {
      await writeFile(join(folder, name), bytes, { mode: 0o600, flag: 'wx' });
      yield lineOf(name, bytes);
    }
    return 'succeeded';
  },
});

/** All of it is made before anything is written. */
async function contentsOf(
  dossier: Dossier,
  settings: ArchiveSettings,
  exported: Export,
): Promise<[name: string, bytes: Buffer][]> {
  const files = await archiveFiles(dossier);
  return [
    ...files.map(({ name, bytes }): [string, Buffer] => [name, bytes]),
    ...files.map((file): [string, Buffer] => [
      `${file.name}.mdto.xml`,
      Buffer.from(fileMetadata(file, dossier, exported.at)),
    ]),
    [
      `aanvraag-${dossier.kenmerk}.mdto.xml`,
      Buffer.from(informationObject(dossier, files, settings, exported)),
    ],
  ];
}

/** What is not finished would be archived as if it were; of what was erased there is nothing left. */
function whyNot({ kenmerk, status, erasedAt }: Dossier): OutputLine | undefined {
  if (erasedAt !== undefined) {
    return { text: `${kenmerk}  refused: it was erased`, json: { kenmerk, reden: 'gewist' } };
  }
  return isFinal(status)
    ? undefined
    : {
        text: `${kenmerk}  refused: it has not ended yet (${status})`,
        json: { kenmerk, reden: 'past-niet-bij-status', status },
      };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    throw new FolderNotMade(path, error);
  }
}

function lineOf(name: string, bytes: Buffer): OutputLine {
  const sha256 = sha256Of(bytes);
  return {
    text: `${sha256}  ${name}`,
    json: { bestand: name, bytes: bytes.length, sha256 },
  };
}
