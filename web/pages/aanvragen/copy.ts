import * as z from 'zod/mini';
import { keepInTab, readFromTab, removeFromTab } from '../../api/tab-storage.ts';

/** Where a page leaves an earlier aanvraag for the form to begin with. */
export const COPY = 'beheerdersloket.kopie';
/** Which dossier the copy is of: it stays beside the draft until that is sent or wiped, and goes into no file. */
const REPLACED = 'beheerdersloket.vervangt';

/** The dossier that a copy replaces, and the token of its status page, which shows that one may say so. */
export type Replaced = { readonly kenmerk: string; readonly token: string };
/**
 * Lets the form begin with an earlier aanvraag filled in. The form itself reads it, so that no other page carries the
 * form's rules.
 * @returns whether the browser keeps it for the form
 */
export const saveCopy = (aanvraag: unknown, replaced: Replaced): boolean =>
  keepInTab(COPY, aanvraag) && keepInTab(REPLACED, replaced);

/** The copy has become the draft with this Idempotency-Key: another draft in this tab replaces nothing. */
export const bindReplaced = (key: string): void =>
  void keepInTab(REPLACED, { ...Object(readFromTab(REPLACED)), key });

/** What the draft with this key replaces; nothing when it is no copy. */
export const readReplaced = (key: string): Replaced | undefined =>
  z
    .object({ kenmerk: z.string(), token: z.string(), key: z.literal(key) })
    .safeParse(readFromTab(REPLACED)).data;

export const forgetReplaced = (): void => removeFromTab(REPLACED);
