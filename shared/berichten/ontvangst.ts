import { purposeWords } from '../aanvraag/purposes.ts';
import { samenvatting } from '../aanvraag/samenvatting.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { nogOpen } from '../dossier/ondertekenaars.ts';
import { leesbareTijd } from '../time/readable-time.ts';
import { greeting, vragen, linkIsVanU, statuslink } from './closing.ts';
import {
  alinea,
  alsGegevens,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
} from './content.ts';
import { namesOf } from './names.ts';
import { onPaper } from './on-paper.ts';
import { quoted, withoutLinks } from './quoting.ts';
import { onderwerp } from './subject.ts';
import { lastDay, untilWhen } from './term.ts';

/** To the beheerder, when the aanvraag came in: proof of receipt with everything that was sent in. */
export function ontvangst({ dossier, link }: Berichtgegevens): Berichtinhoud {
  const { kenmerk, aanvraag, ingediendOp } = dossier;
  const { kern, toDo } = waiting(dossier);
  return {
    // The same whenever it goes out, so that two copies of it are seen to be one mail.
    onderwerp: onderwerp(
      dossier,
      isOnPaper(dossier) ? 'Aanvraag ontvangen, met PDF' : 'Aanvraag ontvangen',
    ),
    kop: 'Wij hebben uw aanvraag ontvangen',
    kern,
    blokken: [
      greeting,
      alinea(purposeWords(aanvraag).received(quoted(aanvraag.organisatie.naam))),
      alinea(`De aanvraag is binnengekomen op ${leesbareTijd(ingediendOp)}.`),
      ...filledInByPhone(dossier),
      ...toDo,
      statuslink(link),
      linkIsVanU,
      ...vragen(kenmerk),
      alinea('Dit is ingevuld:'),
      ...alsGegevens(samenvatting(withoutLinks(aanvraag)), false),
    ],
    ...(isOnPaper(dossier) ? { bijlagen: ['pdf'] as const } : {}),
  };
}

/** Of an aanvraag that was filled in at the desk: whoever called reads it here for the first time. */
const filledInByPhone = ({ namens }: Dossier): Blok[] =>
  namens === undefined
    ? []
    : [
        alinea(
          'Een medewerker van de Security Service Desk heeft de aanvraag aan de telefoon ingevuld. Controleer of alles klopt.',
        ),
      ];

type Waiting = {
  readonly kern: string;
  readonly toDo: readonly Blok[];
};

/** What is waited for, if anything: this mail may go out later than the signatures came in. */
function waiting(dossier: Dossier): Waiting {
  if (dossier.status !== 'wacht-op-ondertekening') {
    const kern = 'Uw aanvraag is ontvangen. Op de statuspagina ziet u hoe het ervoor staat.';
    return { kern, toDo: [] };
  }
  const open = nogOpen(dossier);
  return {
    kern: isOnPaper(dossier)
      ? `Print de PDF en laat hem ondertekenen. ${untilWhen(dossier)}`
      : `${namesOf(dossier, open)} ${open.length === 1 ? 'moet' : 'moeten'} nog ondertekenen. Dat kan tot en met ${lastDay(dossier)}. U hoeft nu niets te doen.`,
    toDo: [
      alinea('Het bevoegd gezag moet de aanvraag nog ondertekenen.'),
      ...(isOnPaper(dossier) ? onPaper : byLink),
      alinea(`${untilWhen(dossier)} Daarna verloopt de aanvraag.`),
    ],
  };
}

const isOnPaper = ({ aanvraag }: Dossier): boolean => aanvraag.ondertekening.wijze === 'papier';

const byLink: readonly Blok[] = [
  alinea(
    'Elke ondertekenaar krijgt een e-mail met een link. Met die link leest en ondertekent deze persoon de aanvraag.',
  ),
];
