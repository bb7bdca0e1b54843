import * as z from 'zod/mini';
import { controleerInstellingen, type Instellingen } from './settings.ts';
import { stages } from './stages.ts';

/** There is no such stage. */
export class StageOnbekend extends Error {
  readonly code = 'stage-onbekend';
  constructor(stage: string) {
    super(`There is no stage '${stage}'; there is: ${Object.keys(stages).join(', ')}`);
    this.name = 'StageOnbekend';
  }
}

/**
 * The settings of the stage that `-c stage=` names; of the example when it names none.
 * @throws StageOnbekend, InstellingenKloppenNiet
 */
export function leesInstellingen(context: unknown): Instellingen {
  const stage = z.parse(z._default(z.string(), 'voorbeeld'), context);
  if (!Object.hasOwn(stages, stage)) throw new StageOnbekend(stage);
  return controleerInstellingen({ stage, ...stages[stage] });
}
