import * as z from 'zod/mini';
import { readKenmerk } from '../../shared/dossier/kenmerk.ts';
import { STATUSES } from '../../shared/dossier/transitions.ts';

/** What commands take, each with what is wrong with it when it does not fit. */

const kenmerkArgument = z.pipe(
  z.string(),
  z.transform((textArgument, { issues, value }) => {
    const read = readKenmerk(textArgument);
    if (read !== undefined) return read;
    issues.push({ code: 'custom', message: 'no kenmerk, or mistyped', input: value });
    return z.NEVER;
  }),
);

export const oneKenmerk = z.tuple([kenmerkArgument], 'exactly one kenmerk is needed');
export const kenmerken = z.array(kenmerkArgument);
export const nothing = z.tuple([], 'it takes no arguments, only options');

export const statusArgument = z.enum(STATUSES, `must be one of ${STATUSES.join(', ')}`);

const count = z.string().check(z.regex(/^\d{1,5}$/, 'must be a whole number'));
export const days = z.pipe(count, z.transform(Number));

/** A day in the Netherlands. */
export const day = z.iso.date('must be a date such as 2026-11-01');

/** Not the rule of the form: what is stored may be older than that rule. */
export const emailArgument = z
  .string()
  .check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address'));

export const keyId = z.tuple(
  [z.string().check(z.regex(/^[a-z0-9]{1,16}$/, 'no id of a key'))],
  'exactly one id of a key is needed',
);

export const textArgument = z.string().check(z.trim(), z.minLength(1, 'must not be empty'));
export const toggle = z._default(z.boolean(), false);
