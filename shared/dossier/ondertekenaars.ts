import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { sameEmail } from '../aanvraag/email-key.ts';
import type { Bericht } from './bericht.ts';
import { asRecipient, ondertekenaarNummer } from './berichtsoorten.ts';
import type { Dossier } from './dossier.ts';
import type { Ondertekenaar } from './ondertekenaar.ts';

/** Who a signatory is, as the aanvraag says. @param nummer counted from 1 @returns undefined when there is no such one */
export const personOf = (
  { aanvraag }: Pick<Dossier, 'aanvraag'>,
  nummer: number | undefined,
): Aanvraag['ondertekening']['ondertekenaars'][number] | undefined =>
  nummer === undefined ? undefined : aanvraag.ondertekening.ondertekenaars[nummer - 1];

/** How a signatory stands. @param nummer counted from 1 @returns undefined when there is no such one */
export const stateOf = (
  { ondertekenaars }: Pick<Dossier, 'ondertekenaars'>,
  nummer: number | undefined,
): Ondertekenaar | undefined => (nummer === undefined ? undefined : ondertekenaars[nummer - 1]);

/**
 * The address at which a signatory is reached now.
 * @param nummer counted from 1, as in "ondertekenaar 1"
 * @returns nothing when there is no such signatory, or when they sign on paper
 */
export const emailOf = (dossier: Dossier, nummer: number | undefined): string | undefined =>
  stateOf(dossier, nummer)?.gecorrigeerdeEmail ?? personOf(dossier, nummer)?.email;

/**
 * The address that a mail of the dossier is for: of a signatory the one that they had when it was owed, which may have been
 * corrected since.
 * @returns nothing for a mail to the SSD, whose address is a setting, or when there is none
 */
export function emailFor(dossier: Dossier, { id, aan }: Pick<Bericht, 'id' | 'aan'>) {
  if (aan === 'beheerder') return dossier.aanvraag.beheerder.email;
  const nummer = ondertekenaarNummer(aan);
  const previous = stateOf(dossier, nummer)?.previousEmails ?? [];
  return (
    previous.find(({ lastBericht }) => Number(id) <= lastBericht)?.email ?? emailOf(dossier, nummer)
  );
}

/** Whether a request reached the address that a signatory has now, as far as can be known, or is on its way to it. */
export const mayHaveBeenAsked = (dossier: Dossier, nummer: number): boolean =>
  dossier.berichten.some(
    (bericht) =>
      (bericht.soort === 'verzoek' || bericht.soort === 'herinnering') &&
      bericht.aan === asRecipient(nummer) &&
      isAtCurrentAdres(dossier, nummer, bericht.id) &&
      mayHaveGoneOut(bericht, dossier),
  );

/** Whether a request ever went to a signatory as they are reached now: whoever answered it had one. */
export const hasBeenAsked = (dossier: Dossier, nummer: number): boolean =>
  stateOf(dossier, nummer)?.state !== 'open' || mayHaveBeenAsked(dossier, nummer);

/** A mail that was refused for good never arrived; of one that failed SES may have taken it all the same. */
function mayHaveGoneOut(bericht: Bericht, { lease }: Dossier): boolean {
  switch (bericht.status) {
    case 'verstuurd':
    case 'mislukt':
      return true;
    case 'te-versturen':
      return (
        lease !== undefined ||
        bericht.failedAttempts > 0 ||
        // It was tried, given up, and an operator has it sent again.
        bericht.againAt !== undefined
      );
    default:
      return false;
  }
}

/** Whether a signatory has this address now. */
export const isAdresOfOndertekenaar = (dossier: Dossier, email: string): boolean =>
  dossier.ondertekenaars.some((_, index) => {
    const theirs = emailOf(dossier, index + 1);
    return theirs !== undefined && sameEmail(theirs, email);
  });

/**
 * The signatories who still have to sign and whose address, as it is now, turned out not to work: a mail to it bounced
 * for good.
 */
export const unreachable = (dossier: Dossier): number[] =>
  dossier.status !== 'wacht-op-ondertekening'
    ? []
    : stillOpen(dossier).filter((nummer) =>
        dossier.berichten.some(
          ({ id, status, aan }) =>
            status === 'niet-bezorgd' &&
            aan === asRecipient(nummer) &&
            isAtCurrentAdres(dossier, nummer, id),
        ),
      );

/** Whether a mail to a signatory went to the address that they have now. Mails are numbered in the order they are owed. */
export function isAtCurrentAdres(dossier: Dossier, nummer: number, berichtId: string): boolean {
  const corrected = stateOf(dossier, nummer)?.correctedAfterBericht;
  return corrected === undefined || Number(berichtId) > corrected;
}

/** The numbers of the signatories who still have to sign. */
export const stillOpen = (dossier: Dossier): number[] =>
  dossier.ondertekenaars.flatMap(({ state }, index) => (state === 'open' ? [index + 1] : []));
