import { soorten } from './soort.ts';

/** One field as the samenvatting of an aanvraag, or the API, gives it. */
type Line = {
  readonly label: string;
  readonly waarde: string;
  readonly veld?: string | undefined;
  readonly nummer?: string | undefined;
  /** What is wrong, in a form that is not complete. */
  readonly error?: string | undefined;
};
type Section = { readonly titel: string; readonly regels: readonly Line[] };

/** What belongs together on one row: its lines stand below each other, or are a list. */
export type ShortRow = {
  readonly nummer: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly isList: boolean;
  /** The name of its first field. */
  readonly veld: string;
  readonly error?: string | undefined;
};
export type ShortSection = { readonly titel: string; readonly rows: readonly ShortRow[] };

/** What the rows are called that hold more than one field. */
export const shortLabels = {
  adres: 'Adres',
  rollen: 'Rollen',
  ondertekenaar: (nummer: number) => `Ondertekenaar ${nummer}`,
} as const;

/**
 * The same fields on fewer rows: an address on one line, a signatory as one block, roles as a list below what is asked
 * for them. A field without a name keeps a row of its own.
 */
export function shortSamenvatting(sections: readonly Section[]): ShortSection[] {
  const isAanmelding = sections.some(({ regels }) =>
    regels.some(({ veld, waarde }) => veld === 'soort' && waarde === soorten.aanmelding),
  );
  return sections.map(({ titel, regels }) => ({
    titel,
    rows: grouped(regels).map((lines) => toRow(lines, isAanmelding)),
  }));
}

const SIGNATORY = /^ondertekening\.ondertekenaars\.(\d+)\./;

/** In the order of the first of each group. Not by `Map.groupBy`, which browsers of 2023 do not have. */
function grouped(lines: readonly Line[]): Line[][] {
  const groups = new Map<unknown, Line[]>();
  for (const line of lines) {
    const group = groupOf(line);
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return [...groups.values()];
}

/** Lines of the same group share a row; a line by itself is its own group. */
function groupOf(line: Line): unknown {
  const { veld = '', waarde } = line;
  if (veld.startsWith('organisatie.adres.')) return 'adres';
  if (veld.startsWith('beheerautorisaties.')) return `rollen ${waarde}`;
  return SIGNATORY.exec(veld)?.[0] ?? line;
}

function toRow(lines: readonly Line[], isAanmelding: boolean): ShortRow {
  const [first] = lines;
  const { veld = '', nummer = '', label = '', waarde = '', error } = first ?? {};
  const row = { veld, nummer, isList: false };
  if (veld.startsWith('organisatie.adres.')) {
    return { ...row, label: shortLabels.adres, lines: [addressOf(lines)] };
  }
  if (veld.startsWith('beheerautorisaties.')) {
    const roles = lines.map((line) => line.label);
    return {
      ...row,
      label: isAanmelding ? shortLabels.rollen : waarde,
      lines: roles,
      isList: true,
    };
  }
  const [, index] = SIGNATORY.exec(veld) ?? [];
  if (index !== undefined) {
    return {
      ...row,
      label: shortLabels.ondertekenaar(Number(index) + 1),
      lines: personOf(lines),
    };
  }
  return { ...row, label, lines: [waarde], error };
}

const partsOf = (lines: readonly Line[]) => (names: readonly string[], between: string) =>
  names
    .flatMap((name) => lines.find(({ veld }) => veld?.endsWith(`.${name}`))?.waarde ?? [])
    .join(between);

/** `Rengerslaan 10, 8917 DD Leeuwarden`; on an island what there is of it. */
function addressOf(lines: readonly Line[]): string {
  const parts = partsOf(lines);
  return [
    parts(['straat', 'huisnummer'], ' '),
    parts(['postcode', 'woonplaats'], ' '),
    parts(['eiland'], ' '),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function personOf(lines: readonly Line[]): string[] {
  const parts = partsOf(lines);
  return [parts(['naam', 'functie'], ', '), parts(['email'], '')].filter((part) => part !== '');
}
