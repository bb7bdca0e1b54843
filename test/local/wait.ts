import { setTimeout as wait } from 'node:timers/promises';

/** Looks again and again until there is something. @throws Error when there is nothing within the time */
export async function until<Value>(
  look: () => Promise<Value | undefined> | Value | undefined,
  {
    withinMs = 60_000,
    eachMs = 20,
    what = 'something',
  }: { withinMs?: number; eachMs?: number; what?: string } = {},
): Promise<Value> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms for ${what}`);
    await wait(eachMs);
  }
}
