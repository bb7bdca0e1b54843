import assert from 'node:assert/strict';
import { Deployed } from './deployed.ts';
import { bySchedule, liveToTheEnd, lookAround, otherLives } from './life.ts';
import { outages } from './outages.ts';
import type { Stage } from './stage.ts';
import { type Step, Steps } from './steps.ts';
import { Visitor } from './visitor.ts';

/** How a rehearsal went. */
export type Outcome = {
  readonly steps: readonly Step[];
  /** The first thing that went wrong; nothing when all went well. */
  readonly failure: string | undefined;
  /** How many processes were started. */
  readonly starts: number;
};

type Options = {
  /** While a service is away, in full every route is asked for; in short some are. */
  readonly form: 'full' | 'short';
  /** Hears of every step as it ends. */
  readonly tell?: (step: Step) => void;
  /** How long a step may take. */
  readonly maxStepMs?: number;
};

/** Deploys a synthesized stage on this machine and lives in it, until something goes wrong. */
export async function rehearse(stage: Stage, options: Options): Promise<Outcome> {
  const { form, tell, maxStepMs } = options;
  let deployed: Deployed | undefined;
  const waitsFor = (): string[] => deployed?.underWay() ?? [];
  const steps = new Steps({ tell, waitsFor, maxMs: maxStepMs });
  try {
    const up = await steps.take('the templates fit each other', () => Deployed.deploy(stage));
    deployed = up;
    const visitor = new Visitor(up);
    await lookAround(up, visitor, steps);
    const sent = await liveToTheEnd(up, visitor, steps);
    await otherLives(visitor, steps);
    await bySchedule(up, visitor, steps);
    await steps.take('every route and function was used', () => allUsed(up));
    await outages(
      { deployed: up, visitor, sent, steps },
      form === 'full' ? up.api.keys : SOME_ROUTES,
    );
    await steps.take('nothing went wrong out of sight', () => lookBack(up, visitor));
  } catch {
    // The step that failed holds what went wrong.
  }
  await takeDown(deployed, steps);
  const failed = steps.done.find(({ error }) => error !== undefined);
  return {
    steps: steps.done,
    failure: failed && `${failed.what}: ${failed.error ?? ''}`,
    starts: deployed?.processes.reduce((sum, { starts }) => sum + starts, 0) ?? 0,
  };
}

async function takeDown(deployed: Deployed | undefined, steps: Steps): Promise<void> {
  try {
    await steps.take('the stage is taken down', () => deployed?.takeDown() ?? Promise.resolve());
  } catch {
    // As above.
  }
}

/** Those that a short rehearsal tries while something is away: one that writes, one that reads, one that only looks. */
const SOME_ROUTES = [
  'POST /api/v1/aanvragen',
  'GET /api/v1/aanvragen/{kenmerk}',
  'GET /api/v1/gezondheid',
];

/** What the steps themselves cannot see. */
async function lookBack(deployed: Deployed, visitor: Visitor): Promise<void> {
  const { account, processes, secrets, stream } = deployed;
  await deployed.atRest();
  assert.deepEqual([...account.complaints], [], 'complaints of the services');
  assert.deepEqual(stream.failures, [], 'batches of the stream that failed');
  for (const { lambda, log } of processes) {
    const seen = [...visitor.secrets, ...secrets.texts()].filter((text) => log.includes(text));
    assert.equal(seen.length, 0, `secrets and addresses in the log of ${lambda.name}`);
  }
}

function allUsed({ api, processes }: Deployed): Promise<void> {
  assert.deepEqual(
    api.keys.filter((key) => !api.used.has(key)),
    [],
    'routes that nobody asked for',
  );
  const idle = processes.filter(({ starts }) => starts === 0).map(({ lambda }) => lambda.name);
  assert.deepEqual(idle, [], 'functions that nobody called');
  return Promise.resolve();
}
