import * as z from 'zod/mini';
import { normaliseLines } from '../aanvraag/characters.ts';
import { textField } from '../aanvraag/text-field.ts';
import { requestFields } from './request-fields.ts';

/** What the desk asks and gets, beside the steps. */

export const noteSchema = z.strictObject({
  tekst: textField(requestFields.tekst, [], normaliseLines),
});

/** Not among the messages of the form: its page would carry what only who calls the API can read. */
const INVALID_CHECK =
  'Kies ja of nee: true of false. Bij terugbellen horen een nummer en een bron.';

const isChecked = () => z.boolean({ error: INVALID_CHECK });

/** All of the list at once: what is not said is not checked. */
export const checksSchema = z.strictObject({
  handelsregister: isChecked(),
  tekenbevoegd: isChecked(),
  nummers: isChecked(),
  /** Which number was called back, and where it was found; `null` when nobody was called. */
  teruggebeld: z._default(
    z.nullable(
      z.strictObject(
        {
          nummer: textField(requestFields['teruggebeld.nummer']),
          bron: textField(requestFields['teruggebeld.bron']),
        },
        { error: INVALID_CHECK },
      ),
    ),
    null,
  ),
});
