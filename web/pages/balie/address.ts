import { STATUSES } from '../../../shared/dossier/transitions.ts';
import { readKenmerk } from '../../../shared/dossier/kenmerk.ts';
import { TYPES_ORGANISATIE } from '../../../shared/aanvraag/organisatietypen.ts';

/** What can be asked of the list; an empty text asks nothing. */
export type ListFilter = {
  toestand: string;
  zoek: string;
  status: string;
  type: string;
  behandelaar: string;
  vanaf: string;
  tot: string;
};

export const NO_FILTER: Readonly<ListFilter> = {
  toestand: 'open',
  zoek: '',
  status: '',
  type: '',
  behandelaar: '',
  vanaf: '',
  tot: '',
};

export const MAX_SEARCH = 100;
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** What each part may be: an address comes from outside. */
const allowed: Readonly<Record<keyof ListFilter, (text: string) => boolean>> = {
  toestand: (text) => ['open', 'dicht'].includes(text),
  zoek: (text) => text.trim() !== '' && text.length <= MAX_SEARCH,
  status: (text) => STATUSES.some((status) => status === text),
  type: (text) => TYPES_ORGANISATIE.some((type) => type === text),
  behandelaar: (text) => ['mij', 'niemand'].includes(text),
  vanaf: isDay,
  tot: isDay,
};

/** What the desk shows. */
export type Place =
  | { readonly kind: 'list'; readonly filter: Readonly<ListFilter>; readonly after: string }
  | { readonly kind: 'dossier'; readonly kenmerk: string }
  /** The tab in which somebody signed in anew. */
  | { readonly kind: 'signed-in' };

export const SIGNED_IN = '#ingelogd';

/**
 * The place is in the fragment, which a browser never sends: who is searched for may be a person, and addresses are logged.
 * @param fragment `#<kenmerk>`, or `#zoek=…&status=…`
 */
export function parsePlace(fragment: string): Place {
  if (fragment === SIGNED_IN) return { kind: 'signed-in' };
  const kenmerk = readKenmerk(fragment.replace(/^#/, ''));
  if (kenmerk !== undefined) return { kind: 'dossier', kenmerk };
  const search = new URLSearchParams(fragment.replace(/^#/, ''));
  const filter = { ...NO_FILTER };
  for (const [name, isAllowed] of Object.entries(allowed)) {
    const value = search.get(name);
    if (value !== null && isAllowed(value)) filter[name as keyof ListFilter] = value;
  }
  const after = search.get('na') ?? '';
  return { kind: 'list', filter, after: /^[\w-]{1,2000}$/.test(after) ? after : '' };
}

/** What differs from a list without a filter. */
export function searchOf(filter: Readonly<ListFilter>, after = ''): URLSearchParams {
  const parts = Object.entries(filter).filter(
    ([name, value]) => value.trim() !== '' && value !== NO_FILTER[name as keyof ListFilter],
  );
  return new URLSearchParams([...parts, ...(after === '' ? [] : [['na', after]])]);
}

export const fragmentOf = (filter: Readonly<ListFilter>, after = ''): string =>
  `#${searchOf(filter, after).toString()}`;

export const hasFilter = (filter: Readonly<ListFilter>): boolean =>
  searchOf(filter).toString() !== '';
