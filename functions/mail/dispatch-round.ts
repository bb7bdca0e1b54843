import { randomUUID } from 'node:crypto';
import type { Bericht, DispatchOutcome } from '../../shared/dossier/bericht.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { apply } from '../../shared/dossier/life.ts';
import { afterTermijn, toDispatch } from '../../shared/dossier/dispatch.ts';
import type { Moment } from '../../shared/time/moment.ts';
import type { Dossiers } from '../store/dossiers.ts';
import { isRefusedItem, mayPass } from '../store/errors.ts';
import { type ChangeOutcome, change } from '../store/change.ts';
import { errorData, type Logger } from '../runtime/logger.ts';
import { logEvents } from '../runtime/log-events.ts';
import { type Mailer, SesTooBusy } from './mailer.ts';
import type { Rate } from './rate.ts';

type Deps = {
  readonly dossiers: Dossiers;
  readonly mailer: Mailer;
  readonly moment: () => Moment;
  readonly rate: Rate;
  readonly logger: Logger;
};

/** How many mails a turn would send, as it looks now. */
const mailCount = (dossier: Dossier, moment: Moment): number =>
  toDispatch(afterTermijn(dossier, moment), moment.now).length;

/**
 * Does what one dossier has due: what the clock makes happen, and the mails: takes the lease, sends, records. Two
 * writes, whatever the number of mails; nothing at all when there is nothing to do, somebody else is busy with it, or
 * there is no time left to keep to the tempo.
 * @param seen the dossier as the agenda or the stream gave it; an old one is harmless
 */
export async function dispatchWhatIsDue(seen: Dossier, deps: Deps): Promise<void> {
  const { moment, rate, logger } = deps;
  if (!(await rate.roomFor(mailCount(seen, moment())))) return;
  const turn = randomUUID();
  const start = moment();
  const started = apply(seen, { soort: 'verzending-begonnen', turn }, start);
  if (!started.ok) return;
  const dossier = started.dossier;
  if (!(await takeLease(seen, dossier, deps))) return;
  for (const { soort } of dossier.gebeurtenissen.slice(seen.gebeurtenissen.length)) {
    logger.info(logEvents.termijn, { kenmerk: dossier.kenmerk, soort });
  }

  // What the clock made happen is part of the same write; it may owe nothing, and then nobody has the lease.
  if (dossier.lease?.turn !== turn) return;
  const { lease: _, ...withoutLease } = dossier;
  const berichten = toDispatch(withoutLease, start.now);
  const outcomes = await Promise.all(berichten.map((bericht) => tryIt(bericht, dossier, deps)));
  // When the dossier changed meanwhile, the same is recorded on it as it is now; nothing is sent again.
  const outcome = await record(dossier, turn, outcomes, deps);
  reportGiven(berichten, outcome?.dossier, logger);
}

/** @returns whether the lease is ours */
async function takeLease(
  seen: Dossier,
  dossier: Dossier,
  { dossiers, moment, logger }: Deps,
): Promise<boolean> {
  try {
    return (await dossiers.replace(dossier)) || (await isAssigned(dossier, dossiers));
  } catch (error) {
    if (!isRefusedItem(error)) throw error;
    const { kenmerk, versie } = seen;
    if (await dossiers.halt(kenmerk, { versie }, moment().now))
      reportHalted(kenmerk, error, logger);
    return false;
  }
}

/** What went out and can never be recorded must not go out again each time that the lease ends. */
async function record(
  dossier: Dossier,
  turn: string,
  outcomes: readonly DispatchOutcome[],
  deps: Deps,
): Promise<ChangeOutcome | undefined> {
  try {
    return await change(dossier, { soort: 'verzending-afgerond', turn, outcomes }, deps);
  } catch (error) {
    if (mayPass(error)) throw error;
    const { dossiers, moment, logger } = deps;
    if (!(await dossiers.halt(dossier.kenmerk, { turn }, moment().now))) throw error;
    reportHalted(dossier.kenmerk, error, logger);
    return undefined;
  }
}

const reportHalted = (kenmerk: string, error: unknown, logger: Logger): void =>
  logger.error(logEvents.notRecorded, { kenmerk, error: errorData(error) });

/** A mail that was given up goes no further by itself: somebody must look. */
function reportGiven(
  tried: readonly Bericht[],
  dossier: Dossier | undefined,
  logger: Logger,
): void {
  const ids = new Set(tried.map(({ id }) => id));
  for (const { id, soort, status } of dossier?.berichten ?? []) {
    if (status !== 'mislukt' || !ids.has(id)) continue;
    logger.error(logEvents.berichtFailed, { kenmerk: dossier?.kenmerk, bericht: id, soort });
  }
}

/** A write that took effect but lost its answer is retried by the SDK and then fails on its own condition. */
async function isAssigned({ kenmerk, lease }: Dossier, dossiers: Dossiers): Promise<boolean> {
  const current = await dossiers.read(kenmerk);
  return current?.lease !== undefined && current.lease.turn === lease?.turn;
}

async function tryIt(
  bericht: Bericht,
  dossier: Dossier,
  { mailer, logger }: Deps,
): Promise<DispatchOutcome> {
  const { id, soort } = bericht;
  const { kenmerk } = dossier;
  try {
    const sesId = await mailer.send(bericht, dossier);
    logger.info('bericht-verstuurd', { kenmerk, bericht: id, soort });
    return { id, succeeded: true, sesId };
  } catch (error) {
    if (error instanceof SesTooBusy) {
      logger.warn('bericht-uitgesteld', { kenmerk, bericht: id, soort, code: error.code });
      return { id, succeeded: false, tooBusy: true };
    }
    const data = { kenmerk, bericht: id, soort, error: errorData(error) };
    logger.error('bericht-niet-verstuurd', data);
    return { id, succeeded: false };
  }
}
