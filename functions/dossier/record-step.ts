import * as z from 'zod/mini';
import { afhandelingSchema } from '../../shared/api/requests.ts';
import { LINK } from '../../shared/desk/actor.ts';
import { workingDaysLater } from '../../shared/time/working-days.ts';
import { fourEyesEnv } from '../desk/env.ts';
import { byLinkOrAtDesk, envSchema as deskAccessEnvSchema } from '../desk/open-dossier.ts';
import type { HttpHandler } from '../http/http-handler.ts';
import type { Clients } from '../runtime/clients.ts';
import { timeEnv } from '../runtime/clock.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { changeHandler } from './change-handler.ts';
import { stateResponse } from './status-response.ts';

export const envSchema = z.extend(deskAccessEnvSchema, { ...timeEnv, ...fourEyesEnv });

/** The SSD records a step, from its mail or at the desk. */
export function createRecordStep(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const fourEyes = readEnv(z.object(fourEyesEnv), env).DESK_FOUR_EYES === 'on';
  return changeHandler({
    rol: 'ssd',
    opener: byLinkOrAtDesk,
    calendar: workingDaysLater,
    schema: afhandelingSchema,
    gebeurtenis: ({ body: { stap, toelichting, termijnDagen }, holder: { employee } }) => ({
      soort: 'neem-stap',
      stap,
      toelichting,
      termijnDagen,
      door: employee ?? LINK,
      fourEyes,
    }),
    answer: (dossier) => stateResponse(201, dossier),
  })(env, clients);
}
