import { alsOntvanger, type Berichtsoort, type Ontvanger } from './berichtsoorten.ts';
import { nieuwBericht } from './bericht.ts';
import type { Dossier, Gebeurd } from './dossier.ts';
import { emailVan, hasBeenAsked, nogOpen, standOf } from './ondertekenaars.ts';
import { remindsBeheerder } from './termijnen.ts';
import { type Aan, mailRowsOf } from './transitions.ts';

/** The dossier as it was and as it is, and what happened between. */
type Happening = {
  /** A request that never went out has lapsed after it. */
  readonly before: Dossier;
  readonly after: Dossier;
  readonly gebeurd: Gebeurd;
};

/** The dossier after a gebeurtenis with the mails that this owes. */
export function metVerschuldigd(happening: Happening): Dossier {
  const { after, gebeurd } = happening;
  const regels = mailRowsOf(gebeurd.soort).flatMap((row) =>
    recipients[row.aan](happening).map((aan) => ({ soort: row.soort, aan })),
  );
  return metBerichten(after, regels, gebeurd.tijd);
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

/** Who gets a mail that is for those. */
const recipients: Record<Aan, (happening: Happening) => Ontvanger[]> = {
  beheerder: () => ['beheerder'],
  'beheerder die herinnerd wordt': ({ after, gebeurd }) =>
    remindsBeheerder(after, gebeurd.tijd) ? ['beheerder'] : [],
  ssd: () => ['ssd'],
  betrokkene: ({ after, gebeurd: { wie } }) => (wie === undefined ? [] : withAddress(after, [wie])),
  'vorig adres': ({ after, gebeurd: { wie } }) =>
    wie !== undefined && hearsOfCorrection(after, wie) ? [alsOntvanger(wie)] : [],
  'wie nog moet tekenen': ({ after }) => withAddress(after, nogOpen(after)),
  'wie is gevraagd': ({ before }) =>
    before.ondertekenaars.flatMap((_, index) =>
      hasBeenAsked(before, index + 1) ? [alsOntvanger(index + 1)] : [],
    ),
};

/** On paper a signatory has no address. */
const withAddress = (dossier: Dossier, nummers: readonly number[]): Ontvanger[] =>
  nummers.filter((nummer) => emailVan(dossier, nummer) !== undefined).map(alsOntvanger);

/** The correction kept a number for it, after the last mail that there is. */
function hearsOfCorrection(dossier: Dossier, wie: number): boolean {
  const last = standOf(dossier, wie)?.previousEmails?.at(-1)?.lastBericht;
  return last !== undefined && last > dossier.berichten.length;
}
