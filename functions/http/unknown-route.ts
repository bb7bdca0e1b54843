import * as z from 'zod/mini';
import { methodsOf, routesAt } from '../../shared/api/routes.ts';
import type { Clients } from '../runtime/clients.ts';
import type { Env } from '../runtime/env.ts';
import { originEnv } from '../security/origin.ts';
import { createHttpDeps, createHttpHandler, type HttpHandler } from './http-handler.ts';
import { problemResult } from './response.ts';

export const envSchema = z.object(originEnv);

/** What no route has: 405 where the path exists with other methods, else 404. */
export const createUnknownRoute = (env: Env, clients: Pick<Clients, 'readSecret'>): HttpHandler =>
  createHttpHandler(
    ({ path }) => {
      const methods = routesAt(path).flatMap(methodsOf);
      return methods.length > 0
        ? problemResult('methode-niet-toegestaan', { headers: { allow: methods.join(', ') } })
        : problemResult('niet-gevonden');
    },
    createHttpDeps(env, clients),
  );
