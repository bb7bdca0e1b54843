import type * as z from 'zod/mini';
import { meldingen } from './messages.ts';

/** A refusal of one field: `pointer` is a JSON pointer in URI fragment form, `code` stays the same between versions. */
export type Failure = { readonly pointer: string; readonly code: string; readonly detail: string };

/** Every error of a body that was parsed with `reportInput`. */
export const errorsOf = (error: z.core.$ZodError): Failure[] => error.issues.flatMap(toErrors);

type Issue = z.core.$ZodIssue;

function toErrors(issue: Issue): Failure[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: toPointer([...issue.path, key]),
      code: 'onbekend-veld',
      detail: meldingen.unknownField,
    }));
  }
  const detail = isStructureError(issue) ? meldingen.noObject : issue.message;
  return [{ pointer: toPointer(issue.path), code: errorCode(issue), detail }];
}

const isStructureError = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record');

function errorCode(issue: Issue): string {
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.['code'];
    return typeof code === 'string' ? code : 'ongeldig';
  }
  if (issue.input === undefined) return 'verplicht';
  return issue.code === 'invalid_type' ? 'verkeerd-soort' : 'geen-keuze';
}

/** RFC 6901, in URI fragment form: `#/beheerder/email`. The keys may be anybody's. */
export function toPointer(path: readonly PropertyKey[]): string {
  const sections = path.map((section) =>
    encodeURIComponent(String(section).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  return ['#', ...sections].join('/');
}
