import * as z from 'zod/mini';

/** What the SSD checks before it goes on, as it is stored, without the rules of the form: what was once accepted is read. */
export const storedChecksSchema = () =>
  z.object({
    /** The organisation stands in the trade register as it was filled in. */
    handelsregister: z.boolean(),
    /** Whoever signs may do so. */
    tekenbevoegd: z.boolean(),
    /** The numbers belong to the organisation. */
    nummers: z.boolean(),
    /** Which number was called back, and where it was found; left out when nobody was. */
    teruggebeld: z.optional(z.object({ nummer: z.string(), bron: z.string() })),
  });
export type Checks = z.infer<ReturnType<typeof storedChecksSchema>>;

/** What may stay when personal data goes: what was checked, not whose number it was. */
export const withoutPhoneNumber = ({ teruggebeld, ...checks }: Checks): Checks => ({
  ...checks,
  ...(teruggebeld === undefined ? {} : { teruggebeld: { nummer: '', bron: '' } }),
});
