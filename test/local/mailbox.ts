import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Loket } from './service.ts';
import { totdat } from './wait.ts';

/** A mail as the mailbox of the local service shows it. */
export type Brief = {
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly html: string;
};

type Postbus = {
  emails: {
    destination: { to: string[] };
    subject: string;
    body: { text: string; html: string };
  }[];
};

/** All mails so far, those about one kenmerk when that is given. */
export async function brieven(loket: Pick<Loket, 'mail'>, kenmerk = ''): Promise<Brief[]> {
  const antwoord = await fetch(`${loket.mail}/store`);
  const { emails } = (await antwoord.json()) as Postbus;
  return emails
    .map(({ destination, subject, body }) => ({
      aan: destination.to.join(', '),
      onderwerp: subject,
      tekst: body.text,
      html: body.html,
    }))
    .filter(({ onderwerp }) => onderwerp.includes(kenmerk));
}

/** What is being read of each mailbox, for all who wait for something in it. */
const lezingen = new Map<string, Promise<Brief[]>>();

/**
 * As {@link brieven}, together with whoever else waits: the mailbox answers with every mail there is, and it is the
 * service itself that does, so that many readers kept it from sending what they waited for.
 */
async function leesSamen(loket: Pick<Loket, 'mail'>, kenmerk: string): Promise<Brief[]> {
  const lezing =
    lezingen.get(loket.mail) ?? brieven(loket).finally(() => lezingen.delete(loket.mail));
  lezingen.set(loket.mail, lezing);
  return (await lezing).filter(({ onderwerp }) => onderwerp.includes(kenmerk));
}

/** Milliseconds between two looks. */
const ELKE_MS = 50;

/** How many mails go out when an aanvraag comes in: to beheerder and SSD, and to everybody who signs by a link. */
export const aantalEersteBrieven = ({ ondertekening }: Pick<Aanvraag, 'ondertekening'>): number =>
  2 + ondertekening.ondertekenaars.filter(({ email }) => email !== undefined).length;

/** Waits until there are this many mails about a kenmerk. @throws Error when they do not come within the time */
export function wachtOpBrieven(
  loket: Pick<Loket, 'mail'>,
  kenmerk: string,
  aantal: number,
  binnenMs = 20_000,
): Promise<Brief[]> {
  return totdat(
    async () => {
      const gevonden = await leesSamen(loket, kenmerk);
      return gevonden.length >= aantal ? gevonden : undefined;
    },
    { binnenMs, elkeMs: ELKE_MS, wat: `${aantal} mails about ${kenmerk}` },
  );
}

/** Waits for a mail about a kenmerk to an address. @param onderwerp @param tekst part of what it must hold */
export function wachtOpBrief(
  loket: Pick<Loket, 'mail'>,
  kenmerk: string,
  aan: string,
  onderwerp = '',
  tekst = '',
): Promise<Brief> {
  return totdat(
    async () =>
      (await leesSamen(loket, kenmerk)).findLast(
        (brief) =>
          brief.aan === aan && brief.onderwerp.includes(onderwerp) && brief.tekst.includes(tekst),
      ),
    { elkeMs: ELKE_MS, wat: `a mail about ${kenmerk} to ${aan}` },
  );
}

/** The token in the link of a mail: what a browser keeps in the fragment. */
export const linkIn = ({ tekst }: Brief): string =>
  /\/#[0-9A-Z-]{14}\.(\S+)/.exec(tekst)?.[1] ?? '';
