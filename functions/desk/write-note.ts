import { noteSchema } from '../../shared/api/desk-work.ts';
import { changeHandler } from '../dossier/change-handler.ts';
import { stateResponse } from '../dossier/status-response.ts';
import { onlyAtDesk } from './open-dossier.ts';

export { changeEnvSchema as envSchema } from './env.ts';

/** Somebody at the desk writes down what colleagues must know; nobody else sees it. */
export const createWriteNote = changeHandler({
  rol: 'ssd',
  opener: onlyAtDesk,
  schema: noteSchema,
  gebeurtenis: ({ body: { tekst: text }, holder: { employee } }) =>
    employee === undefined ? undefined : { soort: 'noteer', text, door: employee },
  answer: (dossier) => stateResponse(201, dossier),
});
