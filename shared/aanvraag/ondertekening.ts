import * as z from 'zod/mini';
import { emailveld } from './beheerder.ts';
import { keuzeveld } from './keuze.ts';
import { meldingen } from './meldingen.ts';
import { regel, tekstveld } from './tekst.ts';

/** Section 5 (ours): how the bevoegd gezag signs. */
export const wijzen = {
  digitaal: 'Digitaal, via een link in een e-mail',
  papier: 'Op papier, met een handtekening',
} as const;
export type Wijze = keyof typeof wijzen;
export const WIJZEN = Object.keys(wijzen) as Wijze[];

export const MAX_ONDERTEKENAARS = 5;

/** Who may sign for a gemeente; mandates that a gemeente made itself are not accepted (toelichting bij 5). */
export const GEMEENTEFUNCTIES = ['gemeentesecretaris', 'burgemeester', 'wethouder'] as const;

/** The list stays within 1 to 5; a longer one is refused as a whole. */
export const ondertekeningSchema = z.strictObject({
  wijze: keuzeveld('ondertekening.wijze', WIJZEN),
  ondertekenaars: z
    .array(
      z.strictObject({
        naam: tekstveld('ondertekening.ondertekenaars.*.naam'),
        functie: tekstveld('ondertekening.ondertekenaars.*.functie'),
        email: z.optional(emailveld('ondertekening.ondertekenaars.*.email')),
      }),
      {
        error: ({ input }) =>
          input === undefined ? meldingen.aantalOndertekenaars : meldingen.geenLijst,
      },
    )
    .check(
      regel(
        'aantal-ondertekenaars',
        (lijst: readonly unknown[]) => lijst.length >= 1 && lijst.length <= MAX_ONDERTEKENAARS,
        meldingen.aantalOndertekenaars,
        { when: ({ value }) => Array.isArray(value) },
      ),
    ),
});
