import type * as z from 'zod/mini';
import { meldingen } from './messages.ts';

/** A refusal of one field: `pointer` is a JSON pointer in URI fragment form, `code` stays the same between versions. */
export type Fout = { readonly pointer: string; readonly code: string; readonly detail: string };

/** Every error of a body that was parsed with `reportInput`. */
export const foutenVan = (fout: z.core.$ZodError): Fout[] => fout.issues.flatMap(naarFouten);

type Issue = z.core.$ZodIssue;

function naarFouten(issue: Issue): Fout[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((sleutel) => ({
      pointer: naarPointer([...issue.path, sleutel]),
      code: 'onbekend-veld',
      detail: meldingen.onbekendVeld,
    }));
  }
  const detail = isStructuurfout(issue) ? meldingen.geenObject : issue.message;
  return [{ pointer: naarPointer(issue.path), code: foutcode(issue), detail }];
}

const isStructuurfout = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record');

function foutcode(issue: Issue): string {
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.['code'];
    return typeof code === 'string' ? code : 'ongeldig';
  }
  if (issue.input === undefined) return 'verplicht';
  return issue.code === 'invalid_type' ? 'verkeerd-soort' : 'geen-keuze';
}

/** RFC 6901, in URI fragment form: `#/beheerder/email`. The keys may be anybody's. */
export function naarPointer(pad: readonly PropertyKey[]): string {
  const delen = pad.map((deel) =>
    encodeURIComponent(String(deel).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  return ['#', ...delen].join('/');
}
