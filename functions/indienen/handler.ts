import * as z from 'zod/mini';
import { controleer } from '../../shared/aanvraag/controleer.ts';
import { dossiersUit } from '../opslag/client.ts';
import { probleemAntwoord } from '../platform/antwoord.ts';
import { herkomstOmgeving } from '../platform/herkomst.ts';
import { httpFunctie } from '../platform/http.ts';
import { momentNu } from '../platform/klok.ts';
import { logboek } from '../platform/logboek.ts';
import { meetpunten } from '../platform/meetpunten.ts';
import {
  leesOmgeving,
  opslagOmgeving,
  sleutelOmgeving,
  tijdOmgeving,
} from '../platform/omgeving.ts';
import { sleutelbosUit } from '../platform/sleutelbos.ts';
import { maakToken } from '../platform/tokens.ts';
import { neemAan, neemFormulierAan } from './aannemen.ts';
import { aangenomen, alsPagina, eerderOntvangen, ongeldig } from './antwoorden.ts';
import { leesInzending } from './inzending.ts';

export const omgevingSchema = z.object({
  ...herkomstOmgeving,
  ...opslagOmgeving,
  ...sleutelOmgeving,
  ...tijdOmgeving,
});

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = dossiersUit(omgeving);
const sleutelbos = sleutelbosUit(omgeving);

/** Takes an aanvraag in: a 201 means that it is stored, and its mails owed. */
export const handler = httpFunctie(
  async (verzoek) => {
    const inzending = leesInzending(verzoek);
    if (inzending === undefined) return probleemAntwoord('idempotency-key-ontbreekt');
    const uitkomst = controleer(inzending.invoer);
    if (!uitkomst.ok) {
      // A line for each rule, once, so that they can be counted apart.
      for (const regel of new Set(uitkomst.fouten.map(({ code }) => code))) {
        logboek.info(meetpunten.aanvraagGeweigerd, { regel });
      }
      return ongeldig(inzending, uitkomst.fouten, uitkomst.waarschuwingen);
    }
    // Read the keys first: without them there is no answer to give, and then nothing must be stored.
    const bos = await sleutelbos();
    const moment = momentNu(omgeving.RETRY_UNIT_SECONDS);
    const ontvangst =
      inzending.sleutel === undefined
        ? await neemFormulierAan(uitkomst.aanvraag, moment, dossiers)
        : await neemAan(uitkomst.aanvraag, `sleutel|${inzending.sleutel}`, moment, dossiers);
    if (ontvangst.soort === 'sleutel-hergebruikt') {
      return inzending.soort === 'formulier'
        ? eerderOntvangen(inzending)
        : probleemAntwoord('idempotency-key-hergebruikt');
    }
    const { dossier } = ontvangst;
    logboek.info('aanvraag-ingediend', { kenmerk: dossier.kenmerk });
    const bereik = { doel: 'status', kenmerk: dossier.kenmerk, onderwerp: '' } as const;
    return aangenomen(inzending.soort, dossier, maakToken(bos, bereik));
  },
  { lichaam: 'json-of-formulier', alsPagina },
);
