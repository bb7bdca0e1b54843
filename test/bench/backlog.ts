import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { type Item, toItem } from '../../functions/store/item.ts';
import { AGENDA_PARTITIONS } from '../../shared/dossier/kenmerk.ts';
import { createDossierWithTwo } from '../fixtures/dossiers.ts';
import { dispatched } from '../fixtures/lives.ts';
import { fromDaysAgo } from '../fixtures/times.ts';
import { drawSurface, type Surface, TABLE_NAME } from './env.ts';
import { startProcess } from './process.ts';
import type { SesState } from './ses-process.ts';
import { type Part, type ResultRow, lineOf, type Result } from './result.ts';
import type { Call } from './dispatch-process.ts';
import { withProperty, fill } from './fill.ts';

const MINUTE_MS = 60_000;

/** What is due, how SES answers, and for how many minutes of the schedule at most. */
type Trial = {
  readonly dossiers: number;
  readonly mailsPerDossier: number;
  readonly item: Item;
  readonly ses: { readonly perSecond: number; readonly slowMs: number };
  readonly minutes: number;
};
type Outcome = {
  readonly ses: SesState;
  readonly calls: readonly Call[];
  /** Mails that were given up, and attempts that counted as failed. */
  readonly given: number;
  readonly failedAttempts: number;
};

/** A reminder to both signatories, which the clock makes due: mails without a PDF. */
const herinnering = (): Item => toItem(fromDaysAgo(dispatched(createDossierWithTwo()), 8));

/**
 * Wakes `versturen` by the schedule, every minute, until everything went out: in a process of its own each time that the
 * call before is not done yet, as Lambda does.
 */
async function tryOut(trial: Trial): Promise<Outcome> {
  const surface = await drawSurface();
  const module = join(import.meta.dirname, 'dispatch-process.ts');
  const { perSecond } = trial.ses;
  const env = { ...surface.env, MAILS_PER_SECOND: String(perSecond) };
  const lambdas = await Promise.all([0, 1].map(() => startProcess(module, [], env)));
  try {
    const { client, ses } = surface;
    const nummers = { of: 0, tot: trial.dossiers };
    await fill(client, TABLE_NAME, nummers, (nummer) => withProperty(trial.item, nummer));
    await ses.ask({ set: trial.ses });
    const isReady = async (): Promise<boolean> =>
      ((await ses.ask({})) as SesState).mails >= trial.dossiers * trial.mailsPerDossier;
    const underWay: Promise<unknown>[] = [];
    for (let minute = 0; minute < trial.minutes && !(await isReady()); minute += 1) {
      underWay.push(lambdas[minute % 2]?.ask({ source: 'aws.events' }) ?? Promise.resolve());
      const end = performance.now() + MINUTE_MS;
      while (performance.now() < end && !(await isReady())) await wait(500);
    }
    const calls = (await Promise.all(underWay)) as Call[];
    const state = (await ses.ask({})) as SesState;
    return { ses: state, calls, ...(await countOver(surface)) };
  } finally {
    await Promise.all(lambdas.map((lambda) => lambda.stop()));
    await surface.stop();
  }
}

async function countOver({ client }: Surface): Promise<Pick<Outcome, 'given' | 'failedAttempts'>> {
  const over = { given: 0, failedAttempts: 0 };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: TABLE_NAME })) {
    for (const bericht of Items.flatMap(({ berichten }) => berichten?.L ?? [])) {
      if (bericht.M?.['status']?.S === 'mislukt') over.given += 1;
      over.failedAttempts += Number(bericht.M?.['failedAttempts']?.N ?? 0);
    }
  }
  return over;
}

/** SES's rate in the measurement with a limit: mails a second. */
const SES_PER_SECOND = 100;

/** 10,000 mails that are due at once. */
const trial: Trial = {
  ...{ dossiers: 5_000, mailsPerDossier: 2, item: herinnering(), minutes: 8 },
  ses: { perSecond: SES_PER_SECOND, slowMs: 50 },
};

/** 10,000 mails due at once, at the rate that SES takes. */
export const part: Part = {
  titel: 'Dispatch: 10,000 mails due at once',
  measure: async (): Promise<Result> => {
    const outcome = await tryOut(trial);
    return {
      regels: [...linesOf(outcome), one('CPU for each mail', 'ms', cpuPerMail(outcome))],
    };
  },
};

const one = (what: string, unit: ResultRow['unit'], value: number, atMost?: number): ResultRow =>
  lineOf(what, unit, [value], atMost);

/** SES's rate over SES's own time: what is used of it. */
function linesOf(outcome: Outcome): ResultRow[] {
  const { ses, given, failedAttempts } = outcome;
  const { dossiers, mailsPerDossier } = trial;
  const perPartition = AGENDA_PARTITIONS.map((partition) => ses.perPartition[partition] ?? 0);
  const average = ses.mails / AGENDA_PARTITIONS.length;
  return [
    one(
      `rate of 99% of them, to SES's own, ${SES_PER_SECOND} a second`,
      '×',
      speed(outcome) / SES_PER_SECOND,
    ),
    one('until the last one', 's', ses.seconds),
    one('mails not sent', 'mails', dossiers * mailsPerDossier - ses.mails, 0),
    one('mails given up', 'mails', given, 0),
    one('mails sent twice', 'mails', ses.duplicate, 0),
    one('refusals by SES, to mails', '×', ses.throttled / ses.mails),
    one('attempts that counted as failed', 'mails', failedAttempts),
    lineOf(
      'mails of each of the 8 partitions, to an even share',
      '×',
      perPartition.map((count) => count / average),
    ),
  ];
}

/** Of 99 in a hundred: the last ones wait for the next minutes of the schedule. */
const speed = ({ ses }: Outcome): number => (0.99 * ses.mails) / ses.seconds99;

const cpuPerMail = ({ ses, calls }: Outcome): number =>
  calls.reduce((until, { cpuMs }) => until + cpuMs, 0) / ses.mails;
