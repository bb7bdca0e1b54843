import * as z from 'zod/mini';
import type { Item } from '../store/item.ts';

const attribuut = z.custom<Item[string]>(
  (waarde: unknown) => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde),
);

const recordSchema = z.object({
  dynamodb: z.object({ NewImage: z.optional(z.record(z.string(), attribuut)) }),
});

const stroomSchema = z.object({ Records: z.array(z.unknown()) });
const roosterSchema = z.object({ source: z.literal('aws.events') });

/** Why versturen woke up: the clock, or the items that just changed, with how many records could not be read. */
export type Bron =
  | { readonly soort: 'rooster' }
  | { readonly soort: 'stroom'; readonly items: readonly Item[]; readonly onleesbaar: number };

/** What woke the function is neither the table's stream nor the schedule. */
export class OnbekendeBron extends Error {
  readonly code = 'onbekende-bron';
  constructor(cause: unknown) {
    super('This event comes from neither the stream nor the schedule', { cause });
    this.name = 'OnbekendeBron';
  }
}

/** @throws OnbekendeBron */
export function leesBron(event: unknown): Bron {
  if (roosterSchema.safeParse(event).success) return { soort: 'rooster' };
  const stroom = stroomSchema.safeParse(event);
  if (!stroom.success) throw new OnbekendeBron(stroom.error);
  const records = stroom.data.Records.map((record) => recordSchema.safeParse(record));
  const items = records.flatMap(({ data }) => {
    const item: Item | undefined = data?.dynamodb.NewImage;
    return item === undefined ? [] : [item];
  });
  return { soort: 'stroom', items, onleesbaar: records.filter(({ success }) => !success).length };
}
