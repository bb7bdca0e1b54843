import { emailsleutel } from '../../shared/aanvraag/email-key.ts';
import { MAX_ONDERTEKENAARS } from '../../shared/aanvraag/wijzen.ts';
import type { Employee } from '../../shared/desk/actor.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import { emailVan } from '../../shared/dossier/ondertekenaars.ts';
import { maakToken, type Sleutelbos, type Tokenbereik, tokenKlopt } from './tokens.ts';

/** Whoever holds a link of a dossier, or is signed in at the desk. */
export type Houder =
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
export function bereikVan(
  houder: Houder,
  kenmerk: Kenmerk,
  email: string | undefined,
): Tokenbereik {
  if (houder.rol === 'aanvrager') return { doel: 'status', kenmerk, onderwerp: '' };
  if (houder.rol === 'ssd') return { doel: 'ssd', kenmerk, onderwerp: '' };
  const onderwerp = `${houder.nummer}|${emailsleutel(email ?? '')}`;
  return { doel: 'ondertekenen', kenmerk, onderwerp };
}

/** The token of somebody's link. */
export const tokenVoor = (bos: Sleutelbos, houder: Houder, dossier: Dossier): string =>
  maakToken(bos, bereikVan(houder, dossier.kenmerk, emailVoor(houder, dossier)));

const emailVoor = (houder: Houder, dossier: Dossier): string | undefined =>
  houder.rol === 'ondertekenaar' ? emailVan(dossier, houder.nummer) : undefined;

/**
 * Who holds this token; nothing when it opens nothing. Every possibility is tried, also for a signatory that the
 * dossier does not have and without a dossier at all, so that the time an answer takes tells nothing.
 */
export function houderVan(
  bos: Sleutelbos,
  token: string,
  kenmerk: Kenmerk,
  dossier: Dossier | undefined,
): Houder | undefined {
  const nummers = Array.from({ length: MAX_ONDERTEKENAARS }, (_, index) => index + 1);
  const kandidaten: Houder[] = [
    { rol: 'aanvrager' },
    { rol: 'ssd' },
    ...nummers.map((nummer) => ({ rol: 'ondertekenaar', nummer }) as const),
  ];
  const kloppen = kandidaten.filter((houder) => {
    const email = dossier === undefined ? undefined : emailVoor(houder, dossier);
    const klopt = tokenKlopt(bos, token, bereikVan(houder, kenmerk, email));
    return (
      klopt && dossier !== undefined && (houder.rol !== 'ondertekenaar' || email !== undefined)
    );
  });
  return kloppen[0];
}
