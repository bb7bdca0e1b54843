import * as z from 'zod/mini';
import { jsonAntwoord } from '../http/response.ts';
import { herkomstOmgeving } from './origin.ts';
import { httpFunctie } from '../http/http-handler.ts';
import { leesOmgeving, misbruikOmgeving, proofOfWorkEnv } from '../runtime/env.ts';
import { maakUitdaging } from './proof-of-work.ts';
import { proofOfWorkKeysFrom } from './key-ring.ts';

export const omgevingSchema = z.object({
  ...herkomstOmgeving,
  ...proofOfWorkEnv,
  PROOF_OF_WORK: misbruikOmgeving.PROOF_OF_WORK,
});

const omgeving = leesOmgeving(omgevingSchema);
const proofOfWorkKeys = proofOfWorkKeysFrom(omgeving);

/** What a browser has to compute before it sends an aanvraag; nothing (204) where no proof of work is asked. */
export const handler = httpFunctie(async () =>
  omgeving.PROOF_OF_WORK === 'off'
    ? { statusCode: 204 }
    : jsonAntwoord(200, await maakUitdaging(await proofOfWorkKeys(), new Date())),
);
