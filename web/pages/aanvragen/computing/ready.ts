/** What the worker says once it is there. */
export const READY = 'ready';
