import * as z from 'zod/mini';
import type { RegisterEntry } from '../../shared/registers/register-files.ts';
import { toEntry } from './entry.ts';
import { readNumber } from './numbers.ts';
import type { Report } from './report.ts';
import { SourceError } from './source-error.ts';

export const GEMEENTEN_FILE = 'gemeenten.json';

const address = z.object({
  straat: z.string(),
  huisnummer: z.string(),
  postcode: z.string(),
  woonplaats: z.string(),
});

/** The shape of the file, as far as it is used. A number may have lost its quotes, and then its zeros. */
const sourceSchema = z.object({
  aantal: z.optional(z.int()),
  gemeenten: z.array(
    z.object({
      code: z.union([z.string(), z.number()]),
      naam: z.string(),
      roepnaam: z.optional(z.string()),
      kvkNummer: z.optional(z.union([z.string(), z.number()])),
      bezoekadres: z.optional(address),
      postadres: z.optional(z.object({ postcode: z.string() })),
      bijgewerkt: z.optional(z.iso.date()),
    }),
  ),
});

export type Gemeenten = {
  readonly entries: ReadonlyMap<string, RegisterEntry>;
  /** Whether there are as many as the file says. */
  readonly isComplete: boolean;
  /** The day of the last change. */
  readonly peildatum: string | undefined;
};

const NONE = { straat: '', huisnummer: '', postcode: '', woonplaats: '' };

/** Reads the gemeenten. @throws SourceError */
export function readGemeenten(text: string, report: Report): Gemeenten {
  const { aantal, gemeenten } = parse(text);
  const entries = new Map<string, RegisterEntry>();
  for (const [index, gemeente] of gemeenten.entries()) {
    const { naam, roepnaam, bezoekadres = NONE, postadres, kvkNummer } = gemeente;
    const place = (column: string) => ({ file: GEMEENTEN_FILE, row: index + 1, column });
    const code = readNumber('gemeentecode', String(gemeente.code), place('code'), report);
    const facts = {
      naam: asOrganisation(naam),
      ...(roepnaam === undefined ? {} : { roepnaam: asOrganisation(roepnaam) }),
      adres: bezoekadres,
      postcodePost: postadres?.postcode ?? '',
      kvkNummer:
        kvkNummer === undefined
          ? undefined
          : readNumber('kvkNummer', String(kvkNummer), place('kvkNummer'), report),
    };
    if (entries.has(code)) report.conflicts.push(`${GEMEENTEN_FILE}, ${code}`);
    else entries.set(code, toEntry(facts, `${GEMEENTEN_FILE}, ${code}`, report));
  }
  return {
    entries,
    isComplete: aantal === undefined || aantal === entries.size,
    peildatum:
      gemeenten
        .map(({ bijgewerkt = '' }) => bijgewerkt)
        .sort()
        .at(-1) || undefined,
  };
}

/** As a gemeente calls itself on a form. */
const asOrganisation = (naam: string): string => `Gemeente ${naam}`;

function parse(text: string): z.infer<typeof sourceSchema> {
  try {
    return sourceSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new SourceError(`${GEMEENTEN_FILE}: no JSON`, error);
    if (!(error instanceof z.core.$ZodError)) throw error;
    const [issue] = error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new SourceError(`${GEMEENTEN_FILE}, column ${where}: ${issue?.message}`, error);
  }
}
