import * as z from 'zod/mini';
import { controleer } from '../../shared/aanvraag/check.ts';
import type { Moment } from '../../shared/time/moment.ts';
import { dossiersUit } from '../opslag/client.ts';
import { Grenzen } from '../opslag/grenzen.ts';
import { dynamoClient } from '../opslag/verbinding.ts';
import { type Antwoord, probleemAntwoord, retryAfter } from '../platform/antwoord.ts';
import { sha256Hex } from '../platform/hash.ts';
import { herkomstOmgeving } from '../platform/herkomst.ts';
import { httpFunctie, type Verzoek } from '../platform/http.ts';
import { momentNu } from '../platform/klok.ts';
import { logboek } from '../platform/logboek.ts';
import { meetpunten } from '../platform/meetpunten.ts';
import {
  leesOmgeving,
  misbruikOmgeving,
  opslagOmgeving,
  proofOfWorkEnv,
  siteOmgeving,
  sleutelOmgeving,
  tijdOmgeving,
} from '../platform/omgeving.ts';
import { proofOfWorkKeysFrom, sleutelbosUit } from '../platform/sleutelbos.ts';
import { maakToken, type Sleutelbos } from '../platform/tokens.ts';
import {
  type Keys,
  mailsOf,
  neemAan,
  type Offered,
  type Ontvangst,
  sleutelsVan,
  zoekAangenomen,
} from './aannemen.ts';
import { aangenomen, alsPagina, eerderOntvangen, ongeldig } from './antwoorden.ts';
import { type Inzending, leesInzending } from './inzending.ts';
import { registerSource } from './register-source.ts';
import { type Afwijzing, checkProof, countMails } from './toelating.ts';

export const omgevingSchema = z.object({
  ...herkomstOmgeving,
  ...opslagOmgeving,
  ...sleutelOmgeving,
  ...tijdOmgeving,
  ...misbruikOmgeving,
  ...proofOfWorkEnv,
  /** Not on AWS without a domain of its own: CloudFront's name for the site is known only after the API is made. */
  SITE_URL: z.optional(siteOmgeving.SITE_URL),
  /** Where the registers are, on one machine; in a bundle they lie beside the code. */
  REGISTERS_DIR: z.optional(z.string()),
});

const omgeving = leesOmgeving(omgevingSchema);
const dossiers = dossiersUit(omgeving);
const grenzen = new Grenzen(dynamoClient, omgeving.TABEL);
const sleutelbos = sleutelbosUit(omgeving);
const proofOfWorkKeys = proofOfWorkKeysFrom(omgeving);
const { findInRegisters, registerWarnings } = registerSource(omgeving.REGISTERS_DIR);

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
    const registerSignalen = await findInRegisters(uitkomst.aanvraag.organisatie);
    const offered = { aanvraag: uitkomst.aanvraag, registerSignalen };
    const ontvangst = await ontvang(offered, inzending, verzoek.headers, bos);
    switch (ontvangst.soort) {
      case 'afgewezen':
        return wijsAf(ontvangst);
      case 'sleutel-hergebruikt':
        return inzending.soort === 'formulier'
          ? eerderOntvangen(inzending)
          : probleemAntwoord('idempotency-key-hergebruikt');
      case 'aangenomen': {
        const { dossier } = ontvangst;
        logboek.info('aanvraag-ingediend', { kenmerk: dossier.kenmerk });
        const bereik = { doel: 'status', kenmerk: dossier.kenmerk, onderwerp: '' } as const;
        const token = maakToken(bos, bereik);
        const waarschuwingen = [...uitkomst.waarschuwingen, ...(await registerWarnings(dossier))];
        return aangenomen(inzending, ontvangst, waarschuwingen, token);
      }
    }
  },
  { lichaam: 'json-of-formulier', alsPagina, siteUrl: omgeving.SITE_URL },
);

/** What came in before is answered as before, whatever is asked of something new. */
async function ontvang(
  offered: Offered,
  inzending: Inzending,
  headers: Verzoek['headers'],
  bos: Sleutelbos,
): Promise<Ontvangst | Afwijzing> {
  const { aanvraag } = offered;
  const moment = momentNu(omgeving.RETRY_UNIT_SECONDS);
  const sleutels = sleutelsVan(inzending, aanvraag, moment.nu);
  const isFormulier = inzending.soort === 'formulier';
  const verzoek = sha256Hex(sleutels[0]);
  const afwijzing = await checkProof(
    { verzoek, headers, isFormulier },
    omgeving,
    proofOfWorkKeys,
    grenzen,
  );
  if (afwijzing !== undefined) {
    const before = await zoekAangenomen(aanvraag, sleutels, dossiers);
    return before.soort === 'free' ? afwijzing : before;
  }
  const maximum = omgeving.MAILS_PER_ADDRESS_PER_DAY;
  return maximum === undefined
    ? neemAan(offered, sleutels, moment, dossiers)
    : acceptCounted(offered, { sleutels, moment, isFormulier, maximum }, bos);
}

type Counting = {
  readonly sleutels: Keys;
  readonly moment: Moment;
  readonly isFormulier: boolean;
  readonly maximum: number;
};

/** Counts the mails of what is new before it is stored: what comes in once more, or is refused, counts for nobody. */
async function acceptCounted(
  offered: Offered,
  { sleutels, moment, isFormulier, maximum }: Counting,
  bos: Sleutelbos,
): Promise<Ontvangst | Afwijzing> {
  const { aanvraag } = offered;
  const place = await zoekAangenomen(aanvraag, sleutels, dossiers);
  if (place.soort !== 'free') return place;
  const { sleutel } = place;
  const offer = { ...mailsOf(aanvraag, sleutel, moment), nu: moment.nu, isFormulier };
  const counted = await countMails(offer, { ...omgeving, maximum }, bos, grenzen);
  if (!('takeBack' in counted)) return counted;
  const ontvangst = await neemAan(offered, [sleutel], moment, dossiers);
  // Another content under this key was first: nothing of this one is mailed.
  if (ontvangst.soort === 'sleutel-hergebruikt') await counted.takeBack();
  return ontvangst;
}

function wijsAf({ code, retryAt }: Afwijzing): Antwoord {
  logboek.info('aanvraag-afgewezen', { code });
  const { nu } = momentNu(omgeving.RETRY_UNIT_SECONDS);
  return probleemAntwoord(code, { headers: retryAfter(retryAt, nu) });
}
