import { samenvatting } from '../aanvraag/samenvatting.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { verlooptOp } from '../dossier/termijnen.ts';
import { verklaring } from '../dossier/verklaring.ts';
import {
  alinea,
  alsGegevens,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
} from './inhoud.ts';
import { controlecode } from './melding.ts';
import { vragen } from './slot.ts';
import { leesbareTijd } from './tijd.ts';

/** To a signatory: what is asked, by whom, and the link to read and sign. */
export function verzoek({ dossier, link, wie }: Berichtgegevens): Berichtinhoud {
  const naam = dossier.aanvraag.organisatie.naam;
  return {
    onderwerp: `Uw handtekening gevraagd voor ${naam} (${dossier.kenmerk})`,
    kop: 'Uw handtekening is gevraagd',
    blokken: [...vraagAan(dossier, wie), ...leesEnTeken(dossier, link), vragen],
  };
}

/** To a signatory who did not sign yet. */
export function herinnering({ dossier, link, wie }: Berichtgegevens): Berichtinhoud {
  const naam = dossier.aanvraag.organisatie.naam;
  return {
    onderwerp: `Herinnering: uw handtekening gevraagd voor ${naam} (${dossier.kenmerk})`,
    kop: 'U hebt nog niet getekend',
    blokken: [
      alinea('Eerder kregen wij geen antwoord van u. Wilt u de aanvraag lezen en erop reageren?'),
      ...vraagAan(dossier, wie),
      ...leesEnTeken(dossier, link),
      vragen,
    ],
  };
}

/** To a signatory, right after signing: proof, with what was signed. */
export function bevestiging({ dossier, wie, link }: Berichtgegevens): Berichtinhoud {
  const stand = dossier.ondertekenaars[wie - 1];
  const getekendOp = stand?.staat === 'getekend' ? leesbareTijd(stand.getekendOp) : '';
  return {
    onderwerp: `Uw handtekening is ontvangen (${dossier.kenmerk})`,
    kop: 'Uw handtekening is ontvangen',
    blokken: [
      alinea(`${naamVan(dossier, wie)}, u hebt getekend op ${getekendOp}.`),
      ...wachtOpAnderen(dossier),
      alinea('Dit hebt u getekend:'),
      ...alsGegevens(samenvatting(dossier.aanvraag), false),
      { soort: 'lijst', punten: verklaring(dossier.aanvraag.organisatie.type) },
      controlecode(dossier),
      { soort: 'link', tekst: 'Lees de aanvraag nog eens', href: link },
      vragen,
    ],
  };
}

/** To whoever still had a request that is no longer needed. */
export function vervallen({ dossier }: Berichtgegevens): Berichtinhoud {
  return {
    onderwerp: `U hoeft niet meer te tekenen (${dossier.kenmerk})`,
    kop: 'U hoeft niet meer te tekenen',
    blokken: [
      alinea(
        `Wij vroegen u te tekenen voor ${dossier.aanvraag.organisatie.naam}. Dat verzoek is vervallen.`,
      ),
      alinea(
        'U hoeft niets te doen. De link in onze eerdere e-mail werkt niet meer om te tekenen.',
      ),
      vragen,
    ],
  };
}

/** Nobody must think that it is finished while others still have to sign. */
const wachtOpAnderen = (dossier: Dossier): Blok[] =>
  dossier.status === 'wacht-op-ondertekening'
    ? [
        alinea(
          `Nog niet iedereen heeft getekend. De anderen kunnen tekenen tot ${leesbareTijd(verlooptOp(dossier))}.`,
        ),
      ]
    : [];

const naamVan = (dossier: Dossier, wie: number): string =>
  dossier.aanvraag.ondertekening.ondertekenaars[wie - 1]?.naam ?? '';

function vraagAan(dossier: Dossier, wie: number): Blok[] {
  const { organisatie, beheerder, soort } = dossier.aanvraag;
  const wat =
    soort === 'aanmelding'
      ? `wil ${beheerder.naam} (${beheerder.functie}) aanmelden als beheerder van Mijn DUO`
      : `wil de rollen of gegevens van ${beheerder.naam} (${beheerder.functie}) wijzigen, de beheerder van Mijn DUO`;
  return [
    alinea(`Aan ${naamVan(dossier, wie)}.`),
    alinea(`${organisatie.naam} ${wat}. Daarvoor is de handtekening van het bevoegd gezag nodig.`),
    alinea(
      'De beheerder regelt wie in uw organisatie Mijn DUO Zakelijk gebruikt, en wat elke gebruiker mag doen.',
    ),
  ];
}

const leesEnTeken = (dossier: Dossier, href: string): Blok[] => [
  { soort: 'link', tekst: 'Lees de aanvraag, en teken of weiger', href },
  alinea(
    `Tekenen kan tot ${leesbareTijd(verlooptOp(dossier))}. U tekent pas als u op die pagina op de knop drukt.`,
  ),
  alinea('Geef de link niet door: hij is alleen voor u.'),
];
