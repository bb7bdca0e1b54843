import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { termijnomgeving } from './lambda/retention-env.ts';

const project = resolve(import.meta.dirname, '../..');

/** The site could not be built; what it printed says why. */
class BouwMislukt extends Error {
  readonly code = 'bouw-mislukt';
  constructor(code: number | null, cause: Error | undefined) {
    super(`The build of the site ended with ${code}`, { cause });
    this.name = 'BouwMislukt';
  }
}

/** Builds the site for a stage, so that what it says is what the functions of that stage do. @throws BouwMislukt */
export function bouwSite(bewaartermijnen: Bewaartermijnen): void {
  const { status, error } = spawnSync(process.execPath, ['web/bouw.ts'], {
    cwd: project,
    env: { ...process.env, ...termijnomgeving(bewaartermijnen) },
    stdio: 'inherit',
  });
  if (status !== 0) throw new BouwMislukt(status, error);
}
