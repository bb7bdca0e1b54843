import * as z from 'zod/mini';

/** Where the token keys are: in Secrets Manager (the secret's ARN) or, on one machine, the keys themselves as JSON. */
export const keyEnv = {
  TOKEN_KEYS_ARN: z.optional(z.string().check(z.startsWith('arn:'))),
  TOKEN_KEYS: z.optional(z.string()),
};

/**
 * Where the keys of the proof of work are, in the same form. They are others: who may ask for a challenge is anyone, and the
 * function that answers must not be able to make a link.
 */
export const proofOfWorkEnv = {
  PROOF_OF_WORK_KEYS_ARN: z.optional(z.string().check(z.startsWith('arn:'))),
  PROOF_OF_WORK_KEYS: z.optional(z.string()),
};

/**
 * Against misuse: whether sending in asks for a proof of work, and how many mails people can have sent to one mailbox in
 * a day; without a number there is no limit. Mail to the SSD is never counted.
 */
export const misuseEnv = {
  PROOF_OF_WORK: z._default(z.enum(['on', 'off']), 'off'),
  MAILS_PER_ADDRESS_PER_DAY: z.optional(z.coerce.number().check(z.int(), z.positive())),
};

export type MisuseSettings = z.infer<z.ZodMiniObject<typeof misuseEnv>>;
