type Throttle = { readonly rateLimit: number; readonly burstLimit: number };

/** What may only be looked at: more than a busy day asks, less than it takes to be a burden. Requests a second. */
export const THROTTLE: Throttle = { rateLimit: 50, burstLimit: 100 };

/** What changes something, and may make mail go out. An address gets one in three seconds past the firewall. */
export const WRITE_THROTTLE: Throttle = { rateLimit: 25, burstLimit: 50 };

const READS: readonly string[] = ['GET', 'HEAD'];

/**
 * Each route has a bucket of its own, so that whoever empties one leaves the others as they were. With one for all, eight
 * addresses within the firewall's limit were enough to keep everybody from sending in.
 */
export const throttleOf = (method: string): Throttle =>
  READS.includes(method) ? THROTTLE : WRITE_THROTTLE;
