import type { Dossier } from '../dossier/dossier.ts';
import { stillOpen, unreachable } from '../dossier/ondertekenaars.ts';
import { greeting, questions, linkIsYours, statusLink } from './closing.ts';
import {
  paragraphBlock,
  type BerichtData,
  type BerichtContent,
  type Block,
  notice,
} from './content.ts';
import { namesOf } from './names.ts';
import { onPaper } from './on-paper.ts';
import { quoted } from './quoting.ts';
import { subjectFor } from './subject.ts';
import { lastDay, lastDayForPost, untilWhen } from './term.ts';

/** To the beheerder, while signatures are missing: whose, and what can be done about it. */
export const herinneringBeheerder = (data: BerichtData): BerichtContent =>
  data.dossier.aanvraag.ondertekening.wijze === 'papier'
    ? paperIsMissing(data)
    : signatureIsMissing(data);

function signatureIsMissing({ dossier, link }: BerichtData): BerichtContent {
  const open = stillOpen(dossier);
  const verb = open.length === 1 ? 'heeft' : 'hebben';
  return {
    subject: subjectFor(dossier, 'Handtekening ontbreekt nog'),
    heading: 'Nog niet iedereen heeft ondertekend',
    core: `${namesOf(dossier, open)} ${verb} nog niet ondertekend. Dat kan tot en met ${lastDay(dossier)}. Daarna verloopt de aanvraag.`,
    blocks: [
      greeting,
      aboutOrganisation(dossier.aanvraag.organisatie.naam),
      paragraphBlock('Wij hebben ook een herinnering gestuurd aan wie nog moet ondertekenen.'),
      ...notReached(dossier),
      paragraphBlock(
        'Heeft een ondertekenaar onze e-mail niet gekregen? Dan kunt u het verzoek opnieuw sturen.',
      ),
      paragraphBlock('Klopt het e-mailadres niet? Verbeter het dan op dezelfde pagina.'),
      {
        soort: 'link',
        text: 'Stuur het verzoek opnieuw of verbeter een adres',
        href: link,
      },
      linkIsYours,
      ...questions(dossier.kenmerk),
    ],
  };
}

function paperIsMissing({ dossier, link }: BerichtData): BerichtContent {
  return {
    subject: subjectFor(dossier, 'De ondertekende PDF ontbreekt'),
    heading: 'De ondertekende PDF is nog niet binnen',
    core: `Wij hebben de ondertekende PDF nog niet. Hij moet op zijn laatst op ${lastDayForPost(dossier)} bij ons zijn.`,
    blocks: [
      greeting,
      aboutOrganisation(dossier.aanvraag.organisatie.naam),
      paragraphBlock(`Deze handtekeningen zijn nodig: ${namesOf(dossier, stillOpen(dossier))}.`),
      ...onPaper,
      paragraphBlock(`${untilWhen(dossier)} Daarna verloopt de aanvraag.`),
      paragraphBlock('Hebt u de PDF al gestuurd? Dan hoeft u niets te doen.'),
      statusLink(link),
      linkIsYours,
      ...questions(dossier.kenmerk),
    ],
    attachments: ['pdf'],
  };
}

const aboutOrganisation = (name: string): Block =>
  paragraphBlock(`Het gaat om de aanvraag voor ${quoted(name)}.`);

function notReached(dossier: Dossier): Block[] {
  const who = unreachable(dossier);
  return who.length === 0
    ? []
    : [notice(`onze e-mail aan ${namesOf(dossier, who)} is niet aangekomen.`)];
}
