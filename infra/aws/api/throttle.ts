/** More than a busy day asks, less than it takes to be a burden: requests a second. */
export const THROTTLE = { rateLimit: 50, burstLimit: 100 };
