import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { sameEmail } from '../aanvraag/email-key.ts';
import type { Bericht } from './bericht.ts';
import { asRecipient } from './berichtsoorten.ts';
import type { Dossier, DossierEvent } from './dossier.ts';
import type { Ondertekenaar } from './ondertekenaar.ts';
import { emailFor, emailOf, personOf, stateOf } from './ondertekenaars.ts';

/** In which part somebody occurs in a dossier. */
export type Rol =
  | { readonly rol: 'beheerder' }
  | {
      readonly rol: 'ondertekenaar';
      readonly nummer: number;
      /** The address was theirs once, and was corrected since. Whose it is now is not known. */
      readonly isVervangen: boolean;
    };

/** The parts that an address has in a dossier, in any case of letters; none when it does not occur. */
export function rollenOf(dossier: Dossier, email: string): Rol[] {
  const { beheerder, ondertekening } = dossier.aanvraag;
  const is = (adres: string | undefined): boolean =>
    adres !== undefined && adres !== '' && sameEmail(adres, email);
  const ondertekenaars = ondertekening.ondertekenaars.flatMap((first, index): Rol[] => {
    const nummer = index + 1;
    const isNow = is(emailOf(dossier, nummer));
    const previous = stateOf(dossier, nummer)?.previousEmails ?? [];
    const wasEver = is(first.email) || previous.some((other) => is(other.email));
    if (!isNow && !wasEver) return [];
    return [{ rol: 'ondertekenaar', nummer, isVervangen: !isNow }];
  });
  return [...(is(beheerder.email) ? [{ rol: 'beheerder' } as const] : []), ...ondertekenaars];
}

export const rolText = (rol: Rol): string =>
  rol.rol === 'beheerder' ? 'beheerder' : asRecipient(rol.nummer);

/** The data in one dossier about one person, and about nobody else (AVG, articles 15 and 20). */
export type PersonalData = {
  readonly kenmerk: string;
  readonly status: string;
  readonly soort: string;
  readonly ingediendOp: string;
  readonly als: readonly string[];
  readonly organisatie: { readonly type: string; readonly naam: string };
  readonly aanvraag?: Omit<Aanvraag, 'ondertekening'>;
  readonly ondertekeningen: readonly object[];
  readonly berichten: readonly Omit<Bericht, 'failedAttempts'>[];
  readonly gebeurtenissen: readonly Omit<DossierEvent, 'door'>[];
  /** Of the beheerder: what the desk checked. Its notes are in what happened. */
  readonly controles?: Dossier['controles'];
};

/** @returns nothing when the address does not occur in it */
export function dataOf(dossier: Dossier, email: string): PersonalData | undefined {
  const rollen = rollenOf(dossier, email);
  if (rollen.length === 0) return undefined;
  const { kenmerk, status, ingediendOp, aanvraag, controles } = dossier;
  const { ondertekening: _others, ...ownAanvraag } = aanvraag;
  const { type, naam } = aanvraag.organisatie;
  return {
    kenmerk,
    status,
    soort: aanvraag.soort,
    ingediendOp,
    als: rollen.map(rolText),
    organisatie: { type, naam },
    ...(rollen.some(({ rol }) => rol === 'beheerder')
      ? { aanvraag: ownAanvraag, ...(controles === undefined ? {} : { controles }) }
      : {}),
    ondertekeningen: rollen.flatMap((rol) =>
      rol.rol === 'beheerder' ? [] : [state(dossier, rol, email)],
    ),
    berichten: dossier.berichten
      .filter((bericht) => rollen.some((rol) => isTo(dossier, bericht, rol, email)))
      .map(({ failedAttempts: _attempts, ...bericht }) => bericht),
    gebeurtenissen: dossier.gebeurtenissen.map((event) => ownEvents(event, rollen)),
  };
}

type AsOndertekenaar = Extract<Rol, { rol: 'ondertekenaar' }>;

/** Whoever has the address now signed or refused; with one that was replaced only what was first given is known. */
function state(dossier: Dossier, { nummer, isVervangen }: AsOndertekenaar, email: string): object {
  const person = personOf(dossier, nummer);
  const now: Partial<Ondertekenaar> = stateOf(dossier, nummer) ?? {};
  if (isVervangen)
    return { nummer, ...person, email: ownAddress(dossier, nummer, email), isVervangen };
  const {
    correctedAfterBericht: _internal,
    gecorrigeerdeEmail: _adres,
    previousEmails: _earlier,
    ...how
  } = now;
  return { nummer, ...person, email: emailOf(dossier, nummer), ...how };
}

/** As it stands in the dossier, which may be in other case. What the others in that place had is not this person's. */
const ownAddress = (dossier: Dossier, nummer: number, email: string): string =>
  [
    personOf(dossier, nummer)?.email,
    ...(stateOf(dossier, nummer)?.previousEmails ?? []).map((other) => other.email),
  ].find((adres) => adres !== undefined && sameEmail(adres, email)) ?? email;

/** Whether a mail went, or goes, to somebody at this very address. */
function isTo(dossier: Dossier, bericht: Bericht, rol: Rol, email: string): boolean {
  if (rol.rol === 'beheerder') return bericht.aan === 'beheerder';
  const to = emailFor(dossier, bericht);
  return bericht.aan === asRecipient(rol.nummer) && to !== undefined && sameEmail(to, email);
}

/** Who else it was about, and what they wrote, is not this person's; nor is who at the operator did it. */
function ownEvents(event: DossierEvent, rollen: readonly Rol[]): Omit<DossierEvent, 'door'> {
  const { soort, tijd, wie, toelichting, tot } = event;
  const isOwn = rollen.some((rol) =>
    rol.rol === 'beheerder' ? wie === undefined : rol.nummer === wie && !rol.isVervangen,
  );
  if (!isOwn) return { soort, tijd };
  return {
    soort,
    tijd,
    ...(wie === undefined ? {} : { wie }),
    ...(toelichting === undefined ? {} : { toelichting }),
    ...(tot === undefined ? {} : { tot }),
  };
}
