import type { Dossier } from '../dossier/dossier.ts';
import { aanvullingenVan, lastQuestion } from '../dossier/questions.ts';
import { leesbareTijd, readableLastDay } from '../time/readable-time.ts';
import { greeting, linkIsVanU, vragen } from './closing.ts';
import {
  alinea,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
  gegevensregel,
} from './content.ts';
import { quoted } from './quoting.ts';
import { onderwerp } from './subject.ts';
import { toLookAt, toSsd } from './ssd.ts';

/** To the beheerder, when the SSD asks for what is missing. */
export const aanvullingGevraagd = (gegevens: Berichtgegevens): Berichtinhoud =>
  toBeheerder(gegevens, {
    subject: 'Wij hebben een vraag',
    kop: 'Wij hebben een vraag over uw aanvraag',
    kern: `De Security Service Desk van DUO heeft een vraag over uw aanvraag. Antwoord tot en met ${lastDayToAnswer(gegevens.dossier)}.`,
  });

/** To the beheerder, halfway the term. */
export const aanvullingHerinnering = (gegevens: Berichtgegevens): Berichtinhoud =>
  toBeheerder(gegevens, {
    subject: 'Wij wachten op uw antwoord',
    kop: 'Wij wachten op uw antwoord',
    kern: `De Security Service Desk van DUO wacht nog op uw antwoord. Antwoorden kan tot en met ${lastDayToAnswer(gegevens.dossier)}.`,
  });

/** To the SSD, when the beheerder answered. */
export const aangevuld = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  toSsd(dossier, link, {
    kop: 'De beheerder heeft geantwoord',
    short: 'De beheerder heeft uw vraag beantwoord.',
    uitleg: toLookAt(dossier),
    blokken: questionAndAnswer(dossier),
    bijlagen: ['pdf', 'json'],
  });

/** To the SSD, when the last day has passed. */
export const aanvullingUitgebleven = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  toSsd(dossier, link, {
    kop: 'De beheerder heeft niet geantwoord',
    short: `De beheerder heeft uw vraag niet beantwoord. Dat kon tot en met ${lastDayToAnswer(dossier)}.`,
    uitleg: [
      ...toLookAt(dossier),
      alinea('U kunt de aanvraag nu behandelen of afwijzen, of opnieuw om een aanvulling vragen.'),
    ],
    blokken: questionAndAnswer(dossier),
  });

const lastDayToAnswer = ({ gebeurtenissen }: Dossier): string =>
  readableLastDay(lastQuestion(gebeurtenissen)?.tot ?? '');

function toBeheerder(
  { dossier, link }: Berichtgegevens,
  { subject, ...news }: Pick<Berichtinhoud, 'kop' | 'kern'> & { readonly subject: string },
): Berichtinhoud {
  return {
    onderwerp: onderwerp(dossier, subject),
    ...news,
    blokken: [
      greeting,
      alinea(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
      // In the SSD's own words: nobody else can put a text of theirs here.
      {
        soort: 'gegevens',
        titel: '',
        regels: [gegevensregel('Vraag', lastQuestion(dossier.gebeurtenissen)?.toelichting ?? '')],
      },
      alinea('Op de statuspagina geeft u antwoord.'),
      { soort: 'link', tekst: 'Geef antwoord', href: link },
      alinea('Krijgen wij geen antwoord? Dan beslissen wij over de aanvraag zoals hij nu is.'),
      linkIsVanU,
      ...vragen(dossier.kenmerk),
    ],
  };
}

/** Only for the SSD: both are texts that somebody typed. */
function questionAndAnswer({ gebeurtenissen }: Dossier): Blok[] {
  const last = aanvullingenVan(gebeurtenissen).at(-1);
  if (last === undefined) return [];
  const { vraag, gevraagdOp, antwoord, beantwoordOp } = last;
  return [
    {
      soort: 'gegevens',
      titel: 'Aanvulling',
      regels: [
        gegevensregel('Uw vraag', vraag),
        gegevensregel('Gevraagd op', leesbareTijd(gevraagdOp)),
        ...(antwoord === undefined || beantwoordOp === undefined
          ? []
          : [
              gegevensregel('Antwoord', antwoord),
              gegevensregel('Beantwoord op', leesbareTijd(beantwoordOp)),
            ]),
      ],
    },
  ];
}
