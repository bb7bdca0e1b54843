import { alsOntvanger, type Berichtsoort, type Ontvanger } from './berichtsoorten.ts';
import { nieuwBericht } from './bericht.ts';
import type { Tijdstip } from '../time/moment.ts';
import type { Dossier, Gebeurd } from './dossier.ts';
import { emailVan, hasBeenAsked, nogOpen, standOf } from './ondertekenaars.ts';
import { remindsBeheerder } from './termijnen.ts';
import { type Aan, mailRowsOf } from './transitions.ts';

/**
 * The dossier with the mails that a gebeurtenis owes.
 * @param before the gebeurtenis: a request that never went out has lapsed after it
 * @param dossier as it is after the gebeurtenis
 */
export function metVerschuldigd(
  before: Dossier,
  dossier: Dossier,
  { soort, tijd, wie }: Gebeurd,
): Dossier {
  const regels = mailRowsOf(soort).flatMap((row) =>
    recipients[row.aan](dossier, { wie, before, nu: tijd }).map((aan) => ({
      soort: row.soort,
      aan,
    })),
  );
  return metBerichten(dossier, regels, tijd);
}

export function metBerichten(
  dossier: Dossier,
  nieuw: readonly { soort: Berichtsoort; aan: Ontvanger }[],
  tijd: string,
): Dossier {
  const aantal = dossier.berichten.length;
  const berichten = nieuw.map(({ soort, aan }, index) =>
    nieuwBericht(String(aantal + index + 1), soort, aan, tijd),
  );
  return { ...dossier, berichten: [...dossier.berichten, ...berichten] };
}

type Around = {
  /** The signatory whom it is about, where it is about one. */
  readonly wie: number | undefined;
  readonly before: Dossier;
  readonly nu: Tijdstip;
};

/** Who gets a mail that is for those. */
const recipients: Record<Aan, (dossier: Dossier, around: Around) => Ontvanger[]> = {
  beheerder: () => ['beheerder'],
  ssd: () => ['ssd'],
  betrokkene: (dossier, { wie }) => (wie === undefined ? [] : withAddress(dossier, [wie])),
  'vorig adres': (dossier, { wie }) =>
    wie !== undefined && hearsOfCorrection(dossier, wie) ? [alsOntvanger(wie)] : [],
  'wie nog moet tekenen': (dossier) => withAddress(dossier, nogOpen(dossier)),
  'wie is gevraagd': ({ ondertekenaars }, { before }) =>
    ondertekenaars.flatMap((_, index) =>
      hasBeenAsked(before, index + 1) ? [alsOntvanger(index + 1)] : [],
    ),
  'beheerder (op papier, of vanaf de tweede keer)': (dossier, { nu }) =>
    remindsBeheerder(dossier, nu) ? ['beheerder'] : [],
};

/** On paper a signatory has no address. */
const withAddress = (dossier: Dossier, nummers: readonly number[]): Ontvanger[] =>
  nummers.filter((nummer) => emailVan(dossier, nummer) !== undefined).map(alsOntvanger);

/** The correction kept a number for it, after the last mail that there is. */
function hearsOfCorrection(dossier: Dossier, wie: number): boolean {
  const last = standOf(dossier, wie)?.previousEmails?.at(-1)?.lastBericht;
  return last !== undefined && last > dossier.berichten.length;
}
