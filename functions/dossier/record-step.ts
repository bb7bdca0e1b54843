import * as z from 'zod/mini';
import { afhandelingSchema } from '../../shared/api/requests.ts';
import { LINK } from '../../shared/desk/actor.ts';
import { werkdagenLater } from '../../shared/time/working-days.ts';
import { fourEyesEnv } from '../desk/env.ts';
import { byLinkOrAtDesk, envSchema as deskAccessEnvSchema } from '../desk/open-dossier.ts';
import type { HttpHandler } from '../http/http-handler.ts';
import type { Clients } from '../runtime/clients.ts';
import { tijdOmgeving } from '../runtime/clock.ts';
import { type Env, leesOmgeving } from '../runtime/env.ts';
import { changeHandler } from './change-handler.ts';
import { standAntwoord } from './status-response.ts';

export const envSchema = z.extend(deskAccessEnvSchema, { ...tijdOmgeving, ...fourEyesEnv });

/** The SSD records a step, from its mail or at the desk. */
export function createRecordStep(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const fourEyes = leesOmgeving(z.object(fourEyesEnv), env).DESK_FOUR_EYES === 'on';
  return changeHandler({
    rol: 'ssd',
    opener: byLinkOrAtDesk,
    kalender: werkdagenLater,
    schema: afhandelingSchema,
    gebeurtenis: ({ body: { stap, toelichting, termijnDagen }, holder: { employee } }) => ({
      soort: 'neem-stap',
      stap,
      toelichting,
      termijnDagen,
      door: employee ?? LINK,
      fourEyes,
    }),
    answer: (dossier) => standAntwoord(201, dossier),
  })(env, clients);
}
