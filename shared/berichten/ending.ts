import { contactUrl } from '../aanvraag/contact.ts';
import { purposeWords } from '../aanvraag/purposes.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { nogOpen, onbereikbaar } from '../dossier/ondertekenaars.ts';
import { laatsteKeer } from '../dossier/termijnen.ts';
import type { Gebeurtenissoort } from '../dossier/transitions.ts';
import { leesbareTijd } from '../time/readable-time.ts';
import { greeting, vragen, linkIsVanU, statuslink } from './closing.ts';
import {
  alinea,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
  gegevensregel,
} from './content.ts';
import { nameOf, namesOf } from './names.ts';
import { quoted } from './quoting.ts';
import { onderwerp } from './subject.ts';
import { toSsd } from './ssd.ts';
import { lastDay, lastDayForPost } from './term.ts';

const isOnPaper = ({ aanvraag }: Dossier): boolean => aanvraag.ondertekening.wijze === 'papier';

/** To the beheerder, when everybody signed or the paper came in. */
export const ondertekend = (gegevens: Berichtgegevens): Berichtinhoud =>
  toBeheerder(gegevens, {
    subject: isOnPaper(gegevens.dossier)
      ? 'De ondertekende PDF is binnen'
      : 'Iedereen heeft ondertekend',
    kop: 'Uw aanvraag is ondertekend',
    kern: 'De Security Service Desk van DUO gaat de aanvraag controleren. U hoeft niets te doen.',
    blokken: [
      alinea('U krijgt een e-mail met de uitkomst.'),
      statuslink(gegevens.link, true),
      linkIsVanU,
    ],
  });

/** To the beheerder, at the end: what is so now, and what to do first. It leads to where that is done. */
export function verwerkt(gegevens: Berichtgegevens): Berichtinhoud {
  const { done, firstSteps } = purposeWords(gegevens.dossier.aanvraag);
  return toBeheerder(gegevens, {
    subject: done.subject,
    kop: 'Uw aanvraag is verwerkt',
    kern: `${done.now} ${firstSteps[0]}`,
    blokken: [
      ...toelichting(gegevens.dossier, 'verwerkt', 'Toelichting'),
      alinea('Dit doet u eerst:'),
      { soort: 'lijst', punten: firstSteps },
      { soort: 'link', tekst: 'Naar Mijn DUO Zakelijk', href: contactUrl },
    ],
  });
}

/** To the beheerder, when the SSD rejects the aanvraag, with why. */
export const afgewezen = (gegevens: Berichtgegevens): Berichtinhoud =>
  toBeheerder(gegevens, {
    subject: 'Aanvraag afgewezen',
    kop: 'Uw aanvraag is afgewezen',
    kern: 'De Security Service Desk van DUO heeft de aanvraag afgewezen. Hieronder leest u waarom.',
    blokken: [...toelichting(gegevens.dossier, 'afgewezen', 'Reden'), ...again(gegevens.link)],
  });

/** To beheerder and SSD, when a signatory refuses. */
export function geweigerd(gegevens: Berichtgegevens): Berichtinhoud {
  const { dossier } = gegevens;
  const wie = dossier.gebeurtenissen.findLast(({ soort }) => soort === 'geweigerd')?.wie ?? 0;
  const kern = `${nameOf(dossier, wie)} heeft geweigerd om te ondertekenen. De aanvraag is gestopt.`;
  return toBoth(gegevens, {
    subject: 'Ondertekenaar heeft geweigerd',
    kop: 'Een ondertekenaar heeft geweigerd',
    kern,
    blokken:
      gegevens.aan === 'ssd'
        ? toelichting(dossier, 'geweigerd', 'Reden')
        : [alinea('De reden leest u op de statuspagina.')],
  });
}

/** To beheerder and SSD, when the applicant withdraws. */
export function ingetrokken(gegevens: Berichtgegevens): Berichtinhoud {
  const moment = leesbareTijd(laatsteKeer(gegevens.dossier, 'ingetrokken') ?? '');
  return toBoth(gegevens, {
    subject: 'Aanvraag ingetrokken',
    kop: 'De aanvraag gaat niet door',
    kern: `De aanvraag is ingetrokken op ${moment}. Er gebeurt niets meer mee.`,
    blokken: [],
  });
}

/** To beheerder and SSD, when not everybody signed in time. */
export function verlopen(gegevens: Berichtgegevens): Berichtinhoud {
  const { dossier } = gegevens;
  const open = nogOpen(dossier);
  const kern = isOnPaper(dossier)
    ? 'De ondertekende PDF is niet op tijd ontvangen. De aanvraag is verlopen.'
    : `${namesOf(dossier, open)} ${open.length === 1 ? 'heeft' : 'hebben'} niet op tijd ondertekend. De aanvraag is verlopen.`;
  return toBoth(gegevens, {
    subject: 'Aanvraag verlopen',
    kop: 'De aanvraag gaat niet door',
    kern,
    blokken: [
      alinea(
        isOnPaper(dossier)
          ? `De laatste dag voor de PDF was ${lastDayForPost(dossier)}.`
          : `De laatste dag om te ondertekenen was ${lastDay(dossier)}.`,
      ),
    ],
  });
}

/** To the beheerder, when a request never arrived. */
export function adresWerktNiet(gegevens: Berichtgegevens): Berichtinhoud {
  const { dossier } = gegevens;
  const who = namesOf(dossier, onbereikbaar(dossier));
  return toBeheerder(gegevens, {
    subject: 'Een e-mailadres werkt niet',
    kop: 'Onze e-mail is niet aangekomen',
    kern: `Onze e-mail aan ${who} is niet aangekomen. Verbeter het adres op de statuspagina.`,
    blokken: [
      alinea('Misschien staat er een typefout in het adres. Of de mailbox is vol.'),
      alinea('Hebt u het adres verbeterd? Dan sturen wij het verzoek opnieuw.'),
      alinea(`Ondertekenen kan tot en met ${lastDay(dossier)}. Daarna verloopt de aanvraag.`),
      { soort: 'link', tekst: 'Verbeter het e-mailadres', href: gegevens.link },
      linkIsVanU,
    ],
  });
}

/** The data of what stopped is a click away: nobody types it over. */
const again = (link: string): Blok[] => [
  alinea('Wilt u het opnieuw doen? Begin dan met een kopie van deze aanvraag.'),
  { soort: 'link', tekst: 'Lees verder of begin met een kopie', href: link },
  linkIsVanU,
];

type News = Pick<Berichtinhoud, 'kop' | 'kern' | 'blokken'> & { readonly subject: string };

const toBeheerder = (
  { dossier }: Berichtgegevens,
  { subject, kop, kern, blokken }: News,
): Berichtinhoud => ({
  onderwerp: onderwerp(dossier, subject),
  kop,
  kern,
  blokken: [
    greeting,
    alinea(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
    ...blokken,
    ...vragen(dossier.kenmerk),
  ],
});

/** The same news for beheerder and SSD: how to go on is for the beheerder, what it is about for the SSD. */
function toBoth(gegevens: Berichtgegevens, news: News): Berichtinhoud {
  const { dossier, link, aan } = gegevens;
  return aan === 'ssd'
    ? toSsd(dossier, link, {
        kop: news.kop,
        short: news.kern,
        uitleg: news.blokken,
      })
    : toBeheerder(gegevens, { ...news, blokken: [...news.blokken, ...again(link)] });
}

/** What the SSD wrote with it; what a signatory wrote is for the SSD alone. */
function toelichting(dossier: Dossier, soort: Gebeurtenissoort, label: string): Blok[] {
  const gebeurd = dossier.gebeurtenissen.findLast((kandidaat) => kandidaat.soort === soort);
  return gebeurd?.toelichting === undefined
    ? []
    : [{ soort: 'gegevens', titel: '', regels: [gegevensregel(label, gebeurd.toelichting)] }];
}
