import * as z from 'zod/mini';
import { normaliseerRegels } from '../aanvraag/characters.ts';
import { meldingen } from '../aanvraag/messages.ts';
import { tekstveld } from '../aanvraag/text-field.ts';

/** What the desk asks and gets, beside the steps. */

export const noteSchema = z.strictObject({ tekst: tekstveld('tekst', [], normaliseerRegels) });

const isChecked = () => z.boolean({ error: meldingen.controleOngeldig });

/** All of the list at once: what is not said is not checked. */
export const checksSchema = z.strictObject({
  handelsregister: isChecked(),
  tekenbevoegd: isChecked(),
  nummers: isChecked(),
  /** Which number was called back, and where it was found; `null` when nobody was called. */
  teruggebeld: z._default(
    z.nullable(
      z.strictObject(
        { nummer: tekstveld('teruggebeld.nummer'), bron: tekstveld('teruggebeld.bron') },
        { error: meldingen.controleOngeldig },
      ),
    ),
    null,
  ),
});
