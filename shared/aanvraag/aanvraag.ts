import * as z from 'zod/mini';
import { beeldVan } from './draft.ts';
import { beheerautorisatiesSchema } from './beheerautorisaties.ts';
import { beheerderSchema } from './beheerder.ts';
import { keuzeveld } from './choice-field.ts';
import { ondertekeningSchema } from './ondertekening.ts';
import { organisatieSchema } from './organisatie.ts';
import { gemeentefunctie } from './rules/ondertekening.ts';
import { bevindingen } from './rules.ts';
import { SOORTEN } from './soort.ts';
import { optioneelTekstveld } from './text-field.ts';
import { velden } from './fields.ts';

/** What one sends in: every field, without the rules that span several of them. */
export const aanvraagvelden = z.strictObject({
  soort: keuzeveld('soort', SOORTEN),
  organisatie: organisatieSchema,
  beheerder: beheerderSchema,
  beheerautorisaties: beheerautorisatiesSchema,
  ondertekening: ondertekeningSchema,
  opmerking: optioneelTekstveld(velden.opmerking),
});

/** The aanvraag in its stored form: normalised, complete, every rule met. */
export type Aanvraag = z.infer<typeof aanvraagvelden>;

/** {@link aanvraagvelden} with every rule; parsing gives the stored form. All errors come at once. */
export const aanvraagSchema = aanvraagvelden.check(
  z.overwrite(metGemeentefuncties),
  z.check(
    (payload) => {
      // When every field is right, there is no need to make out what can be read.
      const beeld = payload.issues.length === 0 ? payload.value : beeldVan(payload.value);
      for (const { ernst, pad, code, detail } of bevindingen(beeld)) {
        if (ernst === 'waarschuwing') continue;
        payload.issues.push({
          code: 'custom',
          path: [...pad],
          message: detail,
          params: { code },
          input: undefined,
        });
      }
    },
    { when: () => true },
  ),
);

function metGemeentefuncties(aanvraag: Aanvraag): Aanvraag {
  if (aanvraag.organisatie.type !== 'gemeente') return aanvraag;
  const ondertekenaars = aanvraag.ondertekening.ondertekenaars.map((ondertekenaar) => ({
    ...ondertekenaar,
    functie: gemeentefunctie(ondertekenaar.functie) ?? ondertekenaar.functie,
  }));
  return { ...aanvraag, ondertekening: { ...aanvraag.ondertekening, ondertekenaars } };
}
