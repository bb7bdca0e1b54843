import * as z from 'zod/mini';

/** Where people find the service. A link in a mail is this with a path and a fragment behind it. */
export const siteEnv = {
  SITE_URL: z.url({ protocol: /^https?$/ }).check(z.regex(/^[^?#@\s]*[^?#@\s/]$/)),
};
