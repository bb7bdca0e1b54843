import type { Berichtsoort, Recipient } from '../../../shared/dossier/berichtsoorten.ts';
import { type To, type Gebeurtenissoort, mailRowsOf } from '../../../shared/dossier/transitions.ts';

/** What is around a dossier as something happens to it. */
export type Around = {
  /** The signatory whom it is about, counted from 1. */
  readonly wie: number | undefined;
  /** Who still has to sign by a link, after it. */
  readonly asked: readonly number[];
  /** Whether a request went to the address that was corrected, or may have. */
  readonly wasAsked: boolean;
  /** Who ever got a request at the address they have now, or may have, or answered one. */
  readonly told: readonly number[];
  /** Whether it is on paper, or three weeks or more since it came in. */
  readonly isLate: boolean;
};

export type ExpectedMail = { readonly soort: Berichtsoort; readonly aan: Recipient };

const signatory = (nummer: number): Recipient => `ondertekenaar ${nummer}` as Recipient;

/** Who each of the words of the table stands for. */
const whom: Record<To, (around: Around) => Recipient[]> = {
  beheerder: () => ['beheerder'],
  ssd: () => ['ssd'],
  betrokkene: ({ wie }) => (wie === undefined ? [] : [signatory(wie)]),
  'vorig adres': ({ wie, wasAsked }) => (wie !== undefined && wasAsked ? [signatory(wie)] : []),
  'wie nog moet tekenen': ({ asked }) => asked.map(signatory),
  'wie is gevraagd': ({ told }) => told.map(signatory),
  'beheerder (op papier, of vanaf de tweede keer)': ({ isLate }) => (isLate ? ['beheerder'] : []),
};

/** The mails that the table, which the docs show too, asks for once this has happened. */
export const expectedMails = (soort: Gebeurtenissoort, around: Around): ExpectedMail[] =>
  mailRowsOf(soort).flatMap((row) =>
    whom[row.aan](around).map((aan) => ({ soort: row.soort, aan })),
  );
