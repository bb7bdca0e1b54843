import * as z from 'zod/mini';
import { controleer } from '../../shared/aanvraag/check.ts';
import { partsOf, type Parts } from '../../shared/api/submission.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { mayBeReplaced } from '../../shared/dossier/replacement.ts';
import type { Moment } from '../../shared/time/moment.ts';
import { deskModeEnv } from '../desk/env.ts';
import {
  createHttpDeps,
  createHttpHandler,
  type HttpDeps,
  type HttpHandler,
  type Verzoek,
} from '../http/http-handler.ts';
import { problemResult, type Result, retryAfter } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { momentNu, tijdOmgeving } from '../runtime/clock.ts';
import { type Env, leesOmgeving } from '../runtime/env.ts';
import { meetpunten } from '../runtime/log-events.ts';
import { siteOmgeving } from '../runtime/site-env.ts';
import { misbruikOmgeving, proofOfWorkEnv, sleutelOmgeving } from '../security/env.ts';
import { sha256Hex } from '../security/hash.ts';
import { proofOfWorkKeysFrom, sleutelbosUit } from '../security/key-ring.ts';
import { herkomstOmgeving } from '../security/origin.ts';
import { maakToken, type Sleutelbos } from '../security/tokens.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { opslagOmgeving } from '../store/env.ts';
import { Grenzen } from '../store/limits.ts';
import { dossiersUit } from '../store/open-dossiers.ts';
import {
  type Keys,
  mailsOf,
  neemAan,
  type Offered,
  type Ontvangst,
  sleutelsVan,
  zoekAangenomen,
} from './accept.ts';
import { type Afwijzing, checkProof, countMails } from './admission.ts';
import { createOnBehalf, type OnBehalf } from './on-behalf.ts';
import { findReplaced, recordReplacement } from './replacement.ts';
import { type RegisterSource, registerSource } from './register-source.ts';
import { aangenomen, alsPagina, eerderOntvangen, ongeldig } from './responses.ts';
import { type Inzending, leesInzending } from './submission.ts';

export const envSchema = z.object({
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
  ...deskModeEnv,
});

type Deps = Pick<HttpDeps, 'logger'> & {
  readonly settings: z.infer<typeof envSchema>;
  readonly dossiers: Dossiers;
  readonly grenzen: Grenzen;
  readonly sleutelbos: () => Promise<Sleutelbos>;
  readonly proofOfWorkKeys: () => Promise<Sleutelbos>;
  readonly registers: RegisterSource;
  readonly onBehalf: OnBehalf;
};

/** Takes an aanvraag in: a 201 means that it is stored, and its mails owed. */
export function createSubmit(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const { dynamoClient, readSecret } = clients;
  const settings = leesOmgeving(envSchema, env);
  const http = createHttpDeps(env, clients);
  const deps: Deps = {
    settings,
    logger: http.logger,
    dossiers: dossiersUit(settings, dynamoClient),
    grenzen: new Grenzen(dynamoClient, settings.TABEL),
    sleutelbos: sleutelbosUit(settings, readSecret),
    proofOfWorkKeys: proofOfWorkKeysFrom(settings, readSecret),
    registers: registerSource(settings.REGISTERS_DIR, http.logger),
    onBehalf: createOnBehalf(env, clients, http.logger),
  };
  return createHttpHandler((verzoek) => submit(verzoek, deps), http, {
    body: 'json-of-formulier',
    asPage: alsPagina,
    siteUrl: settings.SITE_URL,
  });
}

async function submit(verzoek: Verzoek, deps: Deps): Promise<Result> {
  const { logger, registers } = deps;
  const inzending = leesInzending(verzoek);
  if (inzending === undefined) return problemResult('idempotency-key-ontbreekt');
  const { aanvraag: invoer, vervangt, errors } = sentParts(inzending);
  const uitkomst = controleer(invoer);
  if (!uitkomst.ok || errors.length > 0) {
    const fouten = [...(uitkomst.ok ? [] : uitkomst.fouten), ...errors];
    // A line for each rule, once, so that they can be counted apart.
    for (const regel of new Set(fouten.map(({ code }) => code))) {
      logger.info(meetpunten.aanvraagGeweigerd, { regel });
    }
    return ongeldig(inzending, fouten, uitkomst.waarschuwingen);
  }
  const namens = await deps.onBehalf(verzoek);
  if (namens !== undefined && 'problem' in namens) return namens;
  // Read the keys first: without them there is no answer to give, and then nothing must be stored.
  const bos = await deps.sleutelbos();
  const registerSignalen = await registers.findInRegisters(uitkomst.aanvraag.organisatie);
  const replaced = vervangt === undefined ? undefined : await findReplaced(vervangt, verzoek, deps);
  if (vervangt !== undefined && replaced === undefined) return problemResult('niet-gevonden');
  const offered = {
    aanvraag: uitkomst.aanvraag,
    registerSignalen,
    ...(namens === undefined ? {} : { namens }),
    ...(replaced === undefined ? {} : { replaced }),
  };
  const ontvangst = await ontvang(offered, inzending, { headers: verzoek.headers, bos }, deps);
  switch (ontvangst.soort) {
    case 'afgewezen':
      return wijsAf(ontvangst, deps);
    case 'sleutel-hergebruikt':
      return inzending.soort === 'formulier'
        ? eerderOntvangen(inzending)
        : problemResult('idempotency-key-hergebruikt');
    case 'aangenomen': {
      const { dossier } = ontvangst;
      if (replaced !== undefined) await nameReplacement(replaced, dossier, deps);
      logger.info('aanvraag-ingediend', { kenmerk: dossier.kenmerk });
      const bereik = { doel: 'status', kenmerk: dossier.kenmerk, onderwerp: '' } as const;
      const token = maakToken(bos, bereik);
      const ofRegisters = await registers.registerWarnings(dossier);
      const waarschuwingen = [...uitkomst.waarschuwingen, ...ofRegisters];
      return aangenomen(inzending, ontvangst, waarschuwingen, token);
    }
  }
}

const nameReplacement = (replaced: Dossier, by: Dossier, { settings, dossiers }: Deps) =>
  recordReplacement(replaced, by, {
    dossiers,
    moment: () => momentNu(settings.RETRY_UNIT_SECONDS),
  });

const replacedTooOften = ({ replaced }: Offered): Afwijzing | undefined =>
  replaced === undefined || mayBeReplaced(replaced)
    ? undefined
    : { soort: 'afgewezen', code: 'te-vaak' };

/** The form has no field for what it replaces. */
const sentParts = ({ soort, invoer }: Inzending): Parts =>
  soort === 'json' ? partsOf(invoer) : { aanvraag: invoer, errors: [] };

/** What came in before is answered as before, whatever is asked of something new. */
async function ontvang(
  offered: Offered,
  inzending: Inzending,
  { headers, bos }: { readonly headers: Verzoek['headers']; readonly bos: Sleutelbos },
  deps: Deps,
): Promise<Ontvangst | Afwijzing> {
  const { settings, proofOfWorkKeys, grenzen, dossiers } = deps;
  const { aanvraag } = offered;
  const moment = momentNu(settings.RETRY_UNIT_SECONDS);
  const sleutels = sleutelsVan(inzending, aanvraag, moment.nu);
  const isFormulier = inzending.soort === 'formulier';
  const verzoek = sha256Hex(sleutels[0]);
  const proof = { verzoek, headers, isFormulier };
  const afwijzing =
    (await checkProof(proof, settings, proofOfWorkKeys, grenzen)) ?? replacedTooOften(offered);
  if (afwijzing !== undefined) {
    const before = await zoekAangenomen(offered, sleutels, dossiers);
    return before.soort === 'free' ? afwijzing : before;
  }
  const maximum = settings.MAILS_PER_ADDRESS_PER_DAY;
  return maximum === undefined
    ? neemAan(offered, sleutels, moment, dossiers)
    : acceptCounted(offered, { sleutels, moment, isFormulier, maximum, bos }, deps);
}

type Counting = {
  readonly sleutels: Keys;
  readonly moment: Moment;
  readonly isFormulier: boolean;
  readonly maximum: number;
  readonly bos: Sleutelbos;
};

/** Counts the mails of what is new before it is stored: what comes in once more, or is refused, counts for nobody. */
async function acceptCounted(
  offered: Offered,
  { sleutels, moment, isFormulier, maximum, bos }: Counting,
  { settings, dossiers, grenzen }: Deps,
): Promise<Ontvangst | Afwijzing> {
  const { aanvraag } = offered;
  const place = await zoekAangenomen(offered, sleutels, dossiers);
  if (place.soort !== 'free') return place;
  const { sleutel } = place;
  const offer = { ...mailsOf(aanvraag, sleutel, moment), nu: moment.nu, isFormulier };
  const counted = await countMails(offer, { ...settings, maximum }, bos, grenzen);
  if (!('takeBack' in counted)) return counted;
  const ontvangst = await neemAan(offered, [sleutel], moment, dossiers);
  // Another content under this key was first: nothing of this one is mailed.
  if (ontvangst.soort === 'sleutel-hergebruikt') await counted.takeBack();
  return ontvangst;
}

function wijsAf({ code, retryAt }: Afwijzing, { logger, settings }: Deps): Result {
  logger.info('aanvraag-afgewezen', { code });
  const { nu } = momentNu(settings.RETRY_UNIT_SECONDS);
  return problemResult(code, { headers: retryAfter(retryAt, nu) });
}
