import type { Loket } from './loket.ts';
import { totdat } from './wachten.ts';

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

/** Waits until there are this many mails about a kenmerk. @throws Error when they do not come within the time */
export function wachtOpBrieven(
  loket: Pick<Loket, 'mail'>,
  kenmerk: string,
  aantal: number,
  binnenMs = 2_000,
): Promise<Brief[]> {
  return totdat(
    async () => {
      const gevonden = await brieven(loket, kenmerk);
      return gevonden.length >= aantal ? gevonden : undefined;
    },
    { binnenMs, wat: `${aantal} mails about ${kenmerk}` },
  );
}
