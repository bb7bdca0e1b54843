import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { handler } from 'altcha-lib/workers/shared';

import { READY } from './ready.ts';

/** Computes in a thread of its own, so that the page never waits for it. */
handler({ deriveKey });
postMessage(READY);
