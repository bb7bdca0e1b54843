import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import { inject } from 'vitest';
import { createBeheerdersloket } from '../../../infra/aws/beheerdersloket.ts';
import { bundleLambdas } from '../../../infra/aws/bundle.ts';
import { readStageSettings } from '../../../infra/aws/settings/stage-settings.ts';
import { until } from '../../local/wait.ts';

/** The stages that come with the code, one for each form that a stage can have. */
export const STAGES = ['voorbeeld', 'voorbeelddomein', 'voorbeelddns'] as const;
export type Stage = (typeof STAGES)[number];

const folder = inject('synthesisFolder');
const ready = join(folder, 'klaar');
const failed = join(folder, 'mislukt');

/** Where `npx cdk synth` of a stage would leave its templates. */
export const outputFolder = (stage: Stage): string => join(folder, stage);

/**
 * Makes the bundles and the templates of all stages, once in a run: whoever comes first does it, the others wait.
 * @throws Error when it failed
 */
export async function synthesise(): Promise<void> {
  // The folder of the lock is made once; whoever did not make it was not first.
  const isFirst = (await mkdir(join(folder, 'begonnen'), { recursive: true })) !== undefined;
  if (isFirst) await create();
  await until(() => (existsSync(ready) || existsSync(failed) ? true : undefined), {
    what: 'the templates',
    withinMs: 120_000,
  });
  if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
}

async function create(): Promise<void> {
  try {
    await bundleLambdas();
    for (const stage of STAGES) createStage(stage, outputFolder(stage)).synth();
    await writeFile(ready, '');
  } catch (error) {
    await writeFile(failed, String(error));
  }
}

/** The app of a stage, as `npx cdk` makes it, before it is synthesized. It leaves the assets where they are, to be quick. */
export function createStage(stage: Stage, outdir: string): App {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: object };
  const fast = { [DISABLE_ASSET_STAGING_CONTEXT]: true, 'aws:cdk:disable-stack-trace': true };
  const app = new App({ outdir, context: { ...context, ...fast } });
  createBeheerdersloket(app, readStageSettings(stage));
  return app;
}
