import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { handler } from 'altcha-lib/workers/shared';

/** Computes in a thread of its own, so that the page never waits for it. */
handler({ deriveKey });
