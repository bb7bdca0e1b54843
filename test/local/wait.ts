import { setTimeout as wacht } from 'node:timers/promises';

/** Looks again and again until there is something. @throws Error when there is nothing within the time */
export async function totdat<Waarde>(
  kijk: () => Promise<Waarde | undefined> | Waarde | undefined,
  {
    binnenMs = 20_000,
    elkeMs = 20,
    wat = 'something',
  }: { binnenMs?: number; elkeMs?: number; wat?: string } = {},
): Promise<Waarde> {
  const einde = Date.now() + binnenMs;
  for (;;) {
    const gezien = await kijk();
    if (gezien !== undefined) return gezien;
    if (Date.now() > einde) throw new Error(`Waited ${binnenMs} ms for ${wat}`);
    await wacht(elkeMs);
  }
}
