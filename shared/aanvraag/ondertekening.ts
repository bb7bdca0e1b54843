import * as z from 'zod/mini';
import { emailField } from './email-field.ts';
import { choiceField } from './choice-field.ts';
import { meldingen } from './messages.ts';
import { nameField } from './names-and-functies.ts';
import { rule } from './text-field.ts';
import { MAX_ONDERTEKENAARS, WIJZEN } from './wijzen.ts';
import { fields } from './fields.ts';

export const aanvraagOndertekenaarSchema = z.strictObject({
  naam: nameField(fields['ondertekening.ondertekenaars.*.naam']),
  functie: nameField(fields['ondertekening.ondertekenaars.*.functie']),
  email: z.optional(emailField(fields['ondertekening.ondertekenaars.*.email'])),
});

/** The list stays within 1 to 5; a longer one is refused as a whole. */
export const ondertekeningSchema = z.strictObject({
  wijze: choiceField('ondertekening.wijze', WIJZEN),
  ondertekenaars: z
    .array(aanvraagOndertekenaarSchema, {
      error: ({ input }) => (input === undefined ? meldingen.ondertekenaarCount : meldingen.noList),
    })
    .check(
      rule(
        'aantal-ondertekenaars',
        (list: readonly unknown[]) => list.length >= 1 && list.length <= MAX_ONDERTEKENAARS,
        meldingen.ondertekenaarCount,
        { when: ({ value }) => Array.isArray(value) },
      ),
    ),
});
