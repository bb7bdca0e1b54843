import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type HttpResponse, jsonResponse } from '../http/response.ts';

/** How the dossier stands after a request about it. */
export const stateResponse = (statusCode: number, { kenmerk, status }: Dossier): HttpResponse =>
  jsonResponse(statusCode, { kenmerk, status });
