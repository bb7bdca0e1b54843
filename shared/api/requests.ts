import * as z from 'zod/mini';
import { normaliseerRegels } from '../aanvraag/characters.ts';
import { emailveld } from '../aanvraag/email-field.ts';
import { meldingen } from '../aanvraag/messages.ts';
import { optioneelTekstveld, regel, tekstveld } from '../aanvraag/text-field.ts';
import { STAPPEN } from '../dossier/stappen.ts';

/** The bodies of the requests about a dossier, for the pages and the functions alike. */

export const ondertekeningSchema = z.strictObject({
  akkoord: z.literal(true, { error: meldingen.akkoordNodig }),
  /** Which document is signed: its SHA-256, as the page showed it. */
  documentHash: z
    .string({ error: meldingen.hashOngeldig })
    .check(
      regel('hash', (waarde: string) => /^[0-9a-f]{64}$/.test(waarde), meldingen.hashOngeldig),
    ),
});

export const weigeringSchema = z.strictObject({ reden: tekstveld('reden', [], normaliseerRegels) });

/** Nothing to say; a body may be left out. */
export const leegSchema = z.strictObject({});

export const adresSchema = z.strictObject({
  email: emailveld('ondertekening.ondertekenaars.*.email'),
});

/** A rejection says why; the other steps may say something. */
export const afhandelingSchema = z
  .strictObject({
    stap: z.enum(STAPPEN, { error: meldingen.stapOngeldig }),
    toelichting: optioneelTekstveld('toelichting'),
  })
  .check(
    z.check(({ value: { stap, toelichting }, issues }) => {
      if (stap !== 'afgewezen' || toelichting !== '') return;
      issues.push({
        code: 'custom',
        path: ['toelichting'],
        message: meldingen.redenVerplicht,
        params: { code: 'verplicht' },
        input: toelichting,
      });
    }),
  );
