import { type Aanvraag, aanvraagSchema } from './aanvraag.ts';
import { beeldVan } from './draft.ts';
import { type Fout, foutenVan } from './errors.ts';
import { metKorteLijsten } from './short-lists.ts';
import { type Waarschuwing, waarschuwingenBij } from './warnings.ts';

export type Uitkomst =
  | {
      readonly ok: true;
      readonly aanvraag: Aanvraag;
      readonly waarschuwingen: readonly Waarschuwing[];
    }
  | {
      readonly ok: false;
      readonly fouten: readonly Fout[];
      readonly waarschuwingen: readonly Waarschuwing[];
    };

/**
 * Checks what was filled in against the whole form, as the page and the server both do.
 * @param ingevuld anything: a parsed JSON body, or what `uitFormulier` made of the form's fields
 * @returns the aanvraag in its stored form, or every error at once; the warnings beside either
 */
export function controleer(ingevuld: unknown): Uitkomst {
  const invoer = metKorteLijsten(ingevuld);
  const gelezen = aanvraagSchema.safeParse(invoer, { reportInput: true });
  if (gelezen.success) {
    const { data: aanvraag } = gelezen;
    return { ok: true, aanvraag, waarschuwingen: waarschuwingenBij(aanvraag) };
  }
  const waarschuwingen = waarschuwingenBij(beeldVan(invoer));
  return { ok: false, fouten: foutenVan(gelezen.error), waarschuwingen };
}
