/**
 * What tells one e-mail address from another. The links of signatories are derived from it: once it changes, every link
 * that was sent stops working.
 */
export const emailsleutel = (adres: string): string => adres.toLowerCase();

/** Two addresses that reach the same mailbox, as far as anyone outside that mailbox can tell. */
export const zelfdeEmail = (een: string, ander: string): boolean =>
  emailsleutel(een) === emailsleutel(ander);
