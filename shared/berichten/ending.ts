import { contactUrl } from '../aanvraag/contact.ts';
import { purposeWords } from '../aanvraag/purposes.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { stillOpen, unreachable } from '../dossier/ondertekenaars.ts';
import { lastTime } from '../dossier/termijnen.ts';
import type { Gebeurtenissoort } from '../dossier/transitions.ts';
import { readableTime } from '../time/readable-time.ts';
import { greeting, questions, linkIsYours, statusLink } from './closing.ts';
import {
  paragraphBlock,
  type BerichtData,
  type BerichtContent,
  type Block,
  dataRow,
} from './content.ts';
import { nameOf, namesOf } from './names.ts';
import { quoted } from './quoting.ts';
import { subjectFor } from './subject.ts';
import { toSsd } from './ssd.ts';
import { lastDay, lastDayForPost } from './term.ts';

const isOnPaper = ({ aanvraag }: Dossier): boolean => aanvraag.ondertekening.wijze === 'papier';

/** To the beheerder, when everybody signed or the paper came in. */
export const ondertekend = (data: BerichtData): BerichtContent =>
  toBeheerder(data, {
    subject: isOnPaper(data.dossier)
      ? 'De ondertekende PDF is binnen'
      : 'Iedereen heeft ondertekend',
    heading: 'Uw aanvraag is ondertekend',
    core: 'De Security Service Desk van DUO gaat de aanvraag controleren. U hoeft niets te doen.',
    blocks: [
      paragraphBlock('U krijgt een e-mail met de uitkomst.'),
      statusLink(data.link, true),
      linkIsYours,
    ],
  });

/** To the beheerder, at the end: what is so now, and what to do first. It leads to where that is done. */
export function verwerkt(data: BerichtData): BerichtContent {
  const { done, firstSteps } = purposeWords(data.dossier.aanvraag);
  return toBeheerder(data, {
    subject: done.subject,
    heading: 'Uw aanvraag is verwerkt',
    core: `${done.now} ${firstSteps[0]}`,
    blocks: [
      ...toelichting(data.dossier, 'verwerkt', 'Toelichting'),
      paragraphBlock('Dit doet u eerst:'),
      { soort: 'lijst', points: firstSteps },
      { soort: 'link', text: 'Naar Mijn DUO Zakelijk', href: contactUrl },
    ],
  });
}

/** To the beheerder, when the SSD rejects the aanvraag, with why. */
export const afgewezenEnding = (data: BerichtData): BerichtContent =>
  toBeheerder(data, {
    subject: 'Aanvraag afgewezen',
    heading: 'Uw aanvraag is afgewezen',
    core: 'De Security Service Desk van DUO heeft de aanvraag afgewezen. Hieronder leest u waarom.',
    blocks: [...toelichting(data.dossier, 'afgewezen', 'Reden'), ...again(data.link)],
  });

/** To beheerder and SSD, when a signatory refuses. */
export function geweigerdEnding(data: BerichtData): BerichtContent {
  const { dossier } = data;
  const who = dossier.gebeurtenissen.findLast(({ soort }) => soort === 'geweigerd')?.wie ?? 0;
  const core = `${nameOf(dossier, who)} heeft geweigerd om te ondertekenen. De aanvraag is gestopt.`;
  return toBoth(data, {
    subject: 'Ondertekenaar heeft geweigerd',
    heading: 'Een ondertekenaar heeft geweigerd',
    core,
    blocks:
      data.aan === 'ssd'
        ? toelichting(dossier, 'geweigerd', 'Reden')
        : [paragraphBlock('De reden leest u op de statuspagina.')],
  });
}

/** To beheerder and SSD, when the applicant withdraws. */
export function ingetrokkenEnding(data: BerichtData): BerichtContent {
  const moment = readableTime(lastTime(data.dossier, 'ingetrokken') ?? '');
  return toBoth(data, {
    subject: 'Aanvraag ingetrokken',
    heading: 'De aanvraag gaat niet door',
    core: `De aanvraag is ingetrokken op ${moment}. Er gebeurt niets meer mee.`,
    blocks: [],
  });
}

/** To beheerder and SSD, when not everybody signed in time. */
export function verlopenEnding(data: BerichtData): BerichtContent {
  const { dossier } = data;
  const open = stillOpen(dossier);
  const core = isOnPaper(dossier)
    ? 'De ondertekende PDF is niet op tijd ontvangen. De aanvraag is verlopen.'
    : `${namesOf(dossier, open)} ${open.length === 1 ? 'heeft' : 'hebben'} niet op tijd ondertekend. De aanvraag is verlopen.`;
  return toBoth(data, {
    subject: 'Aanvraag verlopen',
    heading: 'De aanvraag gaat niet door',
    core,
    blocks: [
      paragraphBlock(
        isOnPaper(dossier)
          ? `De laatste dag voor de PDF was ${lastDayForPost(dossier)}.`
          : `De laatste dag om te ondertekenen was ${lastDay(dossier)}.`,
      ),
    ],
  });
}

/** To the beheerder, when a request never arrived. */
export function adresDoesNotWork(data: BerichtData): BerichtContent {
  const { dossier } = data;
  const who = namesOf(dossier, unreachable(dossier));
  return toBeheerder(data, {
    subject: 'Een e-mailadres werkt niet',
    heading: 'Onze e-mail is niet aangekomen',
    core: `Onze e-mail aan ${who} is niet aangekomen. Verbeter het adres op de statuspagina.`,
    blocks: [
      paragraphBlock('Misschien staat er een typefout in het adres. Of de mailbox is vol.'),
      paragraphBlock('Hebt u het adres verbeterd? Dan sturen wij het verzoek opnieuw.'),
      paragraphBlock(
        `Ondertekenen kan tot en met ${lastDay(dossier)}. Daarna verloopt de aanvraag.`,
      ),
      { soort: 'link', text: 'Verbeter het e-mailadres', href: data.link },
      linkIsYours,
    ],
  });
}

/** The data of what stopped is a click away: nobody types it over. */
const again = (link: string): Block[] => [
  paragraphBlock('Wilt u het opnieuw doen? Begin dan met een kopie van deze aanvraag.'),
  { soort: 'link', text: 'Lees verder of begin met een kopie', href: link },
  linkIsYours,
];

type News = Pick<BerichtContent, 'heading' | 'core' | 'blocks'> & { readonly subject: string };

const toBeheerder = (
  { dossier }: BerichtData,
  { subject, heading, core, blocks }: News,
): BerichtContent => ({
  subject: subjectFor(dossier, subject),
  heading,
  core,
  blocks: [
    greeting,
    paragraphBlock(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
    ...blocks,
    ...questions(dossier.kenmerk),
  ],
});

/** The same news for beheerder and SSD: how to go on is for the beheerder, what it is about for the SSD. */
function toBoth(data: BerichtData, news: News): BerichtContent {
  const { dossier, link, aan } = data;
  return aan === 'ssd'
    ? toSsd(dossier, link, {
        heading: news.heading,
        short: news.core,
        explanation: news.blocks,
      })
    : toBeheerder(data, { ...news, blocks: [...news.blocks, ...again(link)] });
}

/** What the SSD wrote with it; what a signatory wrote is for the SSD alone. */
function toelichting(dossier: Dossier, soort: Gebeurtenissoort, label: string): Block[] {
  const event = dossier.gebeurtenissen.findLast((candidate) => candidate.soort === soort);
  return event?.toelichting === undefined
    ? []
    : [{ soort: 'gegevens', titel: '', regels: [dataRow(label, event.toelichting)] }];
}
