import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { acties, beheerrollen, sectoren } from '../../../shared/aanvraag/beheerautorisaties.ts';
import { meldingen, warningTexts } from '../../../shared/aanvraag/messages.ts';
import { organisatietypen, TYPES_ORGANISATIE } from '../../../shared/aanvraag/organisatietypen.ts';
import { purposes } from '../../../shared/aanvraag/purposes.ts';
import { formSections } from '../../../shared/aanvraag/samenvatting.ts';
import { soorten } from '../../../shared/aanvraag/soort.ts';
import { type Field, fields } from '../../../shared/aanvraag/fields.ts';
import { wijzen } from '../../../shared/aanvraag/wijzen.ts';
import { requestFields } from '../../../shared/api/request-fields.ts';
import { requestMessages } from '../../../shared/api/request-messages.ts';
import { problems } from '../../../shared/api/problems.ts';
import { ssd } from '../../../shared/aanvraag/contact.ts';
import { registerTexts } from '../../../shared/registers/register-texts.ts';
import { CALL_BACK, signaalTexts } from '../../../shared/dossier/signaal-texts.ts';
import {
  WHAT_A_LINK_PROVES,
  WHAT_A_LINK_PROVES_TO_SSD,
  verklaring,
} from '../../../shared/dossier/verklaring.ts';
import { createAanvraag } from '../../fixtures/aanvragen.ts';
import { statusTexts } from '../../../shared/dossier/status-texts.ts';
import { allMails } from '../../fixtures/berichten.ts';

/** A place where words are kept, with every text that comes out of it. */
export type WordSource = { readonly source: string; readonly teksten: readonly string[] };

const root = join(import.meta.dirname, '../../..');

/** The words of each page, of what pages share, and of the PDF. */
export async function fromPages(): Promise<WordSource[]> {
  const paths: string[] = [];
  for await (const path of glob('{web,functions}/**/teksten.ts', { cwd: root })) paths.push(path);
  return Promise.all(
    paths.sort().map(async (source) => {
      const module: unknown = await import(join(root, source));
      return { source, teksten: tekstenIn(module, source) };
    }),
  );
}

/** The tables of words that pages, mails and the API share. */
export function fromTables(): WordSource[] {
  const tables = {
    meldingen,
    warningTexts,
    fields: Object.values<Field>({ ...fields, ...requestFields }).map((field) => ({
      ...field,
      instruction: `${field.instruction}.`,
    })),
    choices: { soorten, wijzen, organisatietypen, acties, formSections, sectoren },
    beheerrollen,
    problems,
    requestMessages,
    purposes,
    verklaring: [...allDeclarations(), WHAT_A_LINK_PROVES, WHAT_A_LINK_PROVES_TO_SSD],
    statusTexts,
    registerTexts,
    signaalTexts: [signaalTexts, CALL_BACK],
    contact: ssd,
  };
  return Object.entries(tables).map(([source, table]) => ({
    source,
    teksten: tekstenIn(table, source),
  }));
}

/** What is declared for each type of organisation; what is asked stands in the table of purposes. */
const allDeclarations = (): string[] =>
  TYPES_ORGANISATIE.flatMap((type) => verklaring(createAanvraag(type)));

/** Every mail of every life, by kind. */
export const fromBerichten = (): WordSource[] =>
  [...Map.groupBy(allMails, ({ soort }) => soort)].map(([soort, equal]) => ({
    source: `bericht ${soort}`,
    teksten: [...new Set(equal.flatMap(({ content }) => tekstenIn(content, soort)))],
  }));

/** What is for the program and not for people. */
const NO_WORDS = new Set(['bijlagen', 'deel', 'oneOf', 'href', 'nummer', 'sector', 'soort']);

/** A field that also stands for a plain word, for a function that takes both. */
const field = { ...fields['organisatie.naam'], toString: () => '12' };

/** Plain arguments of each kind that the functions among the texts take. */
const EXAMPLES = ['Anna Bakker', 1, 3, '2026-11-24T09:00:00Z', field];

/** Every text in a value: of lists, of objects, and of what its functions give. */
function tekstenIn(value: unknown, place: string): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return outcomesOf(value as TextFunction, place);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NO_WORDS.has(key))
    .flatMap(([key, section]) => tekstenIn(section, `${place} ${key}`));
}

type TextFunction = (...args: unknown[]) => unknown;

/** What a function gives for each kind of argument that it takes. @throws Error when it takes none of them */
function outcomesOf(functie: TextFunction, place: string): string[] {
  const attempts = EXAMPLES.map((example) => {
    try {
      return { outcome: functie(...Array<unknown>(functie.length).fill(example)) };
    } catch (error) {
      return { error };
    }
  });
  const teksten = attempts
    .flatMap((attempt) => ('outcome' in attempt ? tekstenIn(attempt.outcome, place) : []))
    .filter((text) => !/undefined|NaN/.test(text));
  if (teksten.length === 0) throw new Error(`No example fits ${place}`, { cause: attempts });
  return [...new Set(teksten)];
}
