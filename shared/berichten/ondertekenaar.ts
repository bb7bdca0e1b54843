import { samenvatting } from '../aanvraag/samenvatting.ts';
import { ssd } from '../aanvraag/contact.ts';
import { ondertekenaarNummer } from '../dossier/berichtsoorten.ts';
import { personOf, standOf } from '../dossier/ondertekenaars.ts';
import { verlooptOp } from '../dossier/termijnen.ts';
import { verklaring } from '../dossier/verklaring.ts';
import {
  alinea,
  alsGegevens,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
} from './content.ts';
import { onderwerp } from './subject.ts';
import { quoted, withoutLinks } from './quoting.ts';
import { vragen } from './closing.ts';
import { controlecode } from './ssd.ts';
import { leesbareTijd } from '../time/readable-time.ts';

/** To a signatory: what is asked, by whom, and the link to read and sign. */
export const verzoek = (gegevens: Berichtgegevens): Berichtinhoud => ({
  onderwerp: onderwerp(gegevens.dossier, 'Uw handtekening gevraagd'),
  kop: 'Uw handtekening is gevraagd',
  kern: `Lees de aanvraag en teken, of weiger. ${tekenenKanTot(gegevens)}`,
  blokken: [...vraagAan(gegevens), ...leesEnTeken(gegevens), vragen],
});

/** To a signatory who did not sign yet. */
export const herinnering = (gegevens: Berichtgegevens): Berichtinhoud => ({
  onderwerp: onderwerp(gegevens.dossier, 'Herinnering om te tekenen'),
  kop: 'U hebt nog niet getekend',
  kern: `Wij kregen nog geen antwoord van u. ${tekenenKanTot(gegevens)}`,
  blokken: [...vraagAan(gegevens), ...leesEnTeken(gegevens), vragen],
});

/** To a signatory, right after signing: proof, with what was signed. */
export function bevestiging(gegevens: Berichtgegevens): Berichtinhoud {
  const { dossier, link, aan } = gegevens;
  const stand = standOf(dossier, ondertekenaarNummer(aan));
  const getekendOp = stand?.staat === 'getekend' ? leesbareTijd(stand.getekendOp) : '';
  return {
    onderwerp: onderwerp(dossier, 'Uw handtekening is ontvangen'),
    kop: 'Uw handtekening is ontvangen',
    kern: `U hebt getekend op ${getekendOp}.`,
    blokken: [
      alinea(`U tekende als ${quoted(naamVan(gegevens))}.`),
      ...wachtOpAnderen(gegevens),
      alinea('Bewaar deze e-mail. Dit hebt u getekend:'),
      ...alsGegevens(samenvatting(withoutLinks(dossier.aanvraag)), false),
      alinea('En dit hebt u daarmee verklaard:'),
      { soort: 'lijst', punten: verklaring(dossier.aanvraag.organisatie.type) },
      controlecode(dossier),
      { soort: 'link', tekst: 'Lees de aanvraag nog eens', href: link },
      vragen,
    ],
  };
}

/** To whoever still had a request that is no longer needed. */
export const vervallen = ({ dossier }: Berichtgegevens): Berichtinhoud => ({
  onderwerp: onderwerp(dossier, 'U hoeft niet meer te tekenen'),
  kop: 'U hoeft niet meer te tekenen',
  kern: 'Ons verzoek om te tekenen is vervallen. U hoeft niets te doen.',
  blokken: [
    alinea(`Het ging om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
    alinea('Met de link in onze eerdere e-mail kunt u niet meer tekenen.'),
    vragen,
  ],
});

/** To the address that a signatory had before it was corrected. It holds no link, and not where the request goes now. */
export const verzoekIngetrokken = ({ dossier }: Berichtgegevens): Berichtinhoud => ({
  onderwerp: onderwerp(dossier, 'Ons verzoek aan u is ingetrokken'),
  kop: 'Ons verzoek om te tekenen is ingetrokken',
  kern: 'De aanvrager gaf een ander e-mailadres op. U hoeft niets te doen.',
  blokken: [
    alinea(`Het ging om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
    alinea('Met de link in onze eerdere e-mail kunt u niet meer tekenen.'),
    alinea(
      `Was het verzoek niet voor u? Of moest u juist wel tekenen? Bel ons dan op ${ssd.telefoon}.`,
    ),
    vragen,
  ],
});

const tekenenKanTot = ({ dossier }: Berichtgegevens): string =>
  `Tekenen kan tot ${leesbareTijd(verlooptOp(dossier))}.`;

/** Nobody must think that it is finished while others still have to sign. */
const wachtOpAnderen = ({ dossier }: Berichtgegevens): Blok[] =>
  dossier.status === 'wacht-op-ondertekening'
    ? [
        alinea(
          `Nog niet iedereen heeft getekend. De anderen kunnen tekenen tot ${leesbareTijd(verlooptOp(dossier))}.`,
        ),
      ]
    : [];

const naamVan = (gegevens: Berichtgegevens): string =>
  personOf(gegevens.dossier, ondertekenaarNummer(gegevens.aan))?.naam ?? '';

function vraagAan(gegevens: Berichtgegevens): Blok[] {
  const { organisatie, beheerder, soort } = gegevens.dossier.aanvraag;
  const wat =
    soort === 'aanmelding'
      ? 'een beheerder van Mijn DUO aanmelden'
      : 'rollen of gegevens veranderen van een beheerder van Mijn DUO';
  return [
    alinea(`Dit verzoek is voor ${quoted(naamVan(gegevens))}.`),
    alinea(
      `Volgens het formulier wil ${quoted(organisatie.naam)} ${wat}. Het gaat om ${quoted(beheerder.naam)}, met als functie ${quoted(beheerder.functie)}.`,
    ),
    alinea('Daarvoor is de handtekening van het bevoegd gezag nodig.'),
    alinea(
      'De beheerder regelt wie in uw organisatie Mijn DUO Zakelijk gebruikt, en wat elke gebruiker mag doen.',
    ),
  ];
}

const leesEnTeken = ({ link }: Berichtgegevens): Blok[] => [
  { soort: 'link', tekst: 'Lees de aanvraag, en teken of weiger', href: link },
  alinea('U tekent pas als u op die pagina op de knop drukt.'),
  alinea('Geef de link niet door: hij is alleen voor u.'),
];
