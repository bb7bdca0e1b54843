import { defer } from './bericht.ts';
import type { Dossier } from './dossier.ts';
import { emailFor } from './ondertekenaars.ts';
import type { Moment, Time } from '../time/moment.ts';
import { afterTermijn } from './dispatch.ts';

/** A mail that somebody's act makes the service owe, and the address that it is for. */
export type OwedMail = { readonly id: string; readonly email: string };

/** The mails of a dossier that just came in, to others than the SSD. */
export const firstMails = (dossier: Dossier): OwedMail[] => owedFrom(dossier, 0);

/**
 * The mails to others than the SSD that an act alone owes. What the clock made happen just before it is not the act's.
 * @param moment of the act
 */
export const mailsOfAct = (
  before: Dossier,
  after: Dossier,
  moment: Pick<Moment, 'now'>,
): OwedMail[] => owedFrom(after, afterTermijn(before, moment).berichten.length);

const owedFrom = (dossier: Dossier, index: number): OwedMail[] =>
  dossier.berichten.slice(index).flatMap((bericht) => {
    const email = emailFor(dossier, bericht);
    return email === undefined ? [] : [{ id: bericht.id, email }];
  });

/** The dossier when some of its mails may only go out later. @param until by the id of the mail */
export const deferMails = (dossier: Dossier, until: ReadonlyMap<string, Time>): Dossier =>
  until.size === 0
    ? dossier
    : {
        ...dossier,
        berichten: dossier.berichten.map((bericht) => {
          const day = until.get(bericht.id);
          return day === undefined ? bericht : defer(bericht, day);
        }),
      };
