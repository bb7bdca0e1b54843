import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Problem } from '../../shared/api/problems.ts';
import {
  createHttpDeps,
  createHttpHandler,
  type HttpHandler,
  type HttpRequest,
} from '../http/http-handler.ts';
import { problemResult, type Result } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { momentNow } from '../runtime/clock.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { logEvents } from '../runtime/log-events.ts';
import type { Logger } from '../runtime/logger.ts';
import { originEnv } from '../security/origin.ts';
import { ATTEMPT_SECONDS, Attempts } from './attempts.ts';
import { type ClientSecret, clientSecretFrom } from './client-secret.ts';
import { clearCookie, cookieValue, SESSION_COOKIE, setCookie, SIGN_IN_COOKIE } from './cookies.ts';
import { clientSecretEnv, providerEnv, sessionEnv } from './env.ts';
import { createProvider, type SignInProvider } from './provider.ts';
import { returnPath } from './return-path.ts';
import { SESSION_COOKIE_SECONDS, Sessions } from './session.ts';
import { problemOf, SignInRefused } from './sign-in-refused.ts';

/** What the function reads that leads to the provider: no secret. */
export const startEnvSchema = z.object({ ...originEnv, ...sessionEnv, ...providerEnv });
/** What the function reads that the provider leads back to. */
export const finishEnvSchema = z.extend(startEnvSchema, clientSecretEnv);

type Desk = {
  readonly provider: SignInProvider;
  readonly attempts: Attempts;
  readonly sessions: Sessions;
};

/** Sends somebody to the provider. */
export const createStartSignIn = (
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler =>
  createSignInHandler(env, clients, openDesk(readEnv(startEnvSchema, env), clients), start);

/** Takes what the provider sent back: a session, or a refusal. */
export function createFinishSignIn(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const settings = readEnv(finishEnvSchema, env);
  const clientSecret = clientSecretFrom(settings, clients.readSecret);
  return createSignInHandler(env, clients, openDesk(settings, clients, clientSecret), finish);
}

/** Nobody asks the provider with it: that is another function. */
const noSecret = (): Promise<ClientSecret> => Promise.reject(new SignInRefused('client-refused'));

/** @returns nothing where nobody signs in */
function openDesk(
  { DESK_MODE, DESK_PROVIDER, SITE_URL, TABLE_NAME }: z.infer<typeof startEnvSchema>,
  { dynamoClient }: Pick<Clients, 'dynamoClient'>,
  clientSecret: () => Promise<ClientSecret> = noSecret,
): Desk | undefined {
  if (DESK_MODE === 'link' || DESK_PROVIDER === undefined || SITE_URL === undefined) {
    return undefined;
  }
  return {
    provider: createProvider(DESK_PROVIDER, SITE_URL, clientSecret),
    attempts: new Attempts(dynamoClient, TABLE_NAME),
    sessions: new Sessions(dynamoClient, TABLE_NAME),
  };
}

/** A person comes here with a browser, by a link: so what goes wrong is a page. */
function createSignInHandler(
  env: Env,
  clients: Pick<Clients, 'readSecret'>,
  desk: Desk | undefined,
  step: (request: HttpRequest, desk: Desk) => Promise<Result>,
): HttpHandler {
  const http = createHttpDeps(env, clients);
  return createHttpHandler(
    async (request) => {
      if (desk === undefined) return problemResult('niet-gevonden');
      try {
        return await step(request, desk);
      } catch (error) {
        if (!(error instanceof SignInRefused)) throw error;
        logRefusal(http.logger, error);
        return problemResult(problemOf(error));
      }
    },
    http,
    { asPage, wantsPage },
  );
}

async function asPage(problem: Problem): Promise<string> {
  const { showProblem } = await import('#render/pages');
  return showProblem(problem);
}

const wantsPage = ({ headers }: Pick<APIGatewayProxyEventV2, 'headers'>): boolean =>
  headers['accept']?.includes('text/html') ?? false;

/** Whatever concerns the provider rather than the person is counted apart. */
function logRefusal(logger: Logger, { reason, detail }: SignInRefused): void {
  const isAboutProvider = reason === 'provider-away' || reason === 'client-refused';
  const event = isAboutProvider ? logEvents.providerAway : logEvents.signInRefused;
  logger.warn(event, { reason, ...(detail === undefined ? {} : { detail }) });
}

async function start({ query }: HttpRequest, { provider, attempts }: Desk): Promise<Result> {
  const returnTo = returnPath(query.get('naar'));
  if (returnTo === undefined) throw new SignInRefused('return-path');
  const { location, attempt } = await provider.start();
  const id = await attempts.start({ ...attempt, returnTo, startedAt: momentNow(60).now });
  return {
    statusCode: 302,
    headers: { location },
    cookies: [setCookie(SIGN_IN_COOKIE, id, ATTEMPT_SECONDS)],
  };
}

async function finish(
  request: HttpRequest,
  { provider, attempts, sessions }: Desk,
): Promise<Result> {
  const id = cookieValue(request, SIGN_IN_COOKIE);
  const state = request.query.get('state');
  // HEAD changes nothing (RFC 9110, 9.2.1): what only looks at a link must not use it up.
  const isComplete = id !== undefined && state !== null && request.method !== 'HEAD';
  const attempt = !isComplete ? undefined : await attempts.take(id, state, momentNow(60).now);
  if (attempt === undefined) throw new SignInRefused('no-attempt');
  const employee = await provider.finish(request.query, attempt);
  const session = await sessions.start(employee, momentNow(60).now);
  // Whoever signs in again leaves nothing behind that still opens.
  const previous = cookieValue(request, SESSION_COOKIE);
  if (previous !== undefined) await sessions.end(previous);
  return {
    statusCode: 302,
    headers: { location: attempt.returnTo },
    cookies: [
      setCookie(SESSION_COOKIE, session, SESSION_COOKIE_SECONDS),
      clearCookie(SIGN_IN_COOKIE),
    ],
  };
}
