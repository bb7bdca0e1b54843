import { openapi } from '../../shared/api/openapi.ts';
import { jsonAntwoord } from '../platform/antwoord.ts';
import { httpFunctie } from '../platform/http.ts';

const beschrijving = openapi();

/** The description of the API; the same for everyone, so it may be kept for a while. */
export const handler = httpFunctie(() =>
  jsonAntwoord(200, beschrijving, { 'cache-control': 'public, max-age=3600' }),
);
