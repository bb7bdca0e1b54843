import { checksSchema } from '../../shared/api/desk-work.ts';
import { changeHandler } from '../dossier/change-handler.ts';
import { stateResponse } from '../dossier/status-response.ts';
import { onlyAtDesk } from './open-dossier.ts';

export { changeEnvSchema as envSchema } from './env.ts';

/** Somebody at the desk fills in the list of checks. */
export const createRecordChecks = changeHandler({
  rol: 'ssd',
  opener: onlyAtDesk,
  schema: checksSchema,
  gebeurtenis: ({ body: { teruggebeld, ...checks }, holder: { employee } }) =>
    employee === undefined
      ? undefined
      : {
          soort: 'controleer',
          controles: { ...checks, ...(teruggebeld === null ? {} : { teruggebeld }) },
          door: employee,
        },
  answer: (dossier) => stateResponse(200, dossier),
});
