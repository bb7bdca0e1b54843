import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { API_BASIS } from '../../shared/api/protocol.ts';
import { type Env, readEnv } from './env.ts';
import { siteEnv } from './site-env.ts';
import { createLogger } from './logger.ts';

export const envSchema = z.object(siteEnv);

/** Longer than an answer takes, shorter than the function: milliseconds. */
const WAIT_MS = 15_000;

/** A page and the API, each by the way that visitors come. */
const PATHS = ['/', `${API_BASIS}/gezondheid`] as const;

/** The service did not answer as it should. */
export class ServiceDoesNotAnswer extends Error {
  readonly code = 'dienst-antwoordt-niet';
  constructor(path: string, cause: unknown) {
    super(`${path} does not answer with 200`, { cause });
    this.name = 'ServiceDoesNotAnswer';
  }
}

/** Looks each few minutes whether the service is there for visitors. @throws ServiceDoesNotAnswer */
export function createProbe(env: Env) {
  const { SITE_URL } = readEnv(envSchema, env);
  const logger = createLogger(env);
  return middy<unknown, undefined>()
    .use(injectLambdaContext(logger))
    .handler(async () => {
      for (const path of PATHS) {
        const status = await probe(SITE_URL, path);
        logger.info('gepeild', { path, status });
        if (status !== 200) throw new ServiceDoesNotAnswer(path, status);
      }
      return undefined;
    });
}

async function probe(siteUrl: string, path: string): Promise<number> {
  try {
    const response = await fetch(`${siteUrl}${path}`, { signal: AbortSignal.timeout(WAIT_MS) });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    throw new ServiceDoesNotAnswer(path, error);
  }
}
