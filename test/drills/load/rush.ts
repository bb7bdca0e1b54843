import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import * as z from 'zod/mini';
import { maakAanvraag } from '../../fixtures/aanvragen.ts';

/** What came of sending in aanvragen during some time. */
export type Uitslag = {
  readonly seconden: number;
  /** How often each status was answered. */
  readonly statussen: Record<string, number>;
  readonly geenAntwoord: number;
  /** How long the answers took, in milliseconds: half of them, and nearly all of them, at most. */
  readonly aangenomen: { readonly perSeconde: number; readonly p50: number; readonly p99: number };
  readonly geweigerd: { readonly p50: number; readonly p99: number };
  readonly kenmerken: readonly string[];
};

const ontvangenSchema = z.object({ kenmerk: z.string() });
const aanvraag = JSON.stringify(maakAanvraag());

/** @param perSeconde how many to send in a second; without it, as many as the connections can */
export async function bestorm(
  site: string,
  opties: { seconden: number; verbindingen: number; perSeconde?: number },
): Promise<Uitslag> {
  const { seconden, verbindingen, perSeconde } = opties;
  const kenmerken: string[] = [];
  const duren = new Map<number, number[]>();
  const loop = autocannon({
    url: site,
    connections: verbindingen,
    duration: seconden,
    timeout: 30,
    ...(perSeconde === undefined ? {} : { overallRate: perSeconde }),
    requests: [
      {
        method: 'POST',
        path: '/api/v1/aanvragen',
        setupRequest: (verzoek) => ({
          ...verzoek,
          headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          body: aanvraag,
        }),
        onResponse: (status, body) => {
          if (status === 201) kenmerken.push(ontvangenSchema.parse(JSON.parse(body)).kenmerk);
        },
      },
    ],
  });
  void loop.on('response', (_client, status: number, _bytes, ms: number) => {
    const eerder = duren.get(status);
    if (eerder === undefined) duren.set(status, [ms]);
    else eerder.push(ms);
  });
  const { errors } = await loop;
  const goed = duren.get(201) ?? [];
  const geweigerd = [503, 429].flatMap((status) => duren.get(status) ?? []);
  return {
    seconden,
    statussen: Object.fromEntries([...duren].map(([status, lijst]) => [status, lijst.length])),
    geenAntwoord: errors,
    aangenomen: { perSeconde: goed.length / seconden, p50: deel(goed, 0.5), p99: deel(goed, 0.99) },
    geweigerd: { p50: deel(geweigerd, 0.5), p99: deel(geweigerd, 0.99) },
    kenmerken,
  };
}

function deel(getallen: readonly number[], welk: number): number {
  const plaats = Math.floor(getallen.length * welk);
  return Math.round(getallen.toSorted((een, ander) => een - ander)[plaats] ?? 0);
}
