import { waarschuwingenBij } from '../aanvraag/controleer.ts';
import { samenvatting } from '../aanvraag/samenvatting.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { verlooptOp } from '../dossier/termijnen.ts';
import { BEWIJSKRACHT } from '../dossier/verklaring.ts';
import {
  alinea,
  alsGegevens,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
  gegevensregel,
} from './inhoud.ts';
import { leesbareTijd } from './tijd.ts';

const soortwoord = { aanmelding: 'Aanmelding', wijziging: 'Wijziging' } as const;

/** How the SSD recognises an aanvraag in a list of mails: all its mails begin the same. */
export const voorSsd = ({ kenmerk, aanvraag }: Dossier): string =>
  `${kenmerk} ${soortwoord[aanvraag.soort]} beheerder: ${aanvraag.organisatie.naam}`;

/** To the SSD, when the aanvraag came in: every field in the form's order with its number, to be typed over. */
export function melding({ dossier, link }: Berichtgegevens): Berichtinhoud {
  const { wijze } = dossier.aanvraag.ondertekening;
  const kop = voorSsd(dossier);
  return {
    onderwerp: kop,
    kop,
    blokken: [
      aanvraaggegevens(dossier, `Wacht op ondertekening (${wijze})`, [
        gegevensregel('Tekenen kan tot', leesbareTijd(verlooptOp(dossier))),
      ]),
      ssdLink(link),
      ...waarschuwingenBij(dossier.aanvraag).map(({ detail }): Blok => ({
        soort: 'let-op',
        tekst: detail,
      })),
      ...alsGegevens(samenvatting(dossier.aanvraag), true),
      alinea(`De gegevens zijn nog niet gecontroleerd. ${BEWIJSKRACHT}`),
      controlecode(dossier),
    ],
    bijlagen: ['pdf', 'json'],
  };
}

export const ssdLink = (href: string): Blok => ({
  soort: 'link',
  tekst: 'Open het dossier en leg vast wat u doet',
  href,
});

export const controlecode = ({ documentHash }: Dossier): Blok =>
  alinea(`Controlecode van de aanvraag (SHA-256): ${documentHash}`);

/** What the SSD sees first in each of its mails. */
export function aanvraaggegevens(
  dossier: Dossier,
  status: string,
  verder: readonly ReturnType<typeof gegevensregel>[] = [],
): Blok {
  return {
    soort: 'gegevens',
    titel: 'Aanvraag',
    regels: [
      gegevensregel('Kenmerk', dossier.kenmerk),
      gegevensregel('Ingediend op', leesbareTijd(dossier.ingediendOp)),
      gegevensregel('Status', status),
      ...verder,
      gegevensregel(
        'Mail de beheerder',
        dossier.aanvraag.beheerder.email,
        mailtoBeheerder(dossier),
      ),
    ],
  };
}

/** A clean mail to the beheerder, so that nobody replies to a mail that holds the SSD's own link. */
function mailtoBeheerder({ kenmerk, aanvraag }: Dossier): string {
  const adres = encodeURIComponent(aanvraag.beheerder.email).replace('%40', '@');
  return `mailto:${adres}?subject=${encodeURIComponent(`Uw aanvraag ${kenmerk}`)}`;
}
