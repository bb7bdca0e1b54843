import * as z from 'zod/mini';
import { leesKenmerk } from '../../shared/dossier/kenmerk.ts';
import { STATUSSEN } from '../../shared/dossier/transitions.ts';

/** What commands take, each with what is wrong with it when it does not fit. */

const kenmerk = z.pipe(
  z.string(),
  z.transform((tekst, { issues, value }) => {
    const gelezen = leesKenmerk(tekst);
    if (gelezen !== undefined) return gelezen;
    issues.push({ code: 'custom', message: 'no kenmerk, or mistyped', input: value });
    return z.NEVER;
  }),
);

export const eenKenmerk = z.tuple([kenmerk], 'exactly one kenmerk is needed');
export const kenmerken = z.array(kenmerk);
export const niets = z.tuple([], 'it takes no arguments, only options');

export const status = z.enum(STATUSSEN, `must be one of ${STATUSSEN.join(', ')}`);

const aantal = z.string().check(z.regex(/^\d{1,5}$/, 'must be a whole number'));
export const dagen = z.pipe(aantal, z.transform(Number));

/** A day in the Netherlands. */
export const day = z.iso.date('must be a date such as 2026-11-01');

/** Not the rule of the form: what is stored may be older than that rule. */
export const email = z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address'));

export const sleutelId = z.tuple(
  [z.string().check(z.regex(/^[a-z0-9]{1,16}$/, 'no id of a key'))],
  'exactly one id of a key is needed',
);

export const tekst = z.string().check(z.trim(), z.minLength(1, 'must not be empty'));
export const schakelaar = z._default(z.boolean(), false);
