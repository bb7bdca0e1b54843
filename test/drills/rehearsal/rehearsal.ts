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

/**
 * Deploys a synthesized stage on this machine and lives in it.
 * @param tell hears of every step as it ends
 */
export async function rehearse(stage: Stage, tell?: (step: Step) => void): Promise<Outcome> {
  const steps = new Steps(tell);
  let deployed: Deployed | undefined;
  try {
    const up = await steps.take('the templates fit each other', () => Deployed.deploy(stage));
    deployed = up;
    const visitor = new Visitor(up);
    await lookAround(up, visitor, steps);
    const sent = await liveToTheEnd(up, visitor, steps);
    await otherLives(up, visitor, steps);
    await bySchedule(up, visitor, steps);
    await outages(up, visitor, sent, steps);
    await steps.take('nothing went wrong out of sight', () => lookBack(up, visitor));
  } catch {
    // The step that failed holds what went wrong.
  } finally {
    await deployed?.takeDown();
  }
  const failed = steps.done.find(({ error }) => error !== undefined);
  return {
    steps: steps.done,
    failure: failed && `${failed.what}: ${failed.error ?? ''}`,
    starts: deployed?.processes.reduce((sum, { starts }) => sum + starts, 0) ?? 0,
  };
}

/** What the steps themselves cannot see. */
async function lookBack(deployed: Deployed, visitor: Visitor): Promise<void> {
  const { account, api, processes, secrets, stream } = deployed;
  await deployed.atRest();
  assert.deepEqual([...account.complaints], [], 'complaints of the services');
  assert.deepEqual(stream.failures, [], 'batches of the stream that failed');
  assert.deepEqual(new Set(api.keys), api.used, 'routes');
  const idle = processes.filter(({ starts }) => starts === 0).map(({ lambda }) => lambda.name);
  assert.deepEqual(idle, [], 'functions that nobody called');
  for (const { lambda, log } of processes) {
    const seen = [...visitor.secrets, ...secrets.texts()].filter((text) => log.includes(text));
    assert.equal(seen.length, 0, `secrets and addresses in the log of ${lambda.name}`);
  }
}
