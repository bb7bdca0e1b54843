import * as z from 'zod/mini';
import { keepInTab, readFromTab, removeFromTab } from '../../../../api/tab-storage.ts';

const RECEIVED = 'beheerdersloket.ontvangen';

const receivedSchema = z.object({
  /** The key of the draft that was sent. */
  sleutel: z.string(),
  kenmerk: z.string(),
  statusToken: z.string(),
  ingediendOp: z.string(),
  wijze: z.enum(['digitaal', 'papier']),
  beheerder: z.string(),
  ondertekenaars: z.string(),
  repeated: z.boolean(),
  /** What a next aanvraag for the same organisation begins with, by the fields of the screen. */
  same: z.catchall(z.object({}), z.string()),
});

/** What the page after sending shows. */
export type Received = z.infer<typeof receivedSchema>;

/** What was sent since the page was loaded, where a tab keeps nothing. */
let here: readonly Received[] = [];

/** Every aanvraag that was sent from this tab: for a reload, and for Back and Forward, also after a next one was begun. */
function readAll(): readonly Received[] {
  const read = z.array(receivedSchema).safeParse(readFromTab(RECEIVED));
  return read.success ? read.data : here;
}

export function saveReceived(received: Received): void {
  here = [...readAll().filter(({ sleutel: key }) => key !== received.sleutel), received];
  keepInTab(RECEIVED, here);
}

/** @param key of the draft that a place in the history belongs to */
export const findReceived = (key: string | undefined): Received | undefined =>
  readAll().find((received) => received.sleutel === key);

export function wipeReceived(): void {
  here = [];
  removeFromTab(RECEIVED);
}
