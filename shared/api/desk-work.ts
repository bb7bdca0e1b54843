import * as z from 'zod/mini';
import { normaliseerRegels } from '../aanvraag/characters.ts';
import { meldingen } from '../aanvraag/messages.ts';
import { SOORTEN } from '../aanvraag/soort.ts';
import { TYPEN_ORGANISATIE } from '../aanvraag/organisatietypen.ts';
import { tekstveld } from '../aanvraag/text-field.ts';
import { STATUSSEN } from '../dossier/transitions.ts';

const time = z.iso.datetime();

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

const numbers = z.record(z.string(), z.unknown());

/** The list of the desk, oldest first. */
export const listedWorkSchema = z.object({
  aanvragen: z.array(
    z.object({
      kenmerk: z.string(),
      status: z.enum(STATUSSEN),
      soort: z.enum(SOORTEN),
      ingediendOp: time,
      organisatie: z.object({
        type: z.enum(TYPEN_ORGANISATIE),
        naam: z.string(),
        nummers: numbers,
      }),
      beheerder: z.object({ naam: z.string() }),
      /** Who has it; `null` when nobody does. */
      behandelaar: z.nullable(z.object({ naam: z.string() })),
      /** Since when it has this status. */
      sinds: time,
      /** What to look at. More codes may come. */
      signalen: z.array(z.object({ code: z.string() })),
    }),
  ),
  /** What to ask as `na` for the next page; `null` when this is the last. */
  volgende: z.nullable(z.string()),
});
export type ListedWork = z.infer<typeof listedWorkSchema>;
