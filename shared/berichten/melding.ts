import { waarschuwingenBij } from '../aanvraag/controleer.ts';
import { samenvatting, type Samenvattingsregel } from '../aanvraag/samenvatting.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Berichtgegevens, Berichtinhoud, Blok, Gegevensregel } from './inhoud.ts';
import { leesbareTijd } from './tijd.ts';

const soortwoord = { aanmelding: 'Aanmelding', wijziging: 'Wijziging' } as const;

/** To the SSD, when the aanvraag came in: every field in the form's order with its number, to be typed over. */
export function melding({ dossier }: Berichtgegevens): Berichtinhoud {
  const { kenmerk, aanvraag, ingediendOp, documentHash } = dossier;
  const { organisatie, ondertekening } = aanvraag;
  return {
    onderwerp: `${kenmerk} ${soortwoord[aanvraag.soort]} beheerder: ${organisatie.naam}`,
    kop: `${soortwoord[aanvraag.soort]} beheerder: ${organisatie.naam}`,
    blokken: [
      {
        soort: 'gegevens',
        titel: 'Aanvraag',
        regels: [
          regel('Kenmerk', kenmerk),
          regel('Ingediend op', leesbareTijd(ingediendOp)),
          regel('Status', `Wacht op ondertekening (${ondertekening.wijze})`),
          regel('Mail de beheerder', aanvraag.beheerder.email, mailtoBeheerder(dossier)),
        ],
      },
      ...waarschuwingenBij(aanvraag).map(({ detail }): Blok => ({
        soort: 'let-op',
        tekst: detail,
      })),
      ...samenvatting(aanvraag).map(({ titel, regels }): Blok => ({
        soort: 'gegevens',
        titel,
        regels,
      })),
      {
        soort: 'alinea',
        tekst:
          'De gegevens zijn nog niet gecontroleerd. Controleer de ondertekenaars in het handelsregister.',
      },
      { soort: 'alinea', tekst: `Controlegetal van de aanvraag (SHA-256): ${documentHash}` },
    ],
  };
}

function regel(label: string, waarde: string, href?: string): Gegevensregel {
  const gewoon: Samenvattingsregel = { nummer: '', label, waarde };
  return href === undefined ? gewoon : { ...gewoon, href };
}

/** A clean mail to the beheerder, so that nobody replies to a mail that holds the SSD's own link. */
function mailtoBeheerder({ kenmerk, aanvraag }: Dossier): string {
  const adres = encodeURIComponent(aanvraag.beheerder.email).replace('%40', '@');
  return `mailto:${adres}?subject=${encodeURIComponent(`Uw aanvraag ${kenmerk}`)}`;
}
