import type { Listed, WorkFilter } from './work-query.ts';

/** Without accents and capitals, with single spaces: as people type a name on the telephone. */
const plainName = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Only letters and digits, in capitals: `30 156` is `30156`. */
const plainNumber = (text: string): string => text.toUpperCase().replaceAll(/[^\p{L}\p{Nd}]/gu, '');

/** What is read aloud or typed over may have O for 0, and I or L for 1. */
const plainKenmerk = (text: string): string =>
  plainNumber(text).replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** Shorter parts of a kenmerk or a number are in nearly all of them. */
const MIN_PART = 3;

/**
 * Whether a dossier belongs in the list that somebody asked for.
 * @param subject whose list it is, for `mij`
 */
export function isWanted(
  { kenmerk, row }: Listed,
  { status, type, behandelaar, zoek }: WorkFilter,
  subject: string,
): boolean {
  return (
    (status === undefined || row.status === status) &&
    (type === undefined || row.organisatie.type === type) &&
    (behandelaar !== 'mij' || row.behandelaar?.subject === subject) &&
    (behandelaar !== 'niemand' || row.behandelaar === undefined) &&
    (zoek === undefined || isFound(kenmerk, row, zoek))
  );
}

function isFound(
  kenmerk: string,
  { organisatie, beheerder }: Listed['row'],
  text: string,
): boolean {
  const name = plainName(text);
  const names = [organisatie.naam, beheerder.naam];
  if (name !== '' && names.some((one) => plainName(one).includes(name))) return true;
  const number = plainNumber(text);
  if (number.length < MIN_PART) return false;
  const { anders, ...nummers } = organisatie.nummers;
  const numbers = [...Object.values(nummers), anders?.nummer].filter((one) => one !== undefined);
  return (
    numbers.some((one) => plainNumber(one).startsWith(number)) ||
    plainNumber(kenmerk).includes(plainKenmerk(text))
  );
}
