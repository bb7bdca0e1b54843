import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { API_BASIS } from '../../shared/api/routes.ts';
import { logboek } from './logger.ts';
import { leesOmgeving, siteOmgeving } from './env.ts';

export const omgevingSchema = z.object(siteOmgeving);

const { SITE_URL } = leesOmgeving(omgevingSchema);

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
export const handler = middy<unknown, undefined>()
  .use(injectLambdaContext(logboek))
  .handler(async () => {
    for (const pad of PADEN) {
      const status = await peil(pad);
      logboek.info('gepeild', { pad, status });
      if (status !== 200) throw new DienstAntwoordtNiet(pad, status);
    }
    return undefined;
  });

async function peil(pad: string): Promise<number> {
  try {
    const antwoord = await fetch(`${SITE_URL}${pad}`, { signal: AbortSignal.timeout(WACHT_MS) });
    await antwoord.body?.cancel();
    return antwoord.status;
  } catch (fout) {
    throw new DienstAntwoordtNiet(pad, fout);
  }
}
