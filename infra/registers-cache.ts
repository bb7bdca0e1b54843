/**
 * How long the registers may be kept, seconds: CloudFront and the local gateway both take it from here. A version never
 * changes; the index says which one there is.
 */
export const registersCache = { version: 31_536_000, index: 3_600 } as const;

/** A media type that a server does not have to guess. */
export const REGISTERS_TYPE = 'application/json; charset=utf-8';
