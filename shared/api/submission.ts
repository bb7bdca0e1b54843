import * as z from 'zod/mini';
import { aanvraagFields } from '../aanvraag/aanvraag.ts';
import { type Failure, toPointer } from '../aanvraag/errors.ts';
import { type Kenmerk, readKenmerk } from '../dossier/kenmerk.ts';
import { requestMessages } from './request-messages.ts';

/** What is sent in as JSON: an aanvraag, and beside it which one it replaces. */
export const indieningSchema = z.extend(aanvraagFields, {
  /** The kenmerk of the dossier that it replaces; that one's status token comes along as `Authorization`. */
  vervangt: z.optional(z.string()),
});

/** What is sent in, taken apart: what is signed, and what is not. */
export type Parts = {
  readonly aanvraag: unknown;
  readonly vervangt?: Kenmerk;
  readonly errors: readonly Failure[];
};

const replacing = z.looseObject({ vervangt: z.unknown() });

/** Whether it is valid otherwise is up to the aanvraag's own schema. */
export function partsOf(input: unknown): Parts {
  const parsed = replacing.safeParse(input);
  if (!parsed.success || !Object.hasOwn(parsed.data, 'vervangt')) {
    return { aanvraag: input, errors: [] };
  }
  const { vervangt, ...aanvraag } = parsed.data;
  const kenmerk = typeof vervangt === 'string' ? readKenmerk(vervangt) : undefined;
  return kenmerk === undefined
    ? { aanvraag, errors: [NO_KENMERK] }
    : { aanvraag, vervangt: kenmerk, errors: [] };
}

const NO_KENMERK: Failure = {
  pointer: toPointer(['vervangt']),
  code: 'geen-kenmerk',
  detail: requestMessages.kenmerkInvalid,
};
