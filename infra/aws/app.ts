import { App } from 'aws-cdk-lib';
import { BUNDLING_STACKS } from 'aws-cdk-lib/cx-api';
import { createBeheerdersloket } from './beheerdersloket.ts';
import { buildWhenChanged } from './build.ts';
import { type StageSettings, InvalidSettings } from './settings/settings.ts';
import { readStageSettings, StageUnknown } from './settings/stage-settings.ts';

/** What `npx cdk` runs. The settings come first: a wrong value is named before anything is made. */
const app = new App();
const settings = settingsOrEnd();
// CDK's command line names the stacks whose assets it will look at; none for `cdk ls` and `cdk destroy`, which deploy nothing.
const bundling = app.node.tryGetContext(BUNDLING_STACKS) as readonly string[] | undefined;
if (bundling?.length === 0) process.env['CDK_VALIDATION'] = 'false';
else await buildWhenChanged(settings);
createBeheerdersloket(app, settings);

/** Says in one line what is wrong with the settings: the stack of that error helps nobody. */
function settingsOrEnd(): StageSettings {
  try {
    return readStageSettings(app.node.tryGetContext('stage'));
  } catch (error) {
    if (!(error instanceof InvalidSettings || error instanceof StageUnknown)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
