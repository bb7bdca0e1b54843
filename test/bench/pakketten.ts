import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const voerUit = promisify(execFile);

/** The package could not be had, or is not the one that was meant. */
export class PakketOntbreekt extends Error {
  readonly code = 'pakket-ontbreekt';
  constructor(pakket: string, waarom: string, cause?: unknown) {
    super(`The package ${pakket} could not be measured: ${waarom}`, { cause });
    this.name = 'PakketOntbreekt';
  }
}

/**
 * Takes a package from the npm registry, once, into a temporary folder; nothing of it is installed or run.
 * @param pakket name@version
 * @param integriteit what its archive must hash to, as npm writes it: sha512-…
 * @returns the folder with its files
 * @throws PakketOntbreekt
 */
export async function haalPakket(pakket: string, integriteit: string): Promise<string> {
  const map = join(tmpdir(), 'beheerdersloket-formulierclients', pakket.replaceAll('/', '-'));
  if (existsSync(map)) return map;
  const onderweg = `${map}.${process.pid}`;
  await mkdir(onderweg, { recursive: true });
  try {
    const archief = await haalArchief(pakket, onderweg);
    const hash = createHash('sha512')
      .update(await readFile(archief))
      .digest('base64');
    if (integriteit !== `sha512-${hash}`) throw new PakketOntbreekt(pakket, 'it has other content');
    await voerUit('tar', ['-xzf', archief, '-C', onderweg]);
    await rename(join(onderweg, 'package'), map);
  } finally {
    await rm(onderweg, { recursive: true, force: true });
  }
  return map;
}

async function haalArchief(pakket: string, map: string): Promise<string> {
  try {
    const { stdout } = await voerUit('npm', ['pack', pakket, '--json', '--pack-destination', map]);
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    return join(map, filename);
  } catch (fout) {
    throw new PakketOntbreekt(pakket, 'the npm registry did not give it', fout);
  }
}
