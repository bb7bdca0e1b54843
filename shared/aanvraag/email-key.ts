/**
 * What tells one e-mail address from another. The links of signatories are derived from it: once it changes, every link
 * that was sent stops working.
 */
export const emailKey = (adres: string): string => adres.toLowerCase();

/** Two addresses that reach the same mailbox, as far as anyone outside that mailbox can tell. */
export const sameEmail = (one: string, other: string): boolean => emailKey(one) === emailKey(other);
