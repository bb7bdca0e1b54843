import { emailKey } from '../../shared/aanvraag/email-key.ts';
import { MAX_ONDERTEKENAARS } from '../../shared/aanvraag/wijzen.ts';
import type { Employee } from '../../shared/desk/actor.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import { emailOf } from '../../shared/dossier/ondertekenaars.ts';
import { createToken, type KeyRing, type TokenScope, tokenMatches } from './tokens.ts';

/** Whoever holds a link of a dossier, or is signed in at the desk. */
export type Holder =
  | { readonly rol: 'aanvrager' }
  | {
      readonly rol: 'ssd';
      /** Who that is; known only of who is signed in. */
      readonly employee?: Employee;
    }
  /** Counted from 1. */
  | { readonly rol: 'ondertekenaar'; readonly nummer: number };

/**
 * What the link of somebody is for. A signatory's holds the number and the address, so that a corrected address kills
 * the link that went to the old one.
 */
export function scopeOf(holder: Holder, kenmerk: Kenmerk, email: string | undefined): TokenScope {
  if (holder.rol === 'aanvrager') return { purpose: 'status', kenmerk, subject: '' };
  if (holder.rol === 'ssd') return { purpose: 'ssd', kenmerk, subject: '' };
  const subject = `${holder.nummer}|${emailKey(email ?? '')}`;
  return { purpose: 'ondertekenen', kenmerk, subject };
}

/** The token of somebody's link. */
export const tokenFor = (keyRing: KeyRing, holder: Holder, dossier: Dossier): string =>
  createToken(keyRing, scopeOf(holder, dossier.kenmerk, emailFor(holder, dossier)));

const emailFor = (holder: Holder, dossier: Dossier): string | undefined =>
  holder.rol === 'ondertekenaar' ? emailOf(dossier, holder.nummer) : undefined;

/**
 * Who holds this token; nothing when it opens nothing. Every possibility is tried, also for a signatory that the
 * dossier does not have and without a dossier at all, so that the time an answer takes tells nothing.
 */
export function holderOf(
  keyRing: KeyRing,
  token: string,
  kenmerk: Kenmerk,
  dossier: Dossier | undefined,
): Holder | undefined {
  const nummers = Array.from({ length: MAX_ONDERTEKENAARS }, (_, index) => index + 1);
  const candidates: Holder[] = [
    { rol: 'aanvrager' },
    { rol: 'ssd' },
    ...nummers.map((nummer) => ({ rol: 'ondertekenaar', nummer }) as const),
  ];
  const match = candidates.filter((holder) => {
    const email = dossier === undefined ? undefined : emailFor(holder, dossier);
    const matches = tokenMatches(keyRing, token, scopeOf(holder, kenmerk, email));
    return (
      matches && dossier !== undefined && (holder.rol !== 'ondertekenaar' || email !== undefined)
    );
  });
  return match[0];
}
