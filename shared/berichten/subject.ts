import { NUMMER_KINDS } from '../aanvraag/organisatietypen.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { fitsSubject } from './quoting.ts';

/** What is behind it stands in no list of mails, and filters for spam count it. */
const MAX_NAME = 60;

/**
 * `<what>: <organisation> (<kenmerk>)`, to anyone but the SSD: what happened stands within the first 30 characters, which is
 * what a phone shows. Without the organisation where its name could be read as an address or a telephone number. No square
 * brackets: mail servers that sort and thread by subject leave out what stands in them (RFC 5256, 2.1).
 */
export function subjectFor({ kenmerk, aanvraag }: Dossier, what: string): string {
  const name = subjectName(aanvraag.organisatie.naam);
  return `${name === '' ? what : `${what}: ${name}`} (${kenmerk})`;
}

/**
 * `<kenmerk> Aanmelding 31FR NHL Stenden Hogeschool`: to the SSD, the same in all mails about a dossier, for Outlook and
 * Gmail show mails as one thread only then.
 */
export const subjectForSsd = ({ kenmerk, aanvraag }: Dossier): string =>
  [
    kenmerk,
    soortWord[aanvraag.soort],
    firstNumber(aanvraag),
    subjectName(aanvraag.organisatie.naam),
  ]
    .filter((part) => part !== '')
    .join(' ');

export const soortWord = { aanmelding: 'Aanmelding', wijziging: 'Wijziging' } as const;

/** The number by which the SSD knows the organisation: the first one of the form. */
function firstNumber({ organisatie: { nummers } }: Dossier['aanvraag']): string {
  const own = NUMMER_KINDS.flatMap((soort) => nummers[soort] ?? []);
  const other = nummers.anders?.nummer ?? '';
  return own[0] ?? (fitsSubject(other) ? other : '');
}

function subjectName(name: string): string {
  if (!fitsSubject(name)) return '';
  if (name.length <= MAX_NAME) return name;
  // Whole characters, with their accents.
  const characters = Array.from(new Intl.Segmenter('nl').segment(name), ({ segment }) => segment);
  return characters.length <= MAX_NAME
    ? name
    : `${characters
        .slice(0, MAX_NAME - 1)
        .join('')
        .trimEnd()}…`;
}
