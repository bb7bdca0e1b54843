import type { Dossier } from '../dossier/dossier.ts';
import { aanvullingenOf, lastQuestion } from '../dossier/questions.ts';
import { readableTime, readableLastDay } from '../time/readable-time.ts';
import { greeting, linkIsYours, questions } from './closing.ts';
import {
  paragraphBlock,
  type BerichtData,
  type BerichtContent,
  type Block,
  dataRow,
} from './content.ts';
import { quoted } from './quoting.ts';
import { subjectFor } from './subject.ts';
import { toLookAt, toSsd } from './ssd.ts';

/** To the beheerder, when the SSD asks for what is missing. */
export const aanvullingRequested = (data: BerichtData): BerichtContent =>
  toBeheerder(data, {
    subject: 'Wij hebben een vraag',
    heading: 'Wij hebben een vraag over uw aanvraag',
    core: `De Security Service Desk van DUO heeft een vraag over uw aanvraag. Antwoord tot en met ${lastDayToAnswer(data.dossier)}.`,
  });

/** To the beheerder, halfway the term. */
export const aanvullingHerinnering = (data: BerichtData): BerichtContent =>
  toBeheerder(data, {
    subject: 'Wij wachten op uw antwoord',
    heading: 'Wij wachten op uw antwoord',
    core: `De Security Service Desk van DUO wacht nog op uw antwoord. Antwoorden kan tot en met ${lastDayToAnswer(data.dossier)}.`,
  });

/** To the SSD, when the beheerder answered. */
export const aangevuld = ({ dossier, link }: BerichtData): BerichtContent =>
  toSsd(dossier, link, {
    heading: 'De beheerder heeft geantwoord',
    short: 'De beheerder heeft uw vraag beantwoord.',
    explanation: toLookAt(dossier),
    blocks: questionAndAnswer(dossier),
    attachments: ['pdf', 'json'],
  });

/** To the SSD, when the last day has passed. */
export const aanvullingUitgebleven = ({ dossier, link }: BerichtData): BerichtContent =>
  toSsd(dossier, link, {
    heading: 'De beheerder heeft niet geantwoord',
    short: `De beheerder heeft uw vraag niet beantwoord. Dat kon tot en met ${lastDayToAnswer(dossier)}.`,
    explanation: [
      ...toLookAt(dossier),
      paragraphBlock(
        'U kunt de aanvraag nu behandelen of afwijzen, of opnieuw om een aanvulling vragen.',
      ),
    ],
    blocks: questionAndAnswer(dossier),
  });

const lastDayToAnswer = ({ gebeurtenissen }: Dossier): string =>
  readableLastDay(lastQuestion(gebeurtenissen)?.tot ?? '');

function toBeheerder(
  { dossier, link }: BerichtData,
  { subject, ...news }: Pick<BerichtContent, 'heading' | 'core'> & { readonly subject: string },
): BerichtContent {
  return {
    subject: subjectFor(dossier, subject),
    ...news,
    blocks: [
      greeting,
      paragraphBlock(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
      // In the SSD's own words: nobody else can put a text of theirs here.
      {
        soort: 'gegevens',
        titel: '',
        regels: [dataRow('Vraag', lastQuestion(dossier.gebeurtenissen)?.toelichting ?? '')],
      },
      paragraphBlock('Op de statuspagina geeft u antwoord.'),
      { soort: 'link', text: 'Geef antwoord', href: link },
      paragraphBlock(
        'Krijgen wij geen antwoord? Dan beslissen wij over de aanvraag zoals hij nu is.',
      ),
      linkIsYours,
      ...questions(dossier.kenmerk),
    ],
  };
}

/** Only for the SSD: both are texts that somebody typed. */
function questionAndAnswer({ gebeurtenissen }: Dossier): Block[] {
  const last = aanvullingenOf(gebeurtenissen).at(-1);
  if (last === undefined) return [];
  const { question, requestedAt, antwoord, answeredAt } = last;
  return [
    {
      soort: 'gegevens',
      titel: 'Aanvulling',
      regels: [
        dataRow('Uw vraag', question),
        dataRow('Gevraagd op', readableTime(requestedAt)),
        ...(antwoord === undefined || answeredAt === undefined
          ? []
          : [dataRow('Antwoord', antwoord), dataRow('Beantwoord op', readableTime(answeredAt))]),
      ],
    },
  ];
}
