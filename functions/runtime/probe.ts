import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { API_BASIS } from '../../shared/api/protocol.ts';
import { type Env, leesOmgeving } from './env.ts';
import { siteOmgeving } from './site-env.ts';
import { createLogger } from './logger.ts';

export const envSchema = z.object(siteOmgeving);

/** Longer than an answer takes, shorter than the function: milliseconds. */
const WACHT_MS = 15_000;

/** A page and the API, each by the way that visitors come. */
const PADEN = ['/', `${API_BASIS}/gezondheid`] as const;

/** The service did not answer as it should. */
export class DienstAntwoordtNiet extends Error {
  readonly code = 'dienst-antwoordt-niet';
  constructor(pad: string, cause: unknown) {
    super(`${pad} does not answer with 200`, { cause });
    this.name = 'DienstAntwoordtNiet';
  }
}

/** Looks each few minutes whether the service is there for visitors. @throws DienstAntwoordtNiet */
export function createProbe(env: Env) {
  const { SITE_URL } = leesOmgeving(envSchema, env);
  const logger = createLogger(env);
  return middy<unknown, undefined>()
    .use(injectLambdaContext(logger))
    .handler(async () => {
      for (const pad of PADEN) {
        const status = await peil(SITE_URL, pad);
        logger.info('gepeild', { pad, status });
        if (status !== 200) throw new DienstAntwoordtNiet(pad, status);
      }
      return undefined;
    });
}

async function peil(siteUrl: string, pad: string): Promise<number> {
  try {
    const antwoord = await fetch(`${siteUrl}${pad}`, { signal: AbortSignal.timeout(WACHT_MS) });
    await antwoord.body?.cancel();
    return antwoord.status;
  } catch (fout) {
    throw new DienstAntwoordtNiet(pad, fout);
  }
}
