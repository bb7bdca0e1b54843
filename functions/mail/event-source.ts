import * as z from 'zod/mini';
import type { Item } from '../store/item.ts';

const attribute = z.custom<Item[string]>(
  (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const recordSchema = z.object({
  dynamodb: z.object({ NewImage: z.optional(z.record(z.string(), attribute)) }),
});

const streamSchema = z.object({ Records: z.array(z.unknown()) });
const scheduleSchema = z.object({ source: z.literal('aws.events') });

/** Why versturen woke up: the clock, or the items that just changed, with how many records could not be read. */
export type EventSource =
  | { readonly soort: 'rooster' }
  | { readonly soort: 'stroom'; readonly items: readonly Item[]; readonly unreadable: number };

/** What woke the function is neither the table's stream nor the schedule. */
export class UnknownSource extends Error {
  readonly code = 'onbekende-bron';
  constructor(cause: unknown) {
    super('This event comes from neither the stream nor the schedule', { cause });
    this.name = 'UnknownSource';
  }
}

/** @throws UnknownSource */
export function readSource(event: unknown): EventSource {
  if (scheduleSchema.safeParse(event).success) return { soort: 'rooster' };
  const stream = streamSchema.safeParse(event);
  if (!stream.success) throw new UnknownSource(stream.error);
  const records = stream.data.Records.map((record) => recordSchema.safeParse(record));
  const items = records.flatMap(({ data }) => {
    const item: Item | undefined = data?.dynamodb.NewImage;
    return item === undefined ? [] : [item];
  });
  return { soort: 'stroom', items, unreadable: records.filter(({ success }) => !success).length };
}
