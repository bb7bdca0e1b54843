import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { DISABLE_ASSET_STAGING_CONTEXT } from 'aws-cdk-lib/cx-api';
import { inject } from 'vitest';
import { maakBeheerdersloket } from '../../../infra/aws/beheerdersloket.ts';
import { bundelFuncties } from '../../../infra/aws/bundle.ts';
import { leesInstellingen } from '../../../infra/aws/settings/stage-settings.ts';
import { totdat } from '../../local/wait.ts';

/** The stages that come with the code, one for each form that a stage can have. */
export const STAGES = ['voorbeeld', 'voorbeelddomein', 'voorbeelddns'] as const;
export type Stage = (typeof STAGES)[number];

const map = inject('syntheseMap');
const klaar = join(map, 'klaar');
const mislukt = join(map, 'mislukt');

/** Where `npx cdk synth` of a stage would leave its templates. */
export const uitvoermap = (stage: Stage): string => join(map, stage);

/**
 * Makes the bundles and the templates of all stages, once in a run: whoever comes first does it, the others wait.
 * @throws Error when it failed
 */
export async function synthetiseer(): Promise<void> {
  // The folder of the lock is made once; whoever did not make it was not first.
  const isEerste = (await mkdir(join(map, 'begonnen'), { recursive: true })) !== undefined;
  if (isEerste) await maak();
  await totdat(() => (existsSync(klaar) || existsSync(mislukt) ? true : undefined), {
    wat: 'the templates',
    binnenMs: 120_000,
  });
  if (existsSync(mislukt)) throw new Error(readFileSync(mislukt, 'utf8'));
}

async function maak(): Promise<void> {
  try {
    await bundelFuncties();
    for (const stage of STAGES) maakStage(stage, uitvoermap(stage)).synth();
    await writeFile(klaar, '');
  } catch (fout) {
    await writeFile(mislukt, String(fout));
  }
}

/** The app of a stage, as `npx cdk` makes it, before it is synthesized. It leaves the assets where they are, to be quick. */
export function maakStage(stage: Stage, outdir: string): App {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: object };
  const snel = { [DISABLE_ASSET_STAGING_CONTEXT]: true, 'aws:cdk:disable-stack-trace': true };
  const app = new App({ outdir, context: { ...context, ...snel } });
  maakBeheerdersloket(app, leesInstellingen(stage));
  return app;
}
