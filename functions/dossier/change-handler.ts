import * as z from 'zod/mini';
import { type Fout, foutenVan } from '../../shared/aanvraag/errors.ts';
import { meldingen } from '../../shared/aanvraag/messages.ts';
import type { Probleemcode } from '../../shared/api/problems.ts';
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
  type Verzoek,
} from '../http/http-handler.ts';
import { problemResult, type ProblemResult, type Result, retryAfter } from '../http/response.ts';
import type { Clients } from '../runtime/clients.ts';
import { type Kalender, momentNu, tijdOmgeving } from '../runtime/clock.ts';
import { type Env, leesOmgeving } from '../runtime/env.ts';
import { misbruikOmgeving } from '../security/env.ts';
import { sha256Hex } from '../security/hash.ts';
import type { Houder } from '../security/holder.ts';
import { countOnFirstDays, countToday } from '../security/mail-counting.ts';
import { type Afloop, type ProposedChange, type Reservation, wijzig } from '../store/change.ts';
import { Grenzen } from '../store/limits.ts';
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
  ...tijdOmgeving,
  MAILS_PER_ADDRESS_PER_DAY: misbruikOmgeving.MAILS_PER_ADDRESS_PER_DAY,
});

/** What becomes of a change when somebody who gets mail because of it got the day's number already. */
type WithoutRoom = 'refuse' | 'defer';

/** A function that changes a dossier. */
type Change<Schema extends z.ZodMiniType, Rol extends Houder['rol']> = {
  /** Whose link opens it; to every other it does not exist. */
  readonly rol: Rol;
  /** How the dossier is opened; by a link alone when it is left out. */
  readonly opener?: CreateOpener;
  /** Only where an aanvraag can become ondertekend. */
  readonly kalender?: Kalender;
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
    readonly holder: Extract<Houder, { rol: Rol }>;
    readonly parameters: Verzoek['parameters'];
  }) => Gebeurtenis | undefined;
  /** @param dossier as it is after it, also when exactly this had happened before */
  readonly answer: (dossier: Dossier, holder: Extract<Houder, { rol: Rol }>) => Result;
};

type Deps = AccessDeps &
  Pick<HttpDeps, 'logger'> & {
    readonly open: Opener;
    readonly grenzen: Grenzen;
    readonly moment: () => Moment;
    /** Without it there is no limit. */
    readonly mailsPerAddressPerDay: number | undefined;
  };

/** Somebody waits for the answer. */
const MAX_ATTEMPTS = 8;

/** One read and one write: load, decide in the pure core, write with a condition; again when somebody was first. */
export const changeHandler =
  <Schema extends z.ZodMiniType, Rol extends Houder['rol']>(change: Change<Schema, Rol>) =>
  (env: Env, clients: Pick<Clients, 'dynamoClient' | 'readSecret'>): HttpHandler => {
    const settings = leesOmgeving(envSchema, env);
    const http = createHttpDeps(env, clients);
    const access = createAccessDeps(env, clients);
    const deps: Deps = {
      ...access,
      open:
        change.opener?.(env, clients, http.logger) ?? ((verzoek) => openByLink(verzoek, access)),
      logger: http.logger,
      grenzen: new Grenzen(clients.dynamoClient, settings.TABEL),
      moment: () => momentNu(settings.RETRY_UNIT_SECONDS, change.kalender),
      mailsPerAddressPerDay: settings.MAILS_PER_ADDRESS_PER_DAY,
    };
    return createHttpHandler((verzoek) => apply(change, verzoek, deps), http, {
      body: 'json-of-niets',
    });
  };

async function apply<Schema extends z.ZodMiniType, Rol extends Houder['rol']>(
  { rol, schema, withoutRoom, gebeurtenis, answer }: Change<Schema, Rol>,
  verzoek: Verzoek,
  deps: Deps,
): Promise<Result> {
  const { dossiers, moment } = deps;
  const open = () => openAs(rol, verzoek, deps);
  const toegang = await open();
  if ('problem' in toegang) return toegang;
  const { dossier, houder } = toegang;
  const body = schema.safeParse(verzoek.lichaam, { reportInput: true });
  if (!body.success) return invalid(foutenVan(body.error));
  const { parameters } = verzoek;
  const happening = gebeurtenis({ body: body.data, holder: houder, parameters });
  if (happening === undefined) return problemResult('niet-gevonden');
  const reserve = reserveFor(withoutRoom, deps);
  const afloop = await wijzig(dossier, happening, {
    dossiers,
    moment,
    // What was first may have closed the link: a correction of the address does.
    lees: async () => {
      const again = await open();
      return 'problem' in again ? undefined : again.dossier;
    },
    ...(reserve === undefined ? {} : { reserve }),
    maxPogingen: MAX_ATTEMPTS,
  });
  if (afloop === undefined) return problemResult('niet-gevonden');
  return resultOf(afloop, deps, (na) => answer(na, houder));
}

/** How room is found for the mails of one request; nothing where none is counted. */
function reserveFor(
  withoutRoom: WithoutRoom | undefined,
  { mailsPerAddressPerDay: maximum, sleutelbos, grenzen }: Deps,
) {
  if (withoutRoom === undefined || maximum === undefined) return undefined;
  return async ({ before, after, moment }: ProposedChange): Promise<Reservation> => {
    const mails = mailsOfAct(before, after, moment);
    // By what would be stored: two requests that come to the very same are stored once, and count once.
    const id = sha256Hex(JSON.stringify(after));
    const count = withoutRoom === 'refuse' ? countToday : countOnFirstDays;
    const counted = await count({ mails, id, nu: moment.nu, maximum }, await sleutelbos(), grenzen);
    if ('retryAt' in counted) return counted;
    const { deferred, takeBack } = counted;
    return { dossier: deferMails(after, deferred), takeBack };
  };
}

/** Somebody else's link opens nothing either. */
async function openAs<Rol extends Houder['rol']>(
  rol: Rol,
  verzoek: Verzoek,
  { open }: Deps,
): Promise<{ dossier: Dossier; houder: Extract<Houder, { rol: Rol }> } | ProblemResult> {
  const toegang = await open(verzoek);
  if ('problem' in toegang) return toegang;
  const { dossier, houder } = toegang;
  return isVan(houder, rol) ? { dossier, houder } : problemResult('niet-gevonden');
}

const isVan = <Rol extends Houder['rol']>(
  houder: Houder,
  rol: Rol,
): houder is Extract<Houder, { rol: Rol }> => houder.rol === rol;

function resultOf(
  { dossier, reden, retryAt }: Afloop,
  { logger, moment }: Deps,
  answer: (dossier: Dossier) => Result,
): Result {
  if (reden === 'al-gedaan') return answer(dossier);
  if (reden === 'al-opgepakt') return heldBySomebody(dossier);
  if (reden === 'adres-van-ander') return invalid([SOMEBODY_ELSES_ADDRESS]);
  if (reden !== undefined) {
    return problemResult(refusals[reden], { headers: retryAfter(retryAt, moment().nu) });
  }
  const { kenmerk, status, gebeurtenissen } = dossier;
  logger.info('dossier-gewijzigd', { kenmerk, gebeurtenis: gebeurtenissen.at(-1)?.soort, status });
  return answer(dossier);
}

/** How whoever asked is told why nothing changed. */
const refusals: Readonly<
  Record<Exclude<Reden, 'al-gedaan' | 'al-opgepakt' | 'adres-van-ander'>, Probleemcode>
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

const SOMEBODY_ELSES_ADDRESS: Fout = {
  pointer: '#/email',
  code: 'ondertekenaar-dubbel',
  detail: meldingen.ondertekenaarDubbel,
};

/** Only the desk can come here, and there one may know who. */
const heldBySomebody = ({ behandelaar }: Dossier): Result =>
  problemResult('al-opgepakt', {
    ...(behandelaar === undefined ? {} : { behandelaar: { naam: behandelaar.name } }),
  });

const invalid = (errors: readonly Fout[]): Result => problemResult('ongeldige-inhoud', { errors });
