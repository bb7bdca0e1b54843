import type { Measurement } from './service-process.ts';
import type { Drill } from './drill.ts';
import { duplicateMails, type Cause } from './duplicates.ts';
import { lacks } from './oracle.ts';
import { LEASE, MINUTE } from '../model/timing.ts';

/** What a drill did and what came of it, in figures. */
export type Report = {
  readonly seed: number;
  readonly aanvragen: number;
  readonly ondertekeningen: number;
  readonly stappen: number;
  /** What was told of the work at the desk: acknowledged, and given up. */
  readonly atDesk: Readonly<Record<string, number>>;
  readonly outages: {
    readonly total: number;
    readonly dynamodb: Record<string, number>;
    readonly ses: Record<string, number>;
    readonly aborted: number;
    readonly clockSteps: number;
  };
  /** How often each status was answered; 0 when no answer came. */
  readonly responses: Record<string, number>;
  readonly mails: number;
  /** Copies too many, by cause. */
  readonly duplicate: Partial<Record<Cause, number>>;
  readonly lacks: readonly string[];
};

export async function createReport(drill: Drill): Promise<Report> {
  const { harness, service, accounts, client } = drill;
  const { dynamodb, ses, viewer, letterBox } = harness;
  const facts = accounts.flatMap((account) => account.facts.map(({ soort }) => soort));
  const ondertekeningen = facts.filter((soort) => soort === 'getekend').length;
  const desk = Map.groupBy(
    accounts.flatMap(({ deskFacts }) => deskFacts),
    ({ soort, isAcknowledged }) => (isAcknowledged ? soort : `${soort}, given up`),
  );
  const outages = {
    dynamodb: Object.fromEntries(dynamodb.proxy.counted),
    ses: Object.fromEntries(ses.proxy.counted),
    aborted: service.aborted.length,
    clockSteps: drill.clockSteps,
  };
  const atTheProxies = [...dynamodb.proxy.counted.values(), ...ses.proxy.counted.values()];
  return {
    seed: drill.seed,
    aanvragen: accounts.filter(({ received }) => received !== undefined).length,
    ondertekeningen,
    stappen: facts.length - ondertekeningen,
    atDesk: Object.fromEntries([...desk].map(([what, facts]) => [what, facts.length])),
    outages: {
      total: sum(atTheProxies) + outages.aborted + outages.clockSteps,
      ...outages,
    },
    responses: Object.fromEntries(client.statuses),
    mails: letterBox.delivered.size,
    duplicate: countDuplicates(drill),
    lacks: lacks({
      accounts,
      items: await viewer.items(),
      agenda: await viewer.agenda(),
      last: dynamodb.last,
      letterBox,
    }),
  };
}

function countDuplicates({ harness, service, unitMs }: Drill): Partial<Record<Cause, number>> {
  const duplicates = duplicateMails(harness.ses.deliveries, (berichtId) => ({
    aborted: service.aborted,
    acts: harness.dynamodb.acts.get(berichtId.slice(0, KENMERK_LENGTH)) ?? [],
    leaseMs: (LEASE / MINUTE) * unitMs,
  }));
  const causes = duplicates.flatMap((duplicate) => duplicate.causes);
  const perCause = Map.groupBy(causes, (cause) => cause);
  return Object.fromEntries([...perCause].map(([cause, list]) => [cause, list.length] as const));
}

const KENMERK_LENGTH = 'XXXX-XXXX-XXXX'.length;

const sum = (numbers: readonly number[]): number => numbers.reduce((until, one) => until + one, 0);

/** Two measurements of the same process, for people. */
export const comparison = (before: Measurement, after: Measurement) => ({
  heapMb: [before.heapMb, after.heapMb].map(Math.round),
  rssMb: [before.rssMb, after.rssMb].map(Math.round),
  openFiles: [before.openFiles, after.openFiles],
  resources: [before.resources, after.resources],
});
