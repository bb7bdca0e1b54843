import { keepInTab } from '../../verkeer/tab-storage.ts';

/** Where a page leaves an earlier aanvraag for the form to begin with. */
export const KOPIE = 'beheerdersloket.kopie';

/**
 * Lets the form begin with an earlier aanvraag filled in. The form itself reads it, so that no other page carries the
 * form's rules.
 * @returns whether the browser keeps it for the form
 */
export const bewaarKopie = (aanvraag: unknown): boolean => keepInTab(KOPIE, aanvraag);
