import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { type Gebeurtenis, apply } from '../../../../shared/dossier/life.ts';
import type { Reden } from '../../../../shared/dossier/outcome.ts';
import { after, DOCUMENT_HASH, MINUTES_PER_DAY, momentAfter } from '../../../fixtures/dossiers.ts';

export const sign = (wie: number, documentHash = DOCUMENT_HASH): Gebeurtenis => ({
  soort: 'teken',
  wie,
  documentHash,
  verklaringVersion: '1',
});
export const refuse = (wie: number, reden = 'Nee.'): Gebeurtenis => ({
  soort: 'weiger',
  wie,
  reden,
});
export const correct = (wie: number, email = 'nieuw@example.nl'): Gebeurtenis => ({
  soort: 'corrigeer-adres',
  wie,
  email,
});
export const askAgain = (wie: number): Gebeurtenis => ({ soort: 'vraag-opnieuw', wie });
export const withdraw: Gebeurtenis = { soort: 'trek-in' };
export const bounce = (bericht: string, sesId = 's'): Gebeurtenis => ({
  soort: 'niet-bezorgd',
  bericht,
  sesId,
});

/** The dossier after something happened to it, this many minutes after it came in. @throws Error when that cannot be */
export const afterMinutes = (dossier: Dossier, act: Gebeurtenis, minutes = 1): Dossier =>
  after(dossier, act, minutes / MINUTES_PER_DAY);

/** Why it cannot happen this many minutes after the dossier came in, or that it can. */
export function reasonOf(dossier: Dossier, act: Gebeurtenis, minutes = 2): Reden | 'ok' {
  const outcome = apply(dossier, act, momentAfter(minutes));
  return outcome.ok ? 'ok' : outcome.reden;
}

/** The mails of a dossier in order; those that lapsed in brackets. */
export const mailsOf = ({ berichten }: Dossier): string[] =>
  berichten.map(({ soort, aan, status }) =>
    status === 'vervallen' ? `(${soort} ${aan})` : `${soort} ${aan}`,
  );

/** The last whole minute before midnight of the last day to sign; winter time began meanwhile. */
export const LAST_MINUTE = (8 * 7 * 24 + 14) * 60 - 1;
