import * as z from 'zod/mini';
import { type FormFields, toForm } from '../../../../../shared/aanvraag/form.ts';
import { keepInTab, readFromTab, removeFromTab } from '../../../../api/tab-storage.ts';
import { bindReplaced, forgetReplaced, COPY } from '../../copy.ts';

const DRAFT = 'beheerdersloket.concept';

const draftSchema = z.object({
  /** The Idempotency-Key: whoever sends this draft twice, from two tabs or two computers, makes one aanvraag. */
  sleutel: z.string().check(z.regex(/^[\x21-\x7E]{8,128}$/)),
  velden: z.catchall(z.object({}), z.string()),
});

/** What was filled in so far. It stays in this tab, or in a file that somebody chose to keep. */
export type Draft = { readonly sleutel: string; readonly velden: FormFields };

export const emptyDraft = (fields: FormFields = {}): Draft => ({
  sleutel: crypto.randomUUID(),
  velden: fields,
});

/** The draft that this tab keeps. A copy of an earlier aanvraag takes its place. */
export function readDraft(): Draft {
  const copy = readFromTab(COPY);
  removeFromTab(COPY);
  if (copy !== undefined) {
    const draft = emptyDraft(toForm(copy));
    bindReplaced(draft.sleutel);
    return draft;
  }
  return toDraft(readFromTab(DRAFT)) ?? emptyDraft();
}

/** What the tab cannot keep stands in the page all the same: only a reload loses it. */
export const saveDraft = (draft: Draft): void => void keepInTab(DRAFT, draft);

export function wipeDraft(): void {
  removeFromTab(DRAFT);
  forgetReplaced();
}

/** The draft as a file, to go on later or elsewhere. */
export const toFile = (draft: Draft): Blob =>
  new Blob([JSON.stringify(draft, null, 1)], { type: 'application/json' });

/** @returns nothing when the text is no draft: another file, or another version's */
export function parseDraft(text: string): Draft | undefined {
  try {
    return toDraft(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function toDraft(value: unknown): Draft | undefined {
  const draft = draftSchema.safeParse(value);
  return draft.success ? draft.data : undefined;
}
