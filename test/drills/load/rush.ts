import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import * as z from 'zod/mini';
import { createAanvraag } from '../../fixtures/aanvragen.ts';

/** What came of sending in aanvragen during some time. */
export type Result = {
  readonly seconds: number;
  /** How often each status was answered. */
  readonly statuses: Record<string, number>;
  readonly noResponse: number;
  /** How long the answers took, in milliseconds: half of them, and nearly all of them, at most. */
  readonly accepted: { readonly perSecond: number; readonly p50: number; readonly p99: number };
  readonly geweigerd: { readonly p50: number; readonly p99: number };
  readonly kenmerken: readonly string[];
};

const receivedSchema = z.object({ kenmerk: z.string() });
const aanvraag = JSON.stringify(createAanvraag());

/** @param perSecond how many to send in a second; without it, as many as the connections can */
export async function rush(
  site: string,
  options: { seconds: number; connections: number; perSecond?: number },
): Promise<Result> {
  const { seconds, connections, perSecond } = options;
  const kenmerken: string[] = [];
  const last = new Map<number, number[]>();
  const loop = autocannon({
    url: site,
    connections,
    duration: seconds,
    timeout: 30,
    ...(perSecond === undefined ? {} : { overallRate: perSecond }),
    requests: [
      {
        method: 'POST',
        path: '/api/v1/aanvragen',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          body: aanvraag,
        }),
        onResponse: (status, body) => {
          if (status === 201) kenmerken.push(receivedSchema.parse(JSON.parse(body)).kenmerk);
        },
      },
    ],
  });
  void loop.on('response', (_client, status: number, _bytes, ms: number) => {
    const earlier = last.get(status);
    if (earlier === undefined) last.set(status, [ms]);
    else earlier.push(ms);
  });
  const { errors } = await loop;
  const good = last.get(201) ?? [];
  const geweigerd = [503, 429].flatMap((status) => last.get(status) ?? []);
  return {
    seconds,
    statuses: Object.fromEntries([...last].map(([status, list]) => [status, list.length])),
    noResponse: errors,
    accepted: {
      perSecond: good.length / seconds,
      p50: section(good, 0.5),
      p99: section(good, 0.99),
    },
    geweigerd: { p50: section(geweigerd, 0.5), p99: section(geweigerd, 0.99) },
    kenmerken,
  };
}

function section(numbers: readonly number[], which: number): number {
  const place = Math.floor(numbers.length * which);
  return Math.round(numbers.toSorted((one, other) => one - other)[place] ?? 0);
}
