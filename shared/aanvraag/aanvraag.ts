import * as z from 'zod/mini';
import { viewOf } from './draft.ts';
import { beheerautorisatiesSchema } from './beheerautorisaties.ts';
import { beheerderSchema } from './beheerder.ts';
import { choiceField } from './choice-field.ts';
import { ondertekeningSchema } from './ondertekening.ts';
import { organisatieSchema } from './organisatie.ts';
import { gemeenteFunctie } from './rules/ondertekening.ts';
import { findings } from './rules.ts';
import { SOORTEN } from './soort.ts';
import { optionalTextField } from './text-field.ts';
import { fields } from './fields.ts';

/** What one sends in: every field, without the rules that span several of them. */
export const aanvraagFields = z.strictObject({
  soort: choiceField('soort', SOORTEN),
  organisatie: organisatieSchema,
  beheerder: beheerderSchema,
  beheerautorisaties: beheerautorisatiesSchema,
  ondertekening: ondertekeningSchema,
  opmerking: optionalTextField(fields.opmerking),
});

/** The aanvraag in its stored form: normalised, complete, every rule met. */
export type Aanvraag = z.infer<typeof aanvraagFields>;

/** {@link aanvraagFields} with every rule; parsing gives the stored form. All errors come at once. */
export const aanvraagSchema = aanvraagFields.check(
  z.overwrite(withGemeenteFuncties),
  z.check(
    (payload) => {
      // When every field is right, there is no need to make out what can be read.
      const view = payload.issues.length === 0 ? payload.value : viewOf(payload.value);
      for (const { severity, path, code, detail } of findings(view)) {
        if (severity === 'waarschuwing') continue;
        payload.issues.push({
          code: 'custom',
          path: [...path],
          message: detail,
          params: { code },
          input: undefined,
        });
      }
    },
    { when: () => true },
  ),
);

function withGemeenteFuncties(aanvraag: Aanvraag): Aanvraag {
  if (aanvraag.organisatie.type !== 'gemeente') return aanvraag;
  const ondertekenaars = aanvraag.ondertekening.ondertekenaars.map((ondertekenaar) => ({
    ...ondertekenaar,
    functie: gemeenteFunctie(ondertekenaar.functie) ?? ondertekenaar.functie,
  }));
  return { ...aanvraag, ondertekening: { ...aanvraag.ondertekening, ondertekenaars } };
}
