import * as z from 'zod/mini';
import { kenmerkSchema } from '../../shared/dossier/kenmerk.ts';
import { timeSchema } from '../../shared/time/moment.ts';

/** What was last read of a partition, or nothing when it is to be read from its beginning. */
const positionSchema = z.nullable(z.object({ ingediendOp: timeSchema, kenmerk: kenmerkSchema }));
const cursorSchema = z.record(
  z.string().check(z.regex(/^(open#[0-7]|closed#\d{4}-\d{2})$/)),
  positionSchema,
);

/** Where a page of the list ended, in each partition that it was read from. It holds nothing that is secret or personal. */
export type Cursor = z.infer<typeof cursorSchema>;
export type Position = z.infer<typeof positionSchema>;

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** @returns nothing when it is not one of ours */
export function parseCursor(text: string): Cursor | undefined {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}
