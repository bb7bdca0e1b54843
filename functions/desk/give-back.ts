import { emptySchema } from '../../shared/api/requests.ts';
import { changeHandler } from '../dossier/change-handler.ts';
import { stateResponse } from '../dossier/status-response.ts';
import { onlyAtDesk } from './open-dossier.ts';

export { changeEnvSchema as envSchema } from './env.ts';

/** Whoever has an aanvraag lets it go, for a colleague to take it up. */
export const createGiveBack = changeHandler({
  rol: 'ssd',
  opener: onlyAtDesk,
  schema: emptySchema,
  gebeurtenis: ({ holder: { employee } }) =>
    employee === undefined
      ? undefined
      : { soort: 'geef-terug', holder: employee.subject, door: employee },
  answer: (dossier) => stateResponse(200, dossier),
});
