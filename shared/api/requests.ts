import * as z from 'zod/mini';
import { normaliseerRegels } from '../aanvraag/characters.ts';
import { emailveld } from '../aanvraag/email-field.ts';
import { velden } from '../aanvraag/fields.ts';
import { optioneelTekstveld, regel, tekstveld } from '../aanvraag/text-field.ts';
import { MAX_TERM_DAYS, type Stap, STAPPEN } from '../dossier/stappen.ts';
import { requestFields } from './request-fields.ts';
import { requestMessages } from './request-messages.ts';

/** The bodies of the requests about a dossier, for the pages and the functions alike. */

export const ondertekeningSchema = z.strictObject({
  akkoord: z.literal(true, { error: requestMessages.akkoordNodig }),
  /** Which document is signed: its SHA-256, as the page showed it. */
  documentHash: z
    .string({ error: requestMessages.hashOngeldig })
    .check(
      regel(
        'hash',
        (waarde: string) => /^[0-9a-f]{64}$/.test(waarde),
        requestMessages.hashOngeldig,
      ),
    ),
});

export const weigeringSchema = z.strictObject({
  reden: tekstveld(requestFields.reden, [], normaliseerRegels),
});

/** Nothing to say; a body may be left out. */
export const leegSchema = z.strictObject({});

export const adresSchema = z.strictObject({
  email: emailveld(velden['ondertekening.ondertekenaars.*.email']),
});

export const aanvullingSchema = z.strictObject({
  antwoord: tekstveld(requestFields.antwoord, [], normaliseerRegels),
});

const termijnSchema = z
  .int({ error: requestMessages.termijnOngeldig })
  .check(
    regel(
      'termijn-ongeldig',
      (days: number) => days >= 1 && days <= MAX_TERM_DAYS,
      requestMessages.termijnOngeldig,
    ),
  );

/** The steps that say something. */
const needsText: Partial<Record<Stap, string>> = {
  afgewezen: requestMessages.redenVerplicht,
  'aanvulling-vragen': requestMessages.vraagVerplicht,
};

/** A rejection says why and a question what; the other steps may say something. */
export const afhandelingSchema = z
  .strictObject({
    stap: z.enum(STAPPEN, { error: requestMessages.stapOngeldig }),
    toelichting: optioneelTekstveld(requestFields.toelichting),
    /** How many days a question waits for its answer; 14 where it is left out. */
    termijnDagen: z.optional(termijnSchema),
  })
  .check(
    z.check(({ value: { stap, toelichting, termijnDagen }, issues }) => {
      const message = needsText[stap];
      if (message !== undefined && toelichting === '') {
        const params = { code: 'verplicht' };
        issues.push({
          code: 'custom',
          path: ['toelichting'],
          message,
          params,
          input: toelichting,
        });
      }
      if (termijnDagen !== undefined && stap !== 'aanvulling-vragen') {
        issues.push({
          code: 'custom',
          path: ['termijnDagen'],
          message: requestMessages.termijnAlleenBijVraag,
          params: { code: 'onbekend-veld' },
          input: termijnDagen,
        });
      }
    }),
  );
