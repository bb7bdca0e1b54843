import * as z from 'zod/mini';
import { jsonAntwoord } from '../platform/antwoord.ts';
import { herkomstOmgeving } from '../platform/herkomst.ts';
import { httpFunctie } from '../platform/http.ts';
import { leesOmgeving, misbruikOmgeving, proofOfWorkEnv } from '../platform/omgeving.ts';
import { maakUitdaging } from '../platform/rekenbewijs.ts';
import { proofOfWorkKeysFrom } from '../platform/sleutelbos.ts';

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
