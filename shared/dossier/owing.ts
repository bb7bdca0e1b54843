import { asRecipient, type Berichtsoort, type Recipient } from './berichtsoorten.ts';
import { newBericht } from './bericht.ts';
import type { Time } from '../time/moment.ts';
import type { Dossier, DossierEvent } from './dossier.ts';
import { emailOf, hasBeenAsked, stillOpen, stateOf } from './ondertekenaars.ts';
import { remindsBeheerder } from './termijnen.ts';
import { type To, mailRowsOf } from './transitions.ts';

/**
 * The dossier with the mails that a gebeurtenis owes.
 * @param before the gebeurtenis: a request that never went out has lapsed after it
 * @param dossier as it is after the gebeurtenis
 */
export function withOwed(
  before: Dossier,
  dossier: Dossier,
  { soort, tijd, wie }: DossierEvent,
): Dossier {
  const mails = mailRowsOf(soort).flatMap((row) =>
    recipients[row.aan](dossier, { wie, before, now: tijd }).map((aan) => ({
      soort: row.soort,
      aan,
    })),
  );
  return withBerichten(dossier, mails, tijd);
}

export function withBerichten(
  dossier: Dossier,
  fresh: readonly { soort: Berichtsoort; aan: Recipient }[],
  tijd: string,
): Dossier {
  const count = dossier.berichten.length;
  const berichten = fresh.map(({ soort, aan }, index) =>
    newBericht(String(count + index + 1), soort, aan, tijd),
  );
  return { ...dossier, berichten: [...dossier.berichten, ...berichten] };
}

type Around = {
  /** The signatory whom it is about, where it is about one. */
  readonly wie: number | undefined;
  readonly before: Dossier;
  readonly now: Time;
};

/** Who gets a mail that is for those. */
const recipients: Record<To, (dossier: Dossier, around: Around) => Recipient[]> = {
  beheerder: () => ['beheerder'],
  ssd: () => ['ssd'],
  betrokkene: (dossier, { wie }) => (wie === undefined ? [] : withAddress(dossier, [wie])),
  'vorig adres': (dossier, { wie }) =>
    wie !== undefined && hearsOfCorrection(dossier, wie) ? [asRecipient(wie)] : [],
  'wie nog moet tekenen': (dossier) => withAddress(dossier, stillOpen(dossier)),
  'wie is gevraagd': ({ ondertekenaars }, { before }) =>
    ondertekenaars.flatMap((_, index) =>
      hasBeenAsked(before, index + 1) ? [asRecipient(index + 1)] : [],
    ),
  'beheerder (op papier, of vanaf de tweede keer)': (dossier, { now }) =>
    remindsBeheerder(dossier, now) ? ['beheerder'] : [],
};

/** On paper a signatory has no address. */
const withAddress = (dossier: Dossier, nummers: readonly number[]): Recipient[] =>
  nummers.filter((nummer) => emailOf(dossier, nummer) !== undefined).map(asRecipient);

/** The correction kept a number for it, after the last mail that there is. */
function hearsOfCorrection(dossier: Dossier, wie: number): boolean {
  const last = stateOf(dossier, wie)?.previousEmails?.at(-1)?.lastBericht;
  return last !== undefined && last > dossier.berichten.length;
}
