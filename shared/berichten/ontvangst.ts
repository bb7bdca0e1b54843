import { purposeWords } from '../aanvraag/purposes.ts';
import { samenvatting } from '../aanvraag/samenvatting.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { stillOpen } from '../dossier/ondertekenaars.ts';
import { readableTime } from '../time/readable-time.ts';
import { greeting, questions, linkIsYours, statusLink } from './closing.ts';
import {
  paragraphBlock,
  asData,
  type BerichtData,
  type BerichtContent,
  type Block,
} from './content.ts';
import { namesOf } from './names.ts';
import { onPaper } from './on-paper.ts';
import { quoted, withoutLinks } from './quoting.ts';
import { subjectFor } from './subject.ts';
import { lastDay, untilWhen } from './term.ts';

/** To the beheerder, when the aanvraag came in: proof of receipt with everything that was sent in. */
export function ontvangst({ dossier, link }: BerichtData): BerichtContent {
  const { kenmerk, aanvraag, ingediendOp } = dossier;
  const { core, toDo } = waiting(dossier);
  return {
    // The same whenever it goes out, so that two copies of it are seen to be one mail.
    subject: subjectFor(
      dossier,
      isOnPaper(dossier) ? 'Aanvraag ontvangen, met PDF' : 'Aanvraag ontvangen',
    ),
    heading: 'Wij hebben uw aanvraag ontvangen',
    core,
    blocks: [
      greeting,
      paragraphBlock(purposeWords(aanvraag).received(quoted(aanvraag.organisatie.naam))),
      paragraphBlock(`De aanvraag is binnengekomen op ${readableTime(ingediendOp)}.`),
      ...filledInByPhone(dossier),
      ...toDo,
      statusLink(link),
      linkIsYours,
      ...questions(kenmerk),
      paragraphBlock('Dit is ingevuld:'),
      ...asData(samenvatting(withoutLinks(aanvraag)), false),
    ],
    ...(isOnPaper(dossier) ? { attachments: ['pdf'] as const } : {}),
  };
}

/** Of an aanvraag that was filled in at the desk: whoever called reads it here for the first time. */
const filledInByPhone = ({ namens }: Dossier): Block[] =>
  namens === undefined
    ? []
    : [
        paragraphBlock(
          'Een medewerker van de Security Service Desk heeft de aanvraag aan de telefoon ingevuld. Controleer of alles klopt.',
        ),
      ];

type Waiting = {
  readonly core: string;
  readonly toDo: readonly Block[];
};

/** What is waited for, if anything: this mail may go out later than the signatures came in. */
function waiting(dossier: Dossier): Waiting {
  if (dossier.status !== 'wacht-op-ondertekening') {
    const core = 'Uw aanvraag is ontvangen. Op de statuspagina ziet u hoe het ervoor staat.';
    return { core, toDo: [] };
  }
  const open = stillOpen(dossier);
  return {
    core: isOnPaper(dossier)
      ? `Print de PDF en laat hem ondertekenen. ${untilWhen(dossier)}`
      : `${namesOf(dossier, open)} ${open.length === 1 ? 'moet' : 'moeten'} nog ondertekenen. Dat kan tot en met ${lastDay(dossier)}. U hoeft nu niets te doen.`,
    toDo: [
      paragraphBlock('Het bevoegd gezag moet de aanvraag nog ondertekenen.'),
      ...(isOnPaper(dossier) ? onPaper : byLink),
      paragraphBlock(`${untilWhen(dossier)} Daarna verloopt de aanvraag.`),
    ],
  };
}

const isOnPaper = ({ aanvraag }: Dossier): boolean => aanvraag.ondertekening.wijze === 'papier';

const byLink: readonly Block[] = [
  paragraphBlock(
    'Elke ondertekenaar krijgt een e-mail met een link. Met die link leest en ondertekent deze persoon de aanvraag.',
  ),
];
