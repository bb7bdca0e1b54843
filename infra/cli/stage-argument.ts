import * as z from 'zod/mini';
import { readStageSettings } from '../aws/settings/stage-settings.ts';
import { stages } from '../aws/settings/stages.ts';

/** The stage that a command works on, with its settings. */
export const oneStage = z.pipe(
  z.tuple(
    [z.enum(Object.keys(stages), `must be one of ${Object.keys(stages).join(', ')}`)],
    'exactly one stage is needed',
  ),
  z.transform(([stage]) => readStageSettings(stage)),
);
