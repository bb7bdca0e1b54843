import * as z from 'zod/mini';
import { emailveld } from './email-field.ts';
import { keuzeveld } from './choice-field.ts';
import { meldingen } from './messages.ts';
import { nameField } from './names-and-functies.ts';
import { regel } from './text-field.ts';
import { MAX_ONDERTEKENAARS, WIJZEN } from './wijzen.ts';
import { velden } from './fields.ts';

export const ondertekenaarSchema = z.strictObject({
  naam: nameField(velden['ondertekening.ondertekenaars.*.naam']),
  functie: nameField(velden['ondertekening.ondertekenaars.*.functie']),
  email: z.optional(emailveld(velden['ondertekening.ondertekenaars.*.email'])),
});

/** The list stays within 1 to 5; a longer one is refused as a whole. */
export const ondertekeningSchema = z.strictObject({
  wijze: keuzeveld('ondertekening.wijze', WIJZEN),
  ondertekenaars: z
    .array(ondertekenaarSchema, {
      error: ({ input }) =>
        input === undefined ? meldingen.aantalOndertekenaars : meldingen.geenLijst,
    })
    .check(
      regel(
        'aantal-ondertekenaars',
        (lijst: readonly unknown[]) => lijst.length >= 1 && lijst.length <= MAX_ONDERTEKENAARS,
        meldingen.aantalOndertekenaars,
        { when: ({ value }) => Array.isArray(value) },
      ),
    ),
});
