import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Antwoord, jsonAntwoord } from '../http/response.ts';

/** How the dossier stands after a request about it. */
export const standAntwoord = (statusCode: number, { kenmerk, status }: Dossier): Antwoord =>
  jsonAntwoord(statusCode, { kenmerk, status });
