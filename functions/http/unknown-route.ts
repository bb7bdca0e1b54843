import * as z from 'zod/mini';
import { methodsOf, routesOp } from '../../shared/api/routes.ts';
import { probleemAntwoord } from './response.ts';
import { herkomstOmgeving } from '../security/origin.ts';
import { httpFunctie } from './http-handler.ts';

export const omgevingSchema = z.object(herkomstOmgeving);

/** What no route has: 405 where the path exists with other methods, else 404. */
export const handler = httpFunctie(({ pad }) => {
  const methoden = routesOp(pad).flatMap(methodsOf);
  return methoden.length > 0
    ? probleemAntwoord('methode-niet-toegestaan', { headers: { allow: methoden.join(', ') } })
    : probleemAntwoord('niet-gevonden');
});
