import * as z from 'zod/mini';
import { SOORTEN } from '../aanvraag/soort.ts';
import { TYPES_ORGANISATIE } from '../aanvraag/organisatietypen.ts';
import { STATUSES } from '../dossier/transitions.ts';

const time = z.iso.datetime();

const numbers = z.record(z.string(), z.unknown());

/** The list of the desk, oldest first. */
export const listedWorkSchema = z.object({
  aanvragen: z.array(
    z.object({
      kenmerk: z.string(),
      status: z.enum(STATUSES),
      soort: z.enum(SOORTEN),
      ingediendOp: time,
      organisatie: z.object({
        type: z.enum(TYPES_ORGANISATIE),
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
