import type { Aanvraag } from '../../shared/aanvraag/aanvraag.ts';
import type { Service } from './service.ts';
import { until } from './wait.ts';

/** A mail as the mailbox of the local service shows it. */
export type Letter = {
  readonly aan: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

type Mailbox = {
  emails: {
    destination: { to: string[] };
    subject: string;
    body: { text: string; html: string };
  }[];
};

/** All mails so far, those about one kenmerk when that is given. */
export async function letters(service: Pick<Service, 'mail'>, kenmerk = ''): Promise<Letter[]> {
  const response = await fetch(`${service.mail}/store`);
  const { emails } = (await response.json()) as Mailbox;
  return emails
    .map(({ destination, subject, body }) => ({
      aan: destination.to.join(', '),
      subject,
      text: body.text,
      html: body.html,
    }))
    .filter(({ subject }) => subject.includes(kenmerk));
}

/** What is being read of each mailbox, for all who wait for something in it. */
const readings = new Map<string, Promise<Letter[]>>();

/**
 * As {@link brieven}, together with whoever else waits: the mailbox answers with every mail there is, and it is the
 * service itself that does, so that many readers kept it from sending what they waited for.
 */
async function readTogether(service: Pick<Service, 'mail'>, kenmerk: string): Promise<Letter[]> {
  const reading =
    readings.get(service.mail) ?? letters(service).finally(() => readings.delete(service.mail));
  readings.set(service.mail, reading);
  return (await reading).filter(({ subject }) => subject.includes(kenmerk));
}

/** Milliseconds between two looks. */
const EACH_MS = 50;

/** How many mails go out when an aanvraag comes in: to beheerder and SSD, and to everybody who signs by a link. */
export const firstLetterCount = ({ ondertekening }: Pick<Aanvraag, 'ondertekening'>): number =>
  2 + ondertekening.ondertekenaars.filter(({ email }) => email !== undefined).length;

/** Waits until there are this many mails about a kenmerk. @throws Error when they do not come within the time */
export function waitForLetters(
  service: Pick<Service, 'mail'>,
  kenmerk: string,
  count: number,
  withinMs = 20_000,
): Promise<Letter[]> {
  return until(
    async () => {
      const found = await readTogether(service, kenmerk);
      return found.length >= count ? found : undefined;
    },
    { withinMs, eachMs: EACH_MS, what: `${count} mails about ${kenmerk}` },
  );
}

/** Waits for a mail about a kenmerk to an address. @param subject @param text part of what it must hold */
export function waitForLetter(
  service: Pick<Service, 'mail'>,
  kenmerk: string,
  to: string,
  subject = '',
  text = '',
): Promise<Letter> {
  return until(
    async () =>
      (await readTogether(service, kenmerk)).findLast(
        (letter) =>
          letter.aan === to && letter.subject.includes(subject) && letter.text.includes(text),
      ),
    { eachMs: EACH_MS, what: `a mail about ${kenmerk} to ${to}` },
  );
}

/** The token in the link of a mail: what a browser keeps in the fragment. */
export const linkIn = ({ text }: Letter): string => /\/#[0-9A-Z-]{14}\.(\S+)/.exec(text)?.[1] ?? '';
