/**
 * What a caller and the API agree on. Apart from the table of routes: a page that needs one of these would carry what that
 * table is made of.
 */

/** The base of the API; the OpenAPI description names it as its server. */
export const API_BASIS = '/api/v1';

/** Full version of the API, in every answer's `API-Version` header (NL API Design Rules). */
export const API_VERSION = '1.0.0';

/** Beside a 201 for an aanvraag that was there already, sent before with the same key: from another tab, perhaps. */
export const REPEATED_HEADER = 'Idempotent-Replayed';

/** The header that a proof of work comes in: base64 of the JSON in `proof-of-work.ts`. */
export const PROOF_OF_WORK_HEADER = 'Proof-Of-Work';
