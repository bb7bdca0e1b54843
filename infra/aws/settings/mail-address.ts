/** The bare address in `Name <address>`. */
export const adresUit = (mailFrom: string): string =>
  /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;

/** The domain that mail is sent from. */
export const domeinVan = (mailFrom: string): string =>
  adresUit(mailFrom).split('@').at(-1)?.toLowerCase() ?? '';
