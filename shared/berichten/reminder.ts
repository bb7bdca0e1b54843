import type { Dossier } from '../dossier/dossier.ts';
import { nogOpen, onbereikbaar } from '../dossier/ondertekenaars.ts';
import { greeting, vragen, linkIsVanU, statuslink } from './closing.ts';
import { alinea, type Berichtgegevens, type Berichtinhoud, type Blok, letOp } from './content.ts';
import { namesOf } from './names.ts';
import { onPaper } from './on-paper.ts';
import { quoted } from './quoting.ts';
import { onderwerp } from './subject.ts';
import { lastDay, lastDayForPost, untilWhen } from './term.ts';

/** To the beheerder, while signatures are missing: whose, and what can be done about it. */
export const herinneringBeheerder = (gegevens: Berichtgegevens): Berichtinhoud =>
  gegevens.dossier.aanvraag.ondertekening.wijze === 'papier'
    ? paperIsMissing(gegevens)
    : signatureIsMissing(gegevens);

function signatureIsMissing({ dossier, link }: Berichtgegevens): Berichtinhoud {
  const open = nogOpen(dossier);
  const verb = open.length === 1 ? 'heeft' : 'hebben';
  return {
    onderwerp: onderwerp(dossier, 'Handtekening ontbreekt nog'),
    kop: 'Nog niet iedereen heeft ondertekend',
    kern: `${namesOf(dossier, open)} ${verb} nog niet ondertekend. Dat kan tot en met ${lastDay(dossier)}. Daarna verloopt de aanvraag.`,
    blokken: [
      greeting,
      aboutOrganisation(dossier.aanvraag.organisatie.naam),
      alinea('Wij hebben ook een herinnering gestuurd aan wie nog moet ondertekenen.'),
      ...notReached(dossier),
      alinea(
        'Heeft een ondertekenaar onze e-mail niet gekregen? Dan kunt u het verzoek opnieuw sturen.',
      ),
      alinea('Klopt het e-mailadres niet? Verbeter het dan op dezelfde pagina.'),
      {
        soort: 'link',
        tekst: 'Stuur het verzoek opnieuw of verbeter een adres',
        href: link,
      },
      linkIsVanU,
      ...vragen(dossier.kenmerk),
    ],
  };
}

function paperIsMissing({ dossier, link }: Berichtgegevens): Berichtinhoud {
  return {
    onderwerp: onderwerp(dossier, 'De ondertekende PDF ontbreekt'),
    kop: 'De ondertekende PDF is nog niet binnen',
    kern: `Wij hebben de ondertekende PDF nog niet. Hij moet op zijn laatst op ${lastDayForPost(dossier)} bij ons zijn.`,
    blokken: [
      greeting,
      aboutOrganisation(dossier.aanvraag.organisatie.naam),
      alinea(`Deze handtekeningen zijn nodig: ${namesOf(dossier, nogOpen(dossier))}.`),
      ...onPaper,
      alinea(`${untilWhen(dossier)} Daarna verloopt de aanvraag.`),
      alinea('Hebt u de PDF al gestuurd? Dan hoeft u niets te doen.'),
      statuslink(link),
      linkIsVanU,
      ...vragen(dossier.kenmerk),
    ],
    bijlagen: ['pdf'],
  };
}

const aboutOrganisation = (name: string): Blok =>
  alinea(`Het gaat om de aanvraag voor ${quoted(name)}.`);

function notReached(dossier: Dossier): Blok[] {
  const who = onbereikbaar(dossier);
  return who.length === 0
    ? []
    : [letOp(`onze e-mail aan ${namesOf(dossier, who)} is niet aangekomen.`)];
}
