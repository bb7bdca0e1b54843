import { samenvatting } from '../aanvraag/samenvatting.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { onbereikbaar } from '../dossier/ondertekenaar.ts';
import type { Gebeurtenissoort } from '../dossier/overgangen.ts';
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
import { aanvraaggegevens, controlecode, ssdLink, voorSsd } from './melding.ts';
import { statuslink, vragen } from './slot.ts';
import { leesbareTijd } from './tijd.ts';

/** To the beheerder, when everybody signed or the paper came in. */
export function ondertekend({ dossier, link }: Berichtgegevens): Berichtinhoud {
  return naarBeheerder(dossier, link, 'Uw aanvraag is ondertekend', [
    alinea('Het bevoegd gezag heeft de aanvraag ondertekend.'),
    alinea(
      'De Security Service Desk controleert de aanvraag nu. U krijgt bericht als dat gedaan is.',
    ),
  ]);
}

/** To the SSD, in the same thread: it can begin. */
export function ondertekendSsd({ dossier, link }: Berichtgegevens): Berichtinhoud {
  return {
    onderwerp: voorSsd(dossier),
    kop: 'De aanvraag is ondertekend',
    blokken: [
      aanvraaggegevens(dossier, 'Ondertekend'),
      ssdLink(link),
      handtekeningen(dossier),
      ...gecorrigeerd(dossier),
      alinea(BEWIJSKRACHT),
      ...alsGegevens(samenvatting(dossier.aanvraag), true),
      controlecode(dossier),
    ],
    bijlagen: ['pdf', 'json'],
  };
}

/** To the SSD, when nobody took the aanvraag up in time. */
export function ssdHerinnering({ dossier, link }: Berichtgegevens): Berichtinhoud {
  return {
    onderwerp: voorSsd(dossier),
    kop: 'Deze aanvraag is nog niet opgepakt',
    blokken: [
      alinea(
        'De aanvraag is vijf werkdagen geleden ondertekend. Niemand heeft hem nog in behandeling.',
      ),
      aanvraaggegevens(dossier, 'Ondertekend, nog niet opgepakt'),
      ssdLink(link),
      handtekeningen(dossier),
    ],
    bijlagen: ['pdf', 'json'],
  };
}

/** To the beheerder, at the end. */
export function verwerkt({ dossier, link }: Berichtgegevens): Berichtinhoud {
  return naarBeheerder(dossier, link, 'Uw aanvraag is verwerkt', [
    alinea('De Security Service Desk heeft de aanvraag verwerkt. De rollen staan voor u klaar.'),
    ...toelichting(dossier, 'verwerkt'),
    alinea('Dit doet u eerst: log in op duo.nl/zakelijk met uw eHerkenningsmiddel.'),
    alinea('Geef daarna uw collega’s de toegang die zij nodig hebben.'),
  ]);
}

/** To the beheerder, when the SSD rejects the aanvraag, with why. */
export function afgewezen({ dossier, link }: Berichtgegevens): Berichtinhoud {
  return naarBeheerder(dossier, link, 'Uw aanvraag is afgewezen', [
    alinea('De Security Service Desk heeft de aanvraag afgewezen.'),
    ...toelichting(dossier, 'afgewezen'),
    opnieuw,
  ]);
}

/** To beheerder and SSD, when a signatory refuses. */
export function geweigerd(gegevens: Berichtgegevens): Berichtinhoud {
  const { dossier } = gegevens;
  const gebeurd = dossier.gebeurtenissen.findLast(({ soort }) => soort === 'geweigerd');
  const naam = dossier.aanvraag.ondertekening.ondertekenaars[(gebeurd?.wie ?? 0) - 1]?.naam ?? '';
  return naarBeide(gegevens, 'De aanvraag is geweigerd', [
    alinea(`${naam} wil de aanvraag niet ondertekenen. De aanvraag stopt daarom.`),
    ...toelichting(dossier, 'geweigerd'),
    opnieuw,
  ]);
}

/** To beheerder and SSD, when the applicant withdraws. */
export const ingetrokken = (gegevens: Berichtgegevens): Berichtinhoud =>
  naarBeide(gegevens, 'De aanvraag is ingetrokken', [
    alinea('De aanvrager heeft de aanvraag ingetrokken. Er gebeurt verder niets mee.'),
    opnieuw,
  ]);

/** To beheerder and SSD, when not everybody signed in time. */
export const verlopen = (gegevens: Berichtgegevens): Berichtinhoud =>
  naarBeide(gegevens, 'De aanvraag is verlopen', [
    alinea('Niet iedereen heeft binnen acht weken getekend. De aanvraag is daarom verlopen.'),
    opnieuw,
  ]);

/** To the beheerder, when a request never arrived. */
export function adresWerktNiet({ dossier, link }: Berichtgegevens): Berichtinhoud {
  const wie = onbereikbaar(dossier)
    .map((nummer) => dossier.aanvraag.ondertekening.ondertekenaars[nummer - 1]?.naam ?? '')
    .join(' en ');
  return naarBeheerder(dossier, link, 'Een e-mailadres werkt niet', [
    alinea(`Onze e-mail aan ${wie} kwam niet aan. Misschien staat er een typefout in het adres.`),
    alinea('Verbeter het adres op de statuspagina. Wij sturen het verzoek dan opnieuw.'),
    alinea(`Tekenen kan tot ${leesbareTijd(verlooptOp(dossier))}. Daarna vervalt de aanvraag.`),
  ]);
}

/** To the SSD, when the beheerder cannot be reached by mail. */
export function beheerderNietBereikt({ dossier, link }: Berichtgegevens): Berichtinhoud {
  return {
    onderwerp: voorSsd(dossier),
    kop: 'De beheerder is niet per e-mail te bereiken',
    blokken: [
      alinea('Onze e-mail aan de beheerder kwam niet aan. Bel de beheerder of de organisatie.'),
      aanvraaggegevens(dossier, 'Zie het dossier'),
      ssdLink(link),
      ...alsGegevens(samenvatting(dossier.aanvraag), true),
    ],
  };
}

const opnieuw: Blok = alinea(
  'Wilt u het opnieuw doen? Open de statuspagina en begin met een kopie van deze aanvraag.',
);

function naarBeheerder(
  dossier: Dossier,
  link: string,
  kop: string,
  blokken: readonly Blok[],
): Berichtinhoud {
  return {
    onderwerp: `${kop} (${dossier.kenmerk})`,
    kop,
    blokken: [
      alinea(`Het gaat om de aanvraag voor ${dossier.aanvraag.organisatie.naam}.`),
      ...blokken,
      statuslink(link),
      vragen,
    ],
  };
}

/** The same news for beheerder and SSD; to the SSD short, and in its thread. */
function naarBeide(
  { dossier, link, voor }: Berichtgegevens,
  kop: string,
  blokken: readonly Blok[],
): Berichtinhoud {
  if (voor === 'beheerder') return naarBeheerder(dossier, link, kop, blokken);
  return {
    onderwerp: voorSsd(dossier),
    kop,
    blokken: [
      ...blokken.filter((blok) => blok !== opnieuw),
      aanvraaggegevens(dossier, kop),
      ssdLink(link),
    ],
  };
}

function toelichting(dossier: Dossier, soort: Gebeurtenissoort): Blok[] {
  const gebeurd = dossier.gebeurtenissen.findLast((kandidaat) => kandidaat.soort === soort);
  return gebeurd?.toelichting === undefined
    ? []
    : [
        {
          soort: 'gegevens',
          titel: 'Toelichting',
          regels: [gegevensregel('Reden', gebeurd.toelichting)],
        },
      ];
}

const handtekeningen = (dossier: Dossier): Blok => ({
  soort: 'gegevens',
  titel: 'Handtekeningen',
  regels: dossier.aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
    const stand = dossier.ondertekenaars[index];
    return gegevensregel(
      `${naam}, ${functie}`,
      stand?.staat === 'getekend'
        ? `getekend op ${leesbareTijd(stand.getekendOp)}, via ${stand.email}`
        : 'op papier',
    );
  }),
});

/** Who holds the status link could correct an address and sign: the SSD must see that it happened. */
const gecorrigeerd = (dossier: Dossier): Blok[] =>
  dossier.ondertekenaars.flatMap(({ gecorrigeerdeEmail }, index): Blok[] => {
    const persoon = dossier.aanvraag.ondertekening.ondertekenaars[index];
    return gecorrigeerdeEmail === undefined || persoon === undefined
      ? []
      : [
          {
            soort: 'let-op',
            tekst: `Het adres van ${persoon.naam} is na het indienen veranderd van ${persoon.email ?? ''} in ${gecorrigeerdeEmail}. Controleer extra goed wie er tekende.`,
          },
        ];
  });
