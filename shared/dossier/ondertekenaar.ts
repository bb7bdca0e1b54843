import * as z from 'zod/mini';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { zelfdeEmail } from '../aanvraag/email-key.ts';
import type { Bericht } from './bericht.ts';
import { alsOntvanger, ondertekenaarNummer } from './berichtsoorten.ts';
import type { Dossier } from './dossier.ts';
import { tijdstipSchema } from '../time/moment.ts';

/** How a signatory stands, beside their name and functie in the aanvraag, in the same order. */
export function ondertekenaarSchema() {
  const basis = {
    /** Only when it was corrected; the aanvraag itself keeps the address as it was first given. */
    gecorrigeerdeEmail: z.optional(z.string()),
    /** How many mails of the dossier came before that: those went to the old address. */
    gecorrigeerdNaBericht: z.optional(z.int()),
    /** The addresses before that, in order, each with the id of the last mail that was for it. */
    previousEmails: z.optional(z.array(z.object({ email: z.string(), lastBericht: z.int() }))),
    /** When the request was sent once more on demand, in order. */
    opnieuwGevraagdOp: z.array(tijdstipSchema),
  };
  return z.discriminatedUnion('staat', [
    z.object({ ...basis, staat: z.literal('open') }),
    z.object({
      ...basis,
      staat: z.literal('getekend'),
      getekendOp: tijdstipSchema,
      /** The address whose mailbox held the link. */
      email: z.string(),
      /** Which words of the statement they agreed with. */
      verklaringVersie: z.string(),
      /** What they signed. */
      documentHash: z.string(),
    }),
    z.object({
      ...basis,
      staat: z.literal('geweigerd'),
      geweigerdOp: tijdstipSchema,
      reden: z.string(),
    }),
  ]);
}
export type Ondertekenaar = z.infer<ReturnType<typeof ondertekenaarSchema>>;

export const nieuweOndertekenaars = (aanvraag: Aanvraag): Ondertekenaar[] =>
  aanvraag.ondertekening.ondertekenaars.map(() => ({ staat: 'open', opnieuwGevraagdOp: [] }));

/**
 * The address at which a signatory is reached now.
 * @param nummer counted from 1, as in "ondertekenaar 1"
 * @returns nothing when there is no such signatory, or when they sign on paper
 */
export function emailVan(dossier: Dossier, nummer: number): string | undefined {
  return (
    dossier.ondertekenaars[nummer - 1]?.gecorrigeerdeEmail ??
    dossier.aanvraag.ondertekening.ondertekenaars[nummer - 1]?.email
  );
}

/**
 * The address that a mail of the dossier is for: of a signatory the one that they had when it was owed, which may have been
 * corrected since.
 * @returns nothing for a mail to the SSD, whose address is a setting, or when there is none
 */
export function emailFor(dossier: Dossier, { id, aan }: Pick<Bericht, 'id' | 'aan'>) {
  if (aan === 'ssd') return undefined;
  if (aan === 'beheerder') return dossier.aanvraag.beheerder.email;
  const nummer = ondertekenaarNummer(aan) ?? 0;
  const previous = dossier.ondertekenaars[nummer - 1]?.previousEmails ?? [];
  return (
    previous.find(({ lastBericht }) => Number(id) <= lastBericht)?.email ??
    emailVan(dossier, nummer)
  );
}

/** Whether a request reached the address that a signatory has now, as far as can be known, or is on its way to it. */
export const mayHaveBeenAsked = (dossier: Dossier, nummer: number): boolean =>
  dossier.berichten.some(
    (bericht) =>
      (bericht.soort === 'verzoek' || bericht.soort === 'herinnering') &&
      bericht.aan === alsOntvanger(nummer) &&
      isOpHuidigAdres(dossier, nummer, bericht.id) &&
      mayHaveGoneOut(bericht, dossier),
  );

/** Whether a request ever went to a signatory as they are reached now: whoever answered it had one. */
export const hasBeenAsked = (dossier: Dossier, nummer: number): boolean =>
  dossier.ondertekenaars[nummer - 1]?.staat !== 'open' || mayHaveBeenAsked(dossier, nummer);

/** A mail that was refused for good never arrived; of one that failed SES may have taken it all the same. */
function mayHaveGoneOut(bericht: Bericht, { verzending }: Dossier): boolean {
  switch (bericht.status) {
    case 'verstuurd':
    case 'mislukt':
      return true;
    case 'te-versturen':
      return (
        verzending !== undefined ||
        bericht.misluktePogingen > 0 ||
        // It was tried, given up, and an operator has it sent again.
        bericht.opnieuwOp !== undefined
      );
    default:
      return false;
  }
}

/** Whether another signatory already has this address. */
export const heeftAnderEmail = (dossier: Dossier, nummer: number, email: string): boolean =>
  dossier.ondertekenaars.some((_, index) => {
    const ander = emailVan(dossier, index + 1);
    return index + 1 !== nummer && ander !== undefined && zelfdeEmail(ander, email);
  });

/**
 * The signatories who still have to sign and whose address, as it is now, turned out not to work: a mail to it bounced
 * for good.
 */
export const onbereikbaar = (dossier: Dossier): number[] =>
  dossier.status !== 'wacht-op-ondertekening'
    ? []
    : nogOpen(dossier).filter((nummer) =>
        dossier.berichten.some(
          ({ id, status, aan }) =>
            status === 'niet-bezorgd' &&
            aan === alsOntvanger(nummer) &&
            isOpHuidigAdres(dossier, nummer, id),
        ),
      );

/** Whether a mail to a signatory went to the address that they have now. Mails are numbered in the order they are owed. */
export const isOpHuidigAdres = (dossier: Dossier, nummer: number, berichtId: string): boolean =>
  Number(berichtId) > (dossier.ondertekenaars[nummer - 1]?.gecorrigeerdNaBericht ?? 0);

/** The numbers of the signatories who still have to sign. */
export const nogOpen = (dossier: Dossier): number[] =>
  dossier.ondertekenaars.flatMap(({ staat }, index) => (staat === 'open' ? [index + 1] : []));
