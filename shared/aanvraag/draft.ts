import * as z from 'zod/mini';
import { ACTIES, ROLCODES } from './beheerautorisaties.ts';
import { TYPES_ORGANISATIE } from './organisatietypen.ts';
import { WIJZEN } from './wijzen.ts';

const text = z.catch(z.optional(z.string()), undefined);
/** For rules that only ask whether it is there: what is wrong with it, its own field says. */
const somethingOrNothing = z.optional(z.unknown());
const jaNee = z.catch(z.optional(z.boolean()), undefined);

/**
 * What can be made of an aanvraag that may still be wrong anywhere: each part that has the right shape, and nothing
 * for the rest. The rules that span several fields read this, so that they speak up beside the errors of the fields.
 * An aanvraag without errors needs none.
 */
const viewSchema = z.object({
  soort: text,
  organisatie: z.catch(
    z.object({
      type: z.catch(z.optional(z.enum(TYPES_ORGANISATIE)), undefined),
      typeAnders: somethingOrNothing,
      nummers: z.catch(z.looseObject({}), {}),
      adres: z.catch(
        z.optional(
          z.object({
            huisnummer: somethingOrNothing,
            postcode: somethingOrNothing,
            eiland: somethingOrNothing,
          }),
        ),
        undefined,
      ),
    }),
    { type: undefined, typeAnders: undefined, nummers: {}, adres: undefined },
  ),
  beheerder: z.catch(z.object({ naam: text, email: text, heeftAccount: jaNee }), {
    naam: undefined,
    email: undefined,
    heeftAccount: undefined,
  }),
  beheerautorisaties: z.catch(
    z.optional(
      z.array(
        z.catch(
          z.object({
            rol: z.catch(z.optional(z.enum(ROLCODES)), undefined),
            actie: z.catch(z.optional(z.enum(ACTIES)), undefined),
          }),
          { rol: undefined, actie: undefined },
        ),
      ),
    ),
    undefined,
  ),
  opmerking: text,
  ondertekening: z.catch(
    z.object({
      wijze: z.catch(z.optional(z.enum(WIJZEN)), undefined),
      ondertekenaars: z.catch(
        z.array(
          z.catch(z.object({ naam: text, functie: text, email: somethingOrNothing }), {
            naam: undefined,
            functie: undefined,
            email: undefined,
          }),
        ),
        [],
      ),
    }),
    { wijze: undefined, ondertekenaars: [] },
  ),
});

export type View = z.infer<typeof viewSchema>;

/** @returns the readable parts of whatever was sent in; an empty picture when it is no object at all. */
export function viewOf(input: unknown): View {
  const outcome = viewSchema.safeParse(input);
  return outcome.success ? outcome.data : viewSchema.parse({});
}
