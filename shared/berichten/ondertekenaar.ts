import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { purposeWords } from '../aanvraag/purposes.ts';
import { samenvatting } from '../aanvraag/samenvatting.ts';
import { ondertekenaarNummer } from '../dossier/berichtsoorten.ts';
import { standOf } from '../dossier/ondertekenaars.ts';
import { verklaring } from '../dossier/verklaring.ts';
import { leesbareTijd } from '../time/readable-time.ts';
import { greeting, inDoubt, linkIsVanU, vragen } from './closing.ts';
import {
  alinea,
  alsGegevens,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
} from './content.ts';
import { nameOf } from './names.ts';
import { quoted, withoutLinks } from './quoting.ts';
import { controlecode } from './ssd.ts';
import { onderwerp } from './subject.ts';
import { lastDay } from './term.ts';

/** To a signatory: what is asked, by whom, and the link to read and sign. */
export const verzoek = (gegevens: Berichtgegevens): Berichtinhoud => ({
  onderwerp: onderwerp(gegevens.dossier, 'Uw handtekening gevraagd'),
  kop: 'Uw handtekening is gevraagd',
  kern: `Lees de aanvraag. Daarna kunt u ondertekenen of weigeren. Dat kan tot en met ${lastDay(gegevens.dossier)}.`,
  blokken: request(gegevens),
});

/** To a signatory who did not sign yet. */
export const herinnering = (gegevens: Berichtgegevens): Berichtinhoud => ({
  onderwerp: onderwerp(gegevens.dossier, 'Herinnering om te ondertekenen'),
  kop: 'Uw handtekening is nog nodig',
  kern: `U hebt nog niet ondertekend. Dat kan tot en met ${lastDay(gegevens.dossier)}. Daarna verloopt de aanvraag.`,
  blokken: request(gegevens),
});

/** To a signatory, right after signing: proof, with what was signed. */
export function bevestiging(gegevens: Berichtgegevens): Berichtinhoud {
  const { dossier, link } = gegevens;
  const stand = standOf(dossier, numberOf(gegevens));
  const signedAt = stand?.staat === 'getekend' ? leesbareTijd(stand.getekendOp) : '';
  return {
    onderwerp: onderwerp(dossier, 'U hebt ondertekend'),
    kop: 'Uw handtekening is ontvangen',
    kern: `U hebt ondertekend op ${signedAt}. Bewaar deze e-mail.`,
    blokken: [
      greeting,
      alinea(`U hebt ondertekend als ${nameOf(dossier, numberOf(gegevens))}.`),
      ...waitsForOthers(gegevens),
      alinea('U krijgt alleen nog bericht als de aanvraag niet doorgaat.'),
      { soort: 'link', tekst: 'Lees de aanvraag nog eens', href: link, quiet: true },
      linkIsVanU,
      alinea('Dit hebt u ondertekend:'),
      ...alsGegevens(samenvatting(withoutLinks(asSigned(gegevens))), false),
      alinea('En dit hebt u daarmee verklaard:'),
      { soort: 'lijst', punten: verklaring(dossier.aanvraag) },
      controlecode(dossier),
      ...vragen(dossier.kenmerk),
    ],
  };
}

/** To the address that a signatory had before it was corrected. It holds no link, and not where the request goes now. */
export const verzoekIngetrokken = ({ dossier }: Berichtgegevens): Berichtinhoud => ({
  onderwerp: onderwerp(dossier, 'Ons verzoek is ingetrokken'),
  kop: 'U hoeft niet te ondertekenen',
  kern: 'Ons verzoek om te ondertekenen is ingetrokken. U hoeft niets te doen.',
  blokken: [
    greeting,
    alinea(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
    alinea('De aanvrager heeft een ander e-mailadres opgegeven voor deze handtekening.'),
    alinea('Met de link in onze eerdere e-mail kunt u niet meer ondertekenen.'),
    alinea('Moet u wel ondertekenen? Bel ons dan.'),
    ...vragen(dossier.kenmerk),
  ],
});

/** Nobody must think that it is finished while others still have to sign. */
const waitsForOthers = ({ dossier }: Berichtgegevens): Blok[] =>
  dossier.status === 'wacht-op-ondertekening'
    ? [
        alinea(
          `Nog niet iedereen heeft ondertekend. De anderen kunnen ondertekenen tot en met ${lastDay(dossier)}.`,
        ),
      ]
    : [];

const numberOf = ({ aan }: Berichtgegevens): number => ondertekenaarNummer(aan) ?? 0;

/** Who is asked, by whom and for what, then what to press, and only then what there is to know. */
function request(gegevens: Berichtgegevens): Blok[] {
  const { dossier, link } = gegevens;
  const { organisatie, beheerder } = dossier.aanvraag;
  const { asked } = purposeWords(dossier.aanvraag);
  return [
    greeting,
    alinea(`Dit verzoek is voor ${nameOf(dossier, numberOf(gegevens))}.`),
    alinea(`In de aanvraag staat: ${asked(quoted(organisatie.naam), quoted(beheerder.naam))}`),
    alinea('Daarvoor is de handtekening van het bevoegd gezag nodig.'),
    ...roles(gegevens),
    { soort: 'link', tekst: 'Lees en onderteken de aanvraag', href: link },
    alinea('U ondertekent pas als u op die pagina op de knop drukt.'),
    linkIsVanU,
    ...inDoubt(dossier.kenmerk),
    alinea(
      'De beheerder regelt wie in uw organisatie Mijn DUO Zakelijk gebruikt, en wat elke gebruiker mag doen.',
    ),
  ];
}

/** The roles alone, and that there is a remark. */
const roles = ({ dossier: { aanvraag } }: Berichtgegevens): Blok[] =>
  alsGegevens(
    samenvatting(withoutLinks(aanvraag))
      .filter(({ deel }) => deel === 'beheerautorisaties')
      .map((part) => ({ ...part, titel: 'Wat wordt gevraagd' })),
    false,
  );

/** What was signed, without the addresses of the others: who signs needs none of those. */
const asSigned = ({ dossier: { aanvraag }, aan }: Berichtgegevens): Aanvraag => ({
  ...aanvraag,
  ondertekening: {
    ...aanvraag.ondertekening,
    ondertekenaars: aanvraag.ondertekening.ondertekenaars.map((person, index) =>
      index + 1 === ondertekenaarNummer(aan)
        ? person
        : { naam: person.naam, functie: person.functie },
    ),
  },
});
