import * as z from 'zod/mini';
import { keepInTab, readFromTab, removeFromTab } from '../../../../verkeer/tab-storage.ts';

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
  herhaald: z.boolean(),
});

/** What the page after sending shows. */
export type Received = z.infer<typeof receivedSchema>;

/** Every aanvraag that was sent from this tab: for a reload, and for Back and Forward, also after a next one was begun. */
function readAll(): Received[] {
  const read = z.array(receivedSchema).safeParse(readFromTab(RECEIVED));
  return read.success ? read.data : [];
}

export const saveReceived = (received: Received): void =>
  void keepInTab(RECEIVED, [
    ...readAll().filter(({ sleutel }) => sleutel !== received.sleutel),
    received,
  ]);

/** @param sleutel of the draft that a place in the history belongs to */
export const findReceived = (sleutel: string | undefined): Received | undefined =>
  readAll().find((received) => received.sleutel === sleutel);

export const wipeReceived = (): void => removeFromTab(RECEIVED);
