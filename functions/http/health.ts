import * as z from 'zod/mini';
import { kenmerkUitHash } from '../../shared/dossier/kenmerk.ts';
import { dossiersUit } from '../store/open-dossiers.ts';
import { jsonAntwoord } from './response.ts';
import { herkomstOmgeving } from '../security/origin.ts';
import { httpFunctie } from './http-handler.ts';
import { leesOmgeving, opslagOmgeving } from '../runtime/env.ts';

export const omgevingSchema = z.object({ ...opslagOmgeving, ...herkomstOmgeving });

const dossiers = dossiersUit(leesOmgeving(omgevingSchema));

/** A kenmerk that no aanvraag gets except by a chance of 1 in 2⁵⁵: what matters is that the store answers. */
const PROEF = kenmerkUitHash(new Uint8Array(7));

/** 200 when the service can take an aanvraag; 503 while the store cannot be reached. */
export const handler = httpFunctie(async () => {
  await dossiers.lees(PROEF);
  return jsonAntwoord(200, { status: 'ok' });
});
