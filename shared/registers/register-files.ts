import * as z from 'zod/mini';
import { bijEersteGebruik } from '../time/lazy.ts';

export { INDEX_FILE, REGISTERS_PATH } from './register-paths.ts';

export const registerVersionSchema = () => z.string().check(z.regex(/^[0-9a-f]{16}$/));

const sourceSchema = () =>
  z.strictObject({
    naam: z.string(),
    /** The day at which the publisher's data stood. */
    peildatum: z.iso.date(),
    aantal: z.int().check(z.nonnegative()),
    /** Whether everything is in it; only then does a number that is not in it mean something. */
    volledig: z.boolean(),
  });

/** `index.json`: the version to look in, and what it was made of. */
export const registerIndexSchema = bijEersteGebruik(() =>
  z.strictObject({
    versie: registerVersionSchema(),
    /** The time of the newest source: the same sources give the same files, whenever they are compiled. */
    gemaaktOp: z.iso.datetime(),
    bronnen: z.array(sourceSchema()),
  }),
);
export type RegisterIndex = z.infer<ReturnType<typeof registerIndexSchema>>;

/**
 * What a register says of one number. Everything is in the stored form of the form's own fields, which the compiler checks, and
 * may be missing: some registers, and the sample, do not know it.
 */
export const registerEntrySchema = bijEersteGebruik(() => {
  const text = z.string();
  return z.strictObject({
    naam: z.optional(text),
    /** What else it is called: `Den Haag`. */
    roepnaam: z.optional(text),
    adres: z.optional(
      z.strictObject({ straat: text, huisnummer: text, postcode: text, woonplaats: text }),
    ),
    /** The postcode of the address for letters, where that is another one. */
    postcodePost: z.optional(text),
    /** Only of a school: the board that it belongs to. */
    bestuursnummer: z.optional(text),
    /** Of a school: that of its board. */
    kvkNummer: z.optional(text),
  });
});
export type RegisterEntry = z.infer<ReturnType<typeof registerEntrySchema>>;

/** A file of a version, by number. An entry is parsed once it is looked up: a file has hundreds. */
export const registerShardSchema = bijEersteGebruik(() => z.record(z.string(), z.unknown()));
export type RegisterShard = z.infer<ReturnType<typeof registerShardSchema>>;
