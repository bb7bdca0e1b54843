import * as z from 'zod/mini';
import { normaliseLines } from '../aanvraag/characters.ts';
import { emailField } from '../aanvraag/email-field.ts';
import { fields } from '../aanvraag/fields.ts';
import { optionalTextField, rule, textField } from '../aanvraag/text-field.ts';
import { MAX_TERM_DAYS, type Step, STEPS } from '../dossier/stappen.ts';
import { requestFields } from './request-fields.ts';
import { requestMessages } from './request-messages.ts';

/** The bodies of the requests about a dossier, for the pages and the functions alike. */

export const ondertekeningRequestSchema = z.strictObject({
  akkoord: z.literal(true, { error: requestMessages.agreementNeeded }),
  /** Which document is signed: its SHA-256, as the page showed it. */
  documentHash: z
    .string({ error: requestMessages.hashInvalid })
    .check(
      rule('hash', (value: string) => /^[0-9a-f]{64}$/.test(value), requestMessages.hashInvalid),
    ),
});

export const refusalSchema = z.strictObject({
  reden: textField(requestFields.reden, [], normaliseLines),
});

/** Nothing to say; a body may be left out. */
export const emptySchema = z.strictObject({});

export const adresSchema = z.strictObject({
  email: emailField(fields['ondertekening.ondertekenaars.*.email']),
});

export const aanvullingSchema = z.strictObject({
  antwoord: textField(requestFields.antwoord, [], normaliseLines),
});

const termijnSchema = z
  .int({ error: requestMessages.termijnInvalid })
  .check(
    rule(
      'termijn-ongeldig',
      (days: number) => days >= 1 && days <= MAX_TERM_DAYS,
      requestMessages.termijnInvalid,
    ),
  );

const oneOf = (words: readonly string[]): string =>
  new Intl.ListFormat('nl', { type: 'disjunction' }).format(words);

/** The steps that say something. */
const needsText: Partial<Record<Step, string>> = {
  afgewezen: requestMessages.redenRequired,
  'aanvulling-vragen': requestMessages.questionRequired,
};

/** A rejection says why and a question what; the other steps may say something. */
export const afhandelingSchema = z
  .strictObject({
    stap: z.enum(STEPS, { error: () => requestMessages.stepInvalid(oneOf(STEPS)) }),
    toelichting: optionalTextField(requestFields.toelichting),
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
          message: requestMessages.termijnOnlyForQuestion,
          params: { code: 'onbekend-veld' },
          input: termijnDagen,
        });
      }
    }),
  );
