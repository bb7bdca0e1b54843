import * as z from 'zod/mini';

export { INDEX_FILE, REGISTERS_PATH } from './register-paths.ts';

export const registerVersionSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/));

const sourceSchema = z.strictObject({
  naam: z.string(),
  /** The day at which the publisher's data stood. */
  peildatum: z.iso.date(),
  aantal: z.int().check(z.nonnegative()),
  /** Whether everything is in it; only then does a number that is not in it mean something. */
  volledig: z.boolean(),
});

/** `index.json`: the version to look in, and what it was made of. */
export const registerIndexSchema = z.strictObject({
  versie: registerVersionSchema,
  /** The time of the newest source: the same sources give the same files, whenever they are compiled. */
  gemaaktOp: z.iso.datetime(),
  bronnen: z.array(sourceSchema),
});
export type RegisterIndex = z.infer<typeof registerIndexSchema>;

/**
 * What a register says of one number. Everything is in the stored form of the form's own fields, which the compiler checks, and
 * may be missing: some registers, and the sample, do not know it.
 */
export const registerEntrySchema = z.strictObject({
  naam: z.optional(z.string()),
  /** What else it is called: `Den Haag`. */
  roepnaam: z.optional(z.string()),
  adres: z.optional(
    z.strictObject({
      straat: z.string(),
      huisnummer: z.string(),
      postcode: z.string(),
      woonplaats: z.string(),
    }),
  ),
  /** The postcode of the address for letters, where that is another one. */
  postcodePost: z.optional(z.string()),
  /** Only of a school: the board that it belongs to. */
  bestuursnummer: z.optional(z.string()),
  /** Of a school: that of its board. */
  kvkNummer: z.optional(z.string()),
});
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** A file of a version, by number. An entry is parsed once it is looked up: a file has hundreds. */
export const registerShardSchema = z.record(z.string(), z.unknown());
export type RegisterShard = z.infer<typeof registerShardSchema>;
