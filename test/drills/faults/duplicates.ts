import type { Act } from './dynamodb-proxy.ts';
import type { Delivery } from './ses-proxy.ts';
import { leaveUncertain } from './faults.ts';

/** Why a mail that SES had taken was sent once more. */
export type Cause =
  /** SES's answer never came, or could not be read. */
  | `antwoord van SES: ${string}`
  | 'proces beëindigd'
  | 'niet vast te leggen'
  | 'lease verlopen'
  /** None of these: a defect. */
  | 'onverklaard';

export type Circumstances = {
  /** When the service was ended by force. */
  readonly aborted: readonly number[];
  /** What was asked of the store about this dossier. */
  readonly acts: readonly Act[];
  /** How long a lease lasts. */
  readonly leaseMs: number;
};

/** For each mail that came more than once: the causes, one for each copy too many. */
export function duplicateMails(
  deliveries: ReadonlyMap<string, readonly Delivery[]>,
  circumstances: (berichtId: string) => Circumstances,
): { berichtId: string; causes: Cause[] }[] {
  return [...deliveries].flatMap(([berichtId, copies]) => {
    const round = circumstances(berichtId);
    const causes = copies
      .slice(1)
      .map((copy, index) => causeOf(copies[index] as Delivery, copy, round));
    return causes.length === 0 ? [] : [{ berichtId, causes }];
  });
}

function causeOf(first: Delivery, second: Delivery, circumstances: Circumstances): Cause {
  const { aborted, acts } = circumstances;
  const { outage, start } = first;
  if (outage !== undefined && leaveUncertain(outage)) return `antwoord van SES: ${outage}`;
  if (aborted.some((time) => time >= start && time <= second.start)) return 'proces beëindigd';
  const between = acts.filter((act) => act.end >= start && act.start <= second.start);
  // A write or a read of the one who sent it; what the next one needed to claim came after the lease.
  if (between.some(({ outage: disturbed }) => disturbed !== undefined && disturbed !== 'slow')) {
    return 'niet vast te leggen';
  }
  return wasVerlopen(first, second, circumstances) ? 'lease verlopen' : 'onverklaard';
}

/** Somebody took over, because the lease of whoever sent before had ended; both then sent. */
function wasVerlopen(first: Delivery, second: Delivery, { acts, leaseMs }: Circumstances): boolean {
  const written = acts
    .filter(({ stored }) => stored)
    .sort((one, other) => one.versie - other.versie);
  const takeovers = written.map(({ lease }, index) => {
    const previous = written[index - 1]?.lease;
    if (lease === undefined || previous === undefined || lease.turn === previous.turn) return false;
    return Date.parse(lease.tot) - leaseMs >= Date.parse(previous.tot);
  });
  // Whoever held the lease when a copy went: did they take it over?
  return [first, second].some(({ start }) => {
    const last = written.findLastIndex(({ start: then }) => then <= start);
    const turn = written[last]?.lease?.turn;
    return written.some(
      ({ lease }, index) => index <= last && lease?.turn === turn && takeovers[index] === true,
    );
  });
}
