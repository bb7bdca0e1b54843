import * as z from 'zod/mini';
import { type Failure, errorsOf } from '../../shared/aanvraag/errors.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import type { ProblemCode } from '../../shared/api/problems.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../shared/dossier/life.ts';
import { deferMails, mailsOfAct } from '../../shared/dossier/owed-mails.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { Reden } from '../../shared/dossier/outcome.ts';
import {
  createHttpDeps,
  createHttpHandler,
  type HttpDeps,
  type HttpHandler,
  type HttpRequest,
} from '../http/http-handler.ts';
import { problemResult, type ProblemResult, type Result, retryAfter } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Calendar, momentNow, timeEnv } from '../runtime/clock.ts';
import { type Env, readEnv } from '../runtime/env.ts';
import { misuseEnv } from '../security/env.ts';
import { sha256Hex } from '../security/hash.ts';
import type { Holder } from '../security/holder.ts';
import { countOnFirstDays, countToday } from '../security/mail-counting.ts';
import {
  type ChangeOutcome,
  type ProposedChange,
  type Reservation,
  change,
} from '../store/change.ts';
import { Limits } from '../store/limits.ts';
import {
  type AccessDeps,
  createAccessDeps,
  envSchema as accessEnvSchema,
  type CreateOpener,
  openByLink,
  type Opener,
} from './access.ts';

/** What every function that changes a dossier reads from the environment. */
export const envSchema = z.extend(accessEnvSchema, {
  ...timeEnv,
  MAILS_PER_ADDRESS_PER_DAY: misuseEnv.MAILS_PER_ADDRESS_PER_DAY,
});

/** What becomes of a change when somebody who gets mail because of it got the day's number already. */
type WithoutRoom = 'refuse' | 'defer';

/** A function that changes a dossier. */
type Change<Schema extends z.ZodMiniType, Rol extends Holder['rol']> = {
  /** Whose link opens it; to every other it does not exist. */
  readonly rol: Rol;
  /** How the dossier is opened; by a link alone when it is left out. */
  readonly opener?: CreateOpener;
  /** Only where an aanvraag can become ondertekend. */
  readonly calendar?: Calendar;
  /** The body; refused as a whole when it does not fit. */
  readonly schema: Schema;
  /**
   * Refused, where one can do without it; else the mail goes out on a later day. Left out for the SSD, whose mail is not
   * counted.
   */
  readonly withoutRoom?: WithoutRoom;
  /** What happens; nothing when the path names nobody. */
  readonly gebeurtenis: (request: {
    readonly body: z.infer<Schema>;
    readonly holder: Extract<Holder, { rol: Rol }>;
    readonly parameters: HttpRequest['parameters'];
  }) => Gebeurtenis | undefined;
  /** @param dossier as it is after it, also when exactly this had happened before */
  readonly answer: (dossier: Dossier, holder: Extract<Holder, { rol: Rol }>) => Result;
};

type Deps = AccessDeps &
  Pick<HttpDeps, 'logger'> & {
    readonly open: Opener;
    readonly limits: Limits;
    readonly moment: () => Moment;
    /** Without it there is no limit. */
    readonly mailsPerAddressPerDay: number | undefined;
  };

/** Somebody waits for the answer. */
const MAX_ATTEMPTS = 8;

/** One read and one write: load, decide in the pure core, write with a condition; again when somebody was first. */
export const changeHandler =
  <Schema extends z.ZodMiniType, Rol extends Holder['rol']>(change: Change<Schema, Rol>) =>
  (env: Env, clients: Pick<Clients, 'dynamoClient' | 'readSecret'>): HttpHandler => {
    const settings = readEnv(envSchema, env);
    const http = createHttpDeps(env, clients);
    const access = createAccessDeps(env, clients);
    const deps: Deps = {
      ...access,
      open:
        change.opener?.(env, clients, http.logger) ?? ((request) => openByLink(request, access)),
      logger: http.logger,
      limits: new Limits(clients.dynamoClient, settings.TABLE_NAME),
      moment: () => momentNow(settings.RETRY_UNIT_SECONDS, change.calendar),
      mailsPerAddressPerDay: settings.MAILS_PER_ADDRESS_PER_DAY,
    };
    return createHttpHandler((request) => apply(change, request, deps), http, {
      body: 'json-of-niets',
    });
  };

async function apply<Schema extends z.ZodMiniType, Rol extends Holder['rol']>(
  { rol, schema, withoutRoom, gebeurtenis, answer }: Change<Schema, Rol>,
  request: HttpRequest,
  deps: Deps,
): Promise<Result> {
  const { dossiers, moment } = deps;
  const open = () => openAs(rol, request, deps);
  const access = await open();
  if ('problem' in access) return access;
  const { dossier, holder } = access;
  const body = schema.safeParse(request.body, { reportInput: true });
  if (!body.success) return invalid(errorsOf(body.error));
  const { parameters } = request;
  const happening = gebeurtenis({ body: body.data, holder, parameters });
  if (happening === undefined) return problemResult('niet-gevonden');
  const reserve = reserveFor(withoutRoom, deps);
  const outcome = await change(dossier, happening, {
    dossiers,
    moment,
    // What was first may have closed the link: a correction of the address does.
    read: async () => {
      const again = await open();
      return 'problem' in again ? undefined : again.dossier;
    },
    ...(reserve === undefined ? {} : { reserve }),
    maxAttempts: MAX_ATTEMPTS,
  });
  if (outcome === undefined) return problemResult('niet-gevonden');
  return resultOf(outcome, deps, (after) => answer(after, holder));
}

/** How room is found for the mails of one request; nothing where none is counted. */
function reserveFor(
  withoutRoom: WithoutRoom | undefined,
  { mailsPerAddressPerDay: maximum, keyRing, limits }: Deps,
) {
  if (withoutRoom === undefined || maximum === undefined) return undefined;
  return async ({ before, after, moment }: ProposedChange): Promise<Reservation> => {
    const mails = mailsOfAct(before, after, moment);
    // By what would be stored: two requests that come to the very same are stored once, and count once.
    const id = sha256Hex(JSON.stringify(after));
    const count = withoutRoom === 'refuse' ? countToday : countOnFirstDays;
    const counted = await count({ mails, id, now: moment.now, maximum }, await keyRing(), limits);
    if ('retryAt' in counted) return counted;
    const { deferred, takeBack } = counted;
    return { dossier: deferMails(after, deferred), takeBack };
  };
}

/** Somebody else's link opens nothing either. */
async function openAs<Rol extends Holder['rol']>(
  rol: Rol,
  request: HttpRequest,
  { open }: Deps,
): Promise<{ dossier: Dossier; holder: Extract<Holder, { rol: Rol }> } | ProblemResult> {
  const access = await open(request);
  if ('problem' in access) return access;
  const { dossier, holder } = access;
  return isOf(holder, rol) ? { dossier, holder } : problemResult('niet-gevonden');
}

const isOf = <Rol extends Holder['rol']>(
  holder: Holder,
  rol: Rol,
): holder is Extract<Holder, { rol: Rol }> => holder.rol === rol;

function resultOf(
  { dossier, reden, retryAt }: ChangeOutcome,
  { logger, moment }: Deps,
  answer: (dossier: Dossier) => Result,
): Result {
  if (reden === 'al-gedaan') return answer(dossier);
  if (reden === 'al-opgepakt') return heldBySomebody(dossier);
  if (reden === 'adres-van-ander') return invalid([SOMEBODY_ELSES_ADDRESS]);
  if (reden !== undefined) {
    return problemResult(refusals[reden], { headers: retryAfter(retryAt, moment().now) });
  }
  const { kenmerk, status, gebeurtenissen } = dossier;
  logger.info('dossier-gewijzigd', { kenmerk, gebeurtenis: gebeurtenissen.at(-1)?.soort, status });
  return answer(dossier);
}

/** How whoever asked is told why nothing changed. */
const refusals: Readonly<
  Record<Exclude<Reden, 'al-gedaan' | 'al-opgepakt' | 'adres-van-ander'>, ProblemCode>
> = {
  'geen-ondertekenaar': 'niet-gevonden',
  'te-vaak': 'te-vaak',
  'te-veel-post': 'te-veel-post',
  'dossier-vol': 'te-vaak',
  'balie-vol': 'balie-vol',
  'vier-ogen': 'vier-ogen',
  'andere-inhoud': 'andere-inhoud',
  'niets-te-doen': 'past-niet-bij-status',
  'berichten-open': 'past-niet-bij-status',
  'wordt-verstuurd': 'past-niet-bij-status',
  'past-niet-bij-status': 'past-niet-bij-status',
};

const SOMEBODY_ELSES_ADDRESS: Failure = {
  pointer: '#/email',
  code: 'ondertekenaar-dubbel',
  detail: meldingen.ondertekenaarDuplicate,
};

/** Only the desk can come here, and there one may know who. */
const heldBySomebody = ({ behandelaar }: Dossier): Result =>
  problemResult('al-opgepakt', {
    ...(behandelaar === undefined ? {} : { behandelaar: { naam: behandelaar.name } }),
  });

const invalid = (errors: readonly Failure[]): Result =>
  problemResult('ongeldige-inhoud', { errors });
