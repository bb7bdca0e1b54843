import { sameEmail } from '../aanvraag/email-key.ts';
import { countOf, leavesRoom, MAX_CORRECTIONS, MAX_REPEATS } from './bounds.ts';
import type { Dossier } from './dossier.ts';
import { afterGebeurtenis } from './record.ts';
import type { Ondertekenaar } from './ondertekenaar.ts';
import {
  emailOf,
  isAdresOfOndertekenaar,
  mayHaveBeenAsked,
  stillOpen,
  stateOf,
} from './ondertekenaars.ts';
import { canFor } from './transitions.ts';
import { daysLater, type Moment } from '../time/moment.ts';
import { refused, changed, type Handlers, type Outcome } from './outcome.ts';

export type Sign =
  | {
      readonly soort: 'teken';
      readonly wie: number;
      readonly documentHash: string;
      readonly verklaringVersion: string;
    }
  | { readonly soort: 'weiger'; readonly wie: number; readonly reden: string }
  | { readonly soort: 'trek-in' }
  | { readonly soort: 'corrigeer-adres'; readonly wie: number; readonly email: string }
  | { readonly soort: 'vraag-opnieuw'; readonly wie: number };

type Of<Soort extends Sign['soort']> = Extract<Sign, { soort: Soort }>;

/** A signatory with the address of their link. @returns nothing when there is no such one, or they sign on paper */
function byLink(dossier: Dossier, wie: number) {
  const ondertekenaar = stateOf(dossier, wie);
  const email = emailOf(dossier, wie);
  return ondertekenaar && email !== undefined ? { ondertekenaar, email } : undefined;
}

function sign(
  dossier: Dossier,
  { wie, documentHash, verklaringVersion }: Of<'teken'>,
  { now }: Moment,
): Outcome {
  const signatory = byLink(dossier, wie);
  if (signatory === undefined) return refused('geen-ondertekenaar');
  const { ondertekenaar, email } = signatory;
  if (documentHash !== dossier.documentHash) return refused('andere-inhoud');
  if (ondertekenaar.state === 'getekend') return refused('al-gedaan');
  if (!canFor('getekend', dossier.status)) return refused('past-niet-bij-status');
  const signed: Ondertekenaar = {
    ...basisOf(ondertekenaar),
    state: 'getekend',
    getekendOp: now,
    email,
    verklaringVersion,
    documentHash,
  };
  const further = afterGebeurtenis(withOndertekenaar(dossier, wie, signed), {
    soort: 'getekend',
    tijd: now,
    wie,
  });
  const isLast = stillOpen(further).length === 0;
  return changed(isLast ? afterGebeurtenis(further, { soort: 'ondertekend', tijd: now }) : further);
}

function refuse(dossier: Dossier, { wie, reden }: Of<'weiger'>, { now }: Moment): Outcome {
  const ondertekenaar = byLink(dossier, wie)?.ondertekenaar;
  if (ondertekenaar === undefined) return refused('geen-ondertekenaar');
  if (ondertekenaar.state === 'geweigerd') return refused('al-gedaan');
  if (ondertekenaar.state === 'getekend' || !canFor('geweigerd', dossier.status)) {
    return refused('past-niet-bij-status');
  }
  const fresh: Ondertekenaar = {
    ...basisOf(ondertekenaar),
    state: 'geweigerd',
    geweigerdOp: now,
    reden,
  };
  const event = { soort: 'geweigerd', tijd: now, wie, toelichting: reden } as const;
  return changed(afterGebeurtenis(withOndertekenaar(dossier, wie, fresh), event));
}

function withdraw(dossier: Dossier, _act: Of<'trek-in'>, { now }: Moment): Outcome {
  if (dossier.status === 'ingetrokken') return refused('al-gedaan');
  return canFor('ingetrokken', dossier.status)
    ? changed(afterGebeurtenis(dossier, { soort: 'ingetrokken', tijd: now }))
    : refused('past-niet-bij-status');
}

function correctAdres(
  dossier: Dossier,
  { wie, email }: Of<'corrigeer-adres'>,
  { now }: Moment,
): Outcome {
  const signatory = byLink(dossier, wie);
  if (signatory === undefined) return refused('geen-ondertekenaar');
  const { ondertekenaar, email: current } = signatory;
  if (ondertekenaar.state !== 'open' || !canFor('adres-gecorrigeerd', dossier.status)) {
    return refused('past-niet-bij-status');
  }
  if (sameEmail(current, email)) return refused('al-gedaan');
  if (isAdresOfOndertekenaar(dossier, email)) return refused('adres-van-ander');
  const soort = 'adres-gecorrigeerd';
  if (
    countOf(dossier, soort, wie) >= MAX_CORRECTIONS.perOndertekenaar ||
    countOf(dossier, soort) >= MAX_CORRECTIONS.perDossier
  ) {
    return refused('te-vaak');
  }
  // Whoever was asked hears that it is withdrawn: that mail is the last to the old address.
  const lastBericht = dossier.berichten.length + (mayHaveBeenAsked(dossier, wie) ? 1 : 0);
  const fresh = {
    ...ondertekenaar,
    gecorrigeerdeEmail: email,
    correctedAfterBericht: lastBericht,
    previousEmails: [...(ondertekenaar.previousEmails ?? []), { email: current, lastBericht }],
  };
  const event = { soort, tijd: now, wie } as const;
  return withRoom(afterGebeurtenis(withOndertekenaar(dossier, wie, fresh), event));
}

/** One can do without it: not when the dossier would have too little room left for its end. */
const withRoom = (dossier: Dossier): Outcome =>
  leavesRoom(dossier) ? changed(dossier) : refused('dossier-vol');

function askAgain(dossier: Dossier, { wie }: Of<'vraag-opnieuw'>, { now }: Moment): Outcome {
  const ondertekenaar = byLink(dossier, wie)?.ondertekenaar;
  if (ondertekenaar === undefined) return refused('geen-ondertekenaar');
  if (ondertekenaar.state !== 'open' || !canFor('opnieuw-gevraagd', dossier.status)) {
    return refused('past-niet-bij-status');
  }
  const soort = 'opnieuw-gevraagd';
  if (countOf(dossier, soort) >= MAX_REPEATS.perDossier) return refused('te-vaak');
  const today = ondertekenaar.requestedAgainAt.filter((time) => daysLater(time, 1) > now);
  const first = today.at(-MAX_REPEATS.perDay);
  if (first !== undefined) return refused('te-vaak', daysLater(first, 1));
  const fresh = {
    ...ondertekenaar,
    requestedAgainAt: [...ondertekenaar.requestedAgainAt, now],
  };
  const event = { soort, tijd: now, wie } as const;
  return withRoom(afterGebeurtenis(withOndertekenaar(dossier, wie, fresh), event));
}

const basisOf = ({
  gecorrigeerdeEmail,
  correctedAfterBericht,
  previousEmails,
  requestedAgainAt,
}: Ondertekenaar) => ({
  ...(gecorrigeerdeEmail === undefined ? {} : { gecorrigeerdeEmail }),
  ...(correctedAfterBericht === undefined ? {} : { correctedAfterBericht }),
  ...(previousEmails === undefined ? {} : { previousEmails }),
  requestedAgainAt,
});

const withOndertekenaar = (dossier: Dossier, wie: number, fresh: Ondertekenaar): Dossier => ({
  ...dossier,
  ondertekenaars: dossier.ondertekenaars.map((old, index) => (index === wie - 1 ? fresh : old)),
});

/** What signatories and the applicant do while signatures are awaited. */
export const signingHandlers: Handlers<Sign> = {
  teken: sign,
  weiger: refuse,
  'trek-in': withdraw,
  'corrigeer-adres': correctAdres,
  'vraag-opnieuw': askAgain,
};
