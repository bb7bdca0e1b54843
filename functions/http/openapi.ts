import * as z from 'zod/mini';
import { openapi } from '../../shared/api/openapi.ts';
import { jsonAntwoord } from './response.ts';
import { herkomstOmgeving } from '../security/origin.ts';
import { httpFunctie } from './http-handler.ts';

export const omgevingSchema = z.object(herkomstOmgeving);

const beschrijving = openapi();

/** The description of the API; the same for everyone, so it may be kept for a while. */
export const handler = httpFunctie(() =>
  jsonAntwoord(200, beschrijving, { 'cache-control': 'public, max-age=3600' }),
);
