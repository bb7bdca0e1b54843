import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { termijnomgeving } from './lambda/retention-env.ts';
import type { Instellingen } from './settings/settings.ts';

const project = resolve(import.meta.dirname, '../..');

/** The site could not be built; what it printed says why. */
class BouwMislukt extends Error {
  readonly code = 'bouw-mislukt';
  constructor(code: number | null, cause: Error | undefined) {
    super(`The build of the site ended with ${code}`, { cause });
    this.name = 'BouwMislukt';
  }
}

/** What the site says that differs from stage to stage. */
export type SiteSettings = Pick<Instellingen, 'bewaartermijnen' | 'organisation'>;

/** The same, as the build reads it. */
export const siteEnv = ({ bewaartermijnen, organisation }: SiteSettings) => ({
  ...termijnomgeving(bewaartermijnen),
  ORGANISATION: organisation,
});

/** Builds the site for a stage, so that what it says is what the functions of that stage do. @throws BouwMislukt */
export function bouwSite(settings: SiteSettings): void {
  const { status, error } = spawnSync(process.execPath, ['web/build.ts'], {
    cwd: project,
    env: { ...process.env, ...siteEnv(settings) },
    stdio: 'inherit',
  });
  if (status !== 0) throw new BouwMislukt(status, error);
}
