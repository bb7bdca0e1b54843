import * as z from 'zod/mini';
import { checkSettings, type StageSettings } from './settings.ts';
import { stages } from './stages.ts';

/** There is no such stage. */
export class StageUnknown extends Error {
  readonly code = 'stage-onbekend';
  constructor(stage: string) {
    super(`There is no stage '${stage}'; there is: ${Object.keys(stages).join(', ')}`);
    this.name = 'StageUnknown';
  }
}

/**
 * The settings of the stage that `-c stage=` names; of the example when it names none.
 * @throws StageUnknown, InvalidSettings
 */
export function readStageSettings(context: unknown): StageSettings {
  const stage = z.parse(z._default(z.string(), 'voorbeeld'), context);
  if (!Object.hasOwn(stages, stage)) throw new StageUnknown(stage);
  return checkSettings({ stage, ...stages[stage] });
}
