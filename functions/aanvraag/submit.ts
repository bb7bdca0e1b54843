import * as z from 'zod/mini';
import { check } from '../../shared/aanvraag/check.ts';
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
  type HttpRequest,
} from '../http/http-handler.ts';
import { problemResult, type Result, retryAfter } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { momentNow, timeEnv } from '../runtime/clock.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { logEvents } from '../runtime/log-events.ts';
import { siteEnv } from '../runtime/site-env.ts';
import { misuseEnv, proofOfWorkEnv, keyEnv } from '../security/env.ts';
import { sha256Hex } from '../security/hash.ts';
import { proofOfWorkKeysFrom, keyRingFrom } from '../security/key-ring.ts';
import { originEnv } from '../security/origin.ts';
import { createToken, type KeyRing } from '../security/tokens.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { storeEnv } from '../store/env.ts';
import { Limits } from '../store/limits.ts';
import { dossiersFrom } from '../store/open-dossiers.ts';
import {
  type Keys,
  mailsOf,
  acceptAanvraag,
  type Offered,
  type Ontvangst,
  keysOf,
  findAccepted,
} from './accept.ts';
import { type Rejection, checkProof, countMails } from './admission.ts';
import { createOnBehalf, type OnBehalf } from './on-behalf.ts';
import { findReplaced, recordReplacement } from './replacement.ts';
import { type RegisterSource, registerSource } from './register-source.ts';
import { accepted, asPage, earlierReceived, invalid } from './responses.ts';
import { type Submission, readSubmission } from './submission.ts';

export const envSchema = z.object({
  ...originEnv,
  ...storeEnv,
  ...keyEnv,
  ...timeEnv,
  ...misuseEnv,
  ...proofOfWorkEnv,
  /** Not on AWS without a domain of its own: CloudFront's name for the site is known only after the API is made. */
  SITE_URL: z.optional(siteEnv.SITE_URL),
  /** Where the registers are, on one machine; in a bundle they lie beside the code. */
  REGISTERS_DIR: z.optional(z.string()),
  ...deskModeEnv,
});

type Deps = Pick<HttpDeps, 'logger'> & {
  readonly settings: z.infer<typeof envSchema>;
  readonly dossiers: Dossiers;
  readonly limits: Limits;
  readonly keyRing: () => Promise<KeyRing>;
  readonly proofOfWorkKeys: () => Promise<KeyRing>;
  readonly registers: RegisterSource;
  readonly onBehalf: OnBehalf;
};

/** Takes an aanvraag in: a 201 means that it is stored, and its mails owed. */
export function createSubmit(
  env: Env,
  clients: Pick<Clients, 'dynamoClient' | 'readSecret'>,
): HttpHandler {
  const { dynamoClient, readSecret } = clients;
  const settings = readEnv(envSchema, env);
  const http = createHttpDeps(env, clients);
  const deps: Deps = {
    settings,
    logger: http.logger,
    dossiers: dossiersFrom(settings, dynamoClient),
    limits: new Limits(dynamoClient, settings.TABLE_NAME),
    keyRing: keyRingFrom(settings, readSecret),
    proofOfWorkKeys: proofOfWorkKeysFrom(settings, readSecret),
    registers: registerSource(settings.REGISTERS_DIR, http.logger),
    onBehalf: createOnBehalf(env, clients, http.logger),
  };
  return createHttpHandler((request) => submit(request, deps), http, {
    body: 'json-of-formulier',
    asPage,
    siteUrl: settings.SITE_URL,
  });
}

async function submit(request: HttpRequest, deps: Deps): Promise<Result> {
  const { logger, registers } = deps;
  const submission = readSubmission(request);
  if (submission === undefined) return problemResult('idempotency-key-ontbreekt');
  const { aanvraag: input, vervangt, errors } = sentParts(submission);
  const outcome = check(input);
  if (!outcome.ok || errors.length > 0) {
    const found = [...(outcome.ok ? [] : outcome.errors), ...errors];
    // A line for each rule, once, so that they can be counted apart.
    for (const rule of new Set(found.map(({ code }) => code))) {
      logger.info(logEvents.aanvraagRefused, { rule });
    }
    return invalid(submission, found, outcome.waarschuwingen);
  }
  const namens = await deps.onBehalf(request);
  if (namens !== undefined && 'problem' in namens) return namens;
  // Read the keys first: without them there is no answer to give, and then nothing must be stored.
  const keyRing = await deps.keyRing();
  const registerSignalen = await registers.findInRegisters(outcome.aanvraag.organisatie);
  const replaced = vervangt === undefined ? undefined : await findReplaced(vervangt, request, deps);
  if (vervangt !== undefined && replaced === undefined) return problemResult('niet-gevonden');
  const offered = {
    aanvraag: outcome.aanvraag,
    registerSignalen,
    ...(namens === undefined ? {} : { namens }),
    ...(replaced === undefined ? {} : { replaced }),
  };
  const ontvangst = await receive(offered, submission, { headers: request.headers, keyRing }, deps);
  switch (ontvangst.soort) {
    case 'afgewezen':
      return reject(ontvangst, deps);
    case 'sleutel-hergebruikt':
      return submission.soort === 'formulier'
        ? earlierReceived(submission)
        : problemResult('idempotency-key-hergebruikt');
    case 'aangenomen': {
      const { dossier } = ontvangst;
      if (replaced !== undefined) await nameReplacement(replaced, dossier, deps);
      logger.info('aanvraag-ingediend', { kenmerk: dossier.kenmerk });
      const scope = { purpose: 'status', kenmerk: dossier.kenmerk, subject: '' } as const;
      const token = createToken(keyRing, scope);
      const ofRegisters = await registers.registerWarnings(dossier);
      const warnings = [...outcome.waarschuwingen, ...ofRegisters];
      return accepted(submission, ontvangst, warnings, token);
    }
  }
}

const nameReplacement = (replaced: Dossier, by: Dossier, { settings, dossiers }: Deps) =>
  recordReplacement(replaced, by, {
    dossiers,
    moment: () => momentNow(settings.RETRY_UNIT_SECONDS),
  });

const replacedTooOften = ({ replaced }: Offered): Rejection | undefined =>
  replaced === undefined || mayBeReplaced(replaced)
    ? undefined
    : { soort: 'afgewezen', code: 'te-vaak' };

/** The form has no field for what it replaces. */
const sentParts = ({ soort, input }: Submission): Parts =>
  soort === 'json' ? partsOf(input) : { aanvraag: input, errors: [] };

/** What came in before is answered as before, whatever is asked of something new. */
async function receive(
  offered: Offered,
  submission: Submission,
  { headers, keyRing }: { readonly headers: HttpRequest['headers']; readonly keyRing: KeyRing },
  deps: Deps,
): Promise<Ontvangst | Rejection> {
  const { settings, proofOfWorkKeys, limits, dossiers } = deps;
  const { aanvraag } = offered;
  const moment = momentNow(settings.RETRY_UNIT_SECONDS);
  const keys = keysOf(submission, aanvraag, moment.now);
  const isForm = submission.soort === 'formulier';
  const proof = { whatFor: sha256Hex(keys[0]), headers, isForm };
  const rejection =
    (await checkProof(proof, settings, proofOfWorkKeys, limits)) ?? replacedTooOften(offered);
  if (rejection !== undefined) {
    const before = await findAccepted(offered, keys, dossiers);
    return before.soort === 'free' ? rejection : before;
  }
  const maximum = settings.MAILS_PER_ADDRESS_PER_DAY;
  return maximum === undefined
    ? acceptAanvraag(offered, keys, moment, dossiers)
    : acceptCounted(offered, { keys, moment, isForm, maximum, keyRing }, deps);
}

type Counting = {
  readonly keys: Keys;
  readonly moment: Moment;
  readonly isForm: boolean;
  readonly maximum: number;
  readonly keyRing: KeyRing;
};

/** Counts the mails of what is new before it is stored: what comes in once more, or is refused, counts for nobody. */
async function acceptCounted(
  offered: Offered,
  { keys, moment, isForm, maximum, keyRing }: Counting,
  { settings, dossiers, limits }: Deps,
): Promise<Ontvangst | Rejection> {
  const { aanvraag } = offered;
  const place = await findAccepted(offered, keys, dossiers);
  if (place.soort !== 'free') return place;
  const { key } = place;
  const offer = { ...mailsOf(aanvraag, key, moment), now: moment.now, isForm };
  const counted = await countMails(offer, { ...settings, maximum }, keyRing, limits);
  if (!('takeBack' in counted)) return counted;
  const ontvangst = await acceptAanvraag(offered, [key], moment, dossiers);
  // Another content under this key was first: nothing of this one is mailed.
  if (ontvangst.soort === 'sleutel-hergebruikt') await counted.takeBack();
  return ontvangst;
}

function reject({ code, retryAt }: Rejection, { logger, settings }: Deps): Result {
  logger.info('aanvraag-afgewezen', { code });
  const { now } = momentNow(settings.RETRY_UNIT_SECONDS);
  return problemResult(code, { headers: retryAfter(retryAt, now) });
}
