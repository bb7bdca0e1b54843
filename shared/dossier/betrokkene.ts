import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { zelfdeEmail } from '../aanvraag/email-key.ts';
import type { Bericht } from './bericht.ts';
import { alsOntvanger } from './berichtsoorten.ts';
import type { Dossier, Gebeurd } from './dossier.ts';
import type { Ondertekenaar } from './ondertekenaar.ts';
import { emailFor, emailVan, personOf, standOf } from './ondertekenaars.ts';

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
export function rollenVan(dossier: Dossier, email: string): Rol[] {
  const { beheerder, ondertekening } = dossier.aanvraag;
  const is = (adres: string | undefined): boolean =>
    adres !== undefined && adres !== '' && zelfdeEmail(adres, email);
  const ondertekenaars = ondertekening.ondertekenaars.flatMap((eerst, index): Rol[] => {
    const nummer = index + 1;
    const isNu = is(emailVan(dossier, nummer));
    const previous = standOf(dossier, nummer)?.previousEmails ?? [];
    const wasEver = is(eerst.email) || previous.some((ander) => is(ander.email));
    if (!isNu && !wasEver) return [];
    return [{ rol: 'ondertekenaar', nummer, isVervangen: !isNu }];
  });
  return [...(is(beheerder.email) ? [{ rol: 'beheerder' } as const] : []), ...ondertekenaars];
}

export const rolTekst = (rol: Rol): string =>
  rol.rol === 'beheerder' ? 'beheerder' : alsOntvanger(rol.nummer);

/** The data in one dossier about one person, and about nobody else (AVG, articles 15 and 20). */
export type Persoonsgegevens = {
  readonly kenmerk: string;
  readonly status: string;
  readonly soort: string;
  readonly ingediendOp: string;
  readonly als: readonly string[];
  readonly organisatie: { readonly type: string; readonly naam: string };
  readonly aanvraag?: Omit<Aanvraag, 'ondertekening'>;
  readonly ondertekeningen: readonly object[];
  readonly berichten: readonly Omit<Bericht, 'misluktePogingen'>[];
  readonly gebeurtenissen: readonly Omit<Gebeurd, 'door'>[];
  /** Of the beheerder: what the desk checked. Its notes are in what happened. */
  readonly controles?: Dossier['controles'];
};

/** @returns nothing when the address does not occur in it */
export function gegevensVan(dossier: Dossier, email: string): Persoonsgegevens | undefined {
  const rollen = rollenVan(dossier, email);
  if (rollen.length === 0) return undefined;
  const { kenmerk, status, ingediendOp, aanvraag, controles } = dossier;
  const { ondertekening: _anderen, ...eigenAanvraag } = aanvraag;
  const { type, naam } = aanvraag.organisatie;
  return {
    kenmerk,
    status,
    soort: aanvraag.soort,
    ingediendOp,
    als: rollen.map(rolTekst),
    organisatie: { type, naam },
    ...(rollen.some(({ rol }) => rol === 'beheerder')
      ? { aanvraag: eigenAanvraag, ...(controles === undefined ? {} : { controles }) }
      : {}),
    ondertekeningen: rollen.flatMap((rol) =>
      rol.rol === 'beheerder' ? [] : [stand(dossier, rol, email)],
    ),
    berichten: dossier.berichten
      .filter((bericht) => rollen.some((rol) => isAan(dossier, bericht, rol, email)))
      .map(({ misluktePogingen: _pogingen, ...bericht }) => bericht),
    gebeurtenissen: dossier.gebeurtenissen.map((gebeurd) => eigenGebeurd(gebeurd, rollen)),
  };
}

type AlsOndertekenaar = Extract<Rol, { rol: 'ondertekenaar' }>;

/** Whoever has the address now signed or refused; with one that was replaced only what was first given is known. */
function stand(dossier: Dossier, { nummer, isVervangen }: AlsOndertekenaar, email: string): object {
  const persoon = personOf(dossier, nummer);
  const nu: Partial<Ondertekenaar> = standOf(dossier, nummer) ?? {};
  if (isVervangen)
    return { nummer, ...persoon, email: ownAddress(dossier, nummer, email), isVervangen };
  const {
    gecorrigeerdNaBericht: _intern,
    gecorrigeerdeEmail: _adres,
    previousEmails: _eerder,
    ...hoe
  } = nu;
  return { nummer, ...persoon, email: emailVan(dossier, nummer), ...hoe };
}

/** As it stands in the dossier, which may be in other case. What the others in that place had is not this person's. */
const ownAddress = (dossier: Dossier, nummer: number, email: string): string =>
  [
    personOf(dossier, nummer)?.email,
    ...(standOf(dossier, nummer)?.previousEmails ?? []).map((ander) => ander.email),
  ].find((adres) => adres !== undefined && zelfdeEmail(adres, email)) ?? email;

/** Whether a mail went, or goes, to somebody at this very address. */
function isAan(dossier: Dossier, bericht: Bericht, rol: Rol, email: string): boolean {
  if (rol.rol === 'beheerder') return bericht.aan === 'beheerder';
  const naar = emailFor(dossier, bericht);
  return bericht.aan === alsOntvanger(rol.nummer) && naar !== undefined && zelfdeEmail(naar, email);
}

/** Who else it was about, and what they wrote, is not this person's; nor is who at the operator did it. */
function eigenGebeurd(gebeurd: Gebeurd, rollen: readonly Rol[]): Omit<Gebeurd, 'door'> {
  const { soort, tijd, wie, toelichting, tot } = gebeurd;
  const isEigen = rollen.some((rol) =>
    rol.rol === 'beheerder' ? wie === undefined : rol.nummer === wie && !rol.isVervangen,
  );
  if (!isEigen) return { soort, tijd };
  return {
    soort,
    tijd,
    ...(wie === undefined ? {} : { wie }),
    ...(toelichting === undefined ? {} : { toelichting }),
    ...(tot === undefined ? {} : { tot }),
  };
}
