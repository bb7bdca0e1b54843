import { alsOntvanger, type Berichtsoort, type Ontvanger } from './berichtsoorten.ts';
import { nieuwBericht } from './bericht.ts';
import type { Dossier, Gebeurd } from './dossier.ts';
import { emailVan, hasBeenAsked, nogOpen } from './ondertekenaar.ts';
import { remindsBeheerder } from './termijnen.ts';
import type { Gebeurtenissoort } from './transitions.ts';

/**
 * To whom: a fixed mailbox, the signatory whom it is about (or the address that they had before, if it was ever asked),
 * every signatory who still has to sign by a link, or every one who was asked, whether they signed or not.
 */
type Aan =
  'beheerder' | 'ssd' | 'betrokkene' | 'vorig adres' | 'wie nog moet tekenen' | 'wie is gevraagd';
type Regel = {
  readonly soort: Berichtsoort;
  readonly aan: Aan;
  /** Only then. */
  readonly when?: (dossier: Dossier, nu: string) => boolean;
};

const afgelopen = (soort: Berichtsoort): Regel[] => [
  { soort, aan: 'beheerder' },
  { soort, aan: 'ssd' },
  { soort: 'vervallen', aan: 'wie is gevraagd' },
];

/** Which mails each gebeurtenis owes, and to whom. */
export const verschuldigd: Record<Gebeurtenissoort, readonly Regel[]> = {
  ingediend: [
    { soort: 'ontvangst', aan: 'beheerder' },
    { soort: 'melding', aan: 'ssd' },
    { soort: 'verzoek', aan: 'wie nog moet tekenen' },
  ],
  getekend: [{ soort: 'bevestiging', aan: 'betrokkene' }],
  ondertekend: [
    { soort: 'ondertekend', aan: 'beheerder' },
    { soort: 'ondertekend-ssd', aan: 'ssd' },
  ],
  geweigerd: afgelopen('geweigerd'),
  ingetrokken: afgelopen('ingetrokken'),
  verlopen: afgelopen('verlopen'),
  herinnerd: [
    { soort: 'herinnering', aan: 'wie nog moet tekenen' },
    { soort: 'herinnering-beheerder', aan: 'beheerder', when: remindsBeheerder },
  ],
  'adres-gecorrigeerd': [
    { soort: 'verzoek-ingetrokken', aan: 'vorig adres' },
    { soort: 'verzoek', aan: 'betrokkene' },
  ],
  'opnieuw-gevraagd': [{ soort: 'verzoek', aan: 'betrokkene' }],
  'papier-ontvangen': [{ soort: 'ondertekend', aan: 'beheerder' }],
  'ssd-herinnerd': [{ soort: 'ssd-herinnering', aan: 'ssd' }],
  'in-behandeling': [],
  verwerkt: [{ soort: 'verwerkt', aan: 'beheerder' }],
  afgewezen: [
    { soort: 'afgewezen', aan: 'beheerder' },
    { soort: 'vervallen', aan: 'wie is gevraagd' },
  ],
  'opnieuw-verstuurd': [],
  ingezien: [],
  geexporteerd: [],
  gewist: [],
};

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
  const regels = verschuldigd[soort]
    .filter(({ when }) => when === undefined || when(dossier, tijd))
    .flatMap((regel) =>
      (regel.aan === 'wie is gevraagd' ? asked(before) : ontvangers(dossier, regel.aan, wie)).map(
        (aan) => ({ soort: regel.soort, aan }),
      ),
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

const asked = (dossier: Dossier): Ontvanger[] =>
  dossier.ondertekenaars.flatMap((_, index) =>
    hasBeenAsked(dossier, index + 1) ? [alsOntvanger(index + 1)] : [],
  );

function ontvangers(dossier: Dossier, aan: Aan, wie: number | undefined): Ontvanger[] {
  if (aan === 'beheerder' || aan === 'ssd') return [aan];
  if (aan === 'vorig adres')
    return hearsOfCorrection(dossier, wie ?? 0) ? [alsOntvanger(wie ?? 0)] : [];
  const nummers = aan === 'betrokkene' ? [wie ?? 0] : nogOpen(dossier);
  return nummers.filter((nummer) => emailVan(dossier, nummer) !== undefined).map(alsOntvanger);
}

/** The correction kept a number for it, after the last mail that there is. */
const hearsOfCorrection = ({ ondertekenaars, berichten }: Dossier, wie: number): boolean =>
  (ondertekenaars[wie - 1]?.previousEmails?.at(-1)?.lastBericht ?? 0) > berichten.length;
