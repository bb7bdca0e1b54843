/** The bare address in `Name <address>`. */
export const adresFrom = (mailFrom: string): string =>
  /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;

/** The domain that mail is sent from. */
export const domainOf = (mailFrom: string): string =>
  adresFrom(mailFrom).split('@').at(-1)?.toLowerCase() ?? '';
