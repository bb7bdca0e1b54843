import * as z from 'zod/mini';
import { leesKenmerk } from '../../shared/dossier/kenmerk.ts';
import { dynamoClient } from '../opslag/client.ts';
import { Dossiers } from '../opslag/dossiers.ts';
import { jsonAntwoord, probleemAntwoord } from '../platform/antwoord.ts';
import { httpFunctie } from '../platform/http.ts';
import { leesOmgeving, opslagOmgeving, sleutelOmgeving } from '../platform/omgeving.ts';
import { sleutelbosUit } from '../platform/sleutelbos.ts';
import { tokenKlopt } from '../platform/tokens.ts';
import { naarInzage } from './inzage.ts';

export const omgevingSchema = z.object({ ...opslagOmgeving, ...sleutelOmgeving });

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = new Dossiers(dynamoClient, omgeving.TABEL);
const sleutelbos = sleutelbosUit(omgeving);

const BEARER = /^Bearer ([\x21-\x7E]{1,200})$/i;

/** Shows a dossier to whoever holds its status token. A wrong token and an unknown kenmerk get the same answer. */
export const handler = httpFunctie(async ({ headers, parameters }) => {
  const kenmerk = leesKenmerk(parameters['kenmerk'] ?? '');
  if (kenmerk === undefined) return probleemAntwoord('niet-gevonden');
  const token = BEARER.exec(headers['authorization'] ?? '')?.[1] ?? '';
  const [dossier, bos] = await Promise.all([dossiers.lees(kenmerk), sleutelbos()]);
  const mag = tokenKlopt(bos, token, { doel: 'status', kenmerk, onderwerp: '' });
  return mag && dossier !== undefined
    ? jsonAntwoord(200, naarInzage(dossier))
    : probleemAntwoord('niet-gevonden');
});
