import type { Passage } from './proxy.ts';
import { Tap } from './tap.ts';
import type { OutageKind } from './faults.ts';

/** One copy of a mail that SES took, and whether the service could learn that. */
export type Delivery = {
  readonly berichtId: string;
  readonly start: number;
  readonly end: number;
  readonly outage: OutageKind | undefined;
};

/** In front of SES's API: breaks it, and keeps which copies SES took. */
export class SesProxy extends Tap {
  /** By X-Bericht-Id, in the order in which they were sent. */
  readonly deliveries = new Map<string, Delivery[]>();

  static start(sesPort: number): Promise<SesProxy> {
    return new SesProxy().open('ses', sesPort);
  }

  protected override report({ request, outage, start, end, answer }: Passage): void {
    if (answer?.status !== 200) return;
    const berichtId = berichtIdOf(request.body);
    const earlier = this.deliveries.get(berichtId) ?? [];
    this.deliveries.set(berichtId, [...earlier, { berichtId, start, end, outage }]);
  }
}

/** The headers stand at the beginning of the raw message: its first kilobytes are enough. */
function berichtIdOf(body: Buffer): string {
  const raw = new URLSearchParams(body.toString()).get('RawMessage.Data') ?? '';
  const heading = Buffer.from(raw.slice(0, 8_000), 'base64').toString();
  return /^X-Bericht-Id: (\S+)\r?$/im.exec(heading)?.[1] ?? '';
}
