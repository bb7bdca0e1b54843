import { emptySchema } from '../../shared/api/requests.ts';
import { changeHandler } from '../dossier/change-handler.ts';
import { stateResponse } from '../dossier/status-response.ts';
import { onlyAtDesk } from './open-dossier.ts';

export { changeEnvSchema as envSchema } from './env.ts';

/** Somebody at the desk makes an aanvraag theirs; of two at the same moment one is told who was first. */
export const createTakeUp = changeHandler({
  rol: 'ssd',
  opener: onlyAtDesk,
  schema: emptySchema,
  gebeurtenis: ({ holder: { employee } }) =>
    employee === undefined ? undefined : { soort: 'pak-op', door: employee },
  answer: (dossier) => stateResponse(200, dossier),
});
