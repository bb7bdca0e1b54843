import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { termijnEnv } from './lambda/retention-env.ts';
import type { StageSettings } from './settings/settings.ts';

const project = resolve(import.meta.dirname, '../..');

/** The site could not be built; what it printed says why. */
class BuildFailed extends Error {
  readonly code = 'bouw-mislukt';
  constructor(code: number | null, cause: Error | undefined) {
    super(`The build of the site ended with ${code}`, { cause });
    this.name = 'BuildFailed';
  }
}

/** What the site says that differs from stage to stage. */
export type SiteSettings = Pick<StageSettings, 'bewaartermijnen' | 'organisation'>;

/** The same, as the build reads it. */
export const siteBuildEnv = ({ bewaartermijnen, organisation }: SiteSettings) => ({
  ...termijnEnv(bewaartermijnen),
  ORGANISATION: organisation,
});

/** Builds the site for a stage, so that what it says is what the functions of that stage do. @throws BuildFailed */
export function buildSite(settings: SiteSettings): void {
  const { status, error } = spawnSync(process.execPath, ['web/build.ts'], {
    cwd: project,
    env: { ...process.env, ...siteBuildEnv(settings) },
    stdio: 'inherit',
  });
  if (status !== 0) throw new BuildFailed(status, error);
}
