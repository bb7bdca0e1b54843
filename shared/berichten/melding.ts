import { samenvatting } from '../aanvraag/samenvatting.ts';
import { soorten } from '../aanvraag/soort.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { nogOpen } from '../dossier/ondertekenaars.ts';
import { laatsteKeer, OPPAKKEN_WERKDAGEN } from '../dossier/termijnen.ts';
import { BEWIJSKRACHT_TO_SSD } from '../dossier/verklaring.ts';
import { leesbareTijd } from '../time/readable-time.ts';
import {
  alinea,
  alsGegevens,
  type Berichtgegevens,
  type Berichtinhoud,
  type Blok,
  gegevensregel,
  type Gegevensregel,
} from './content.ts';
import { controlecode, toLookAt, toSsd } from './ssd.ts';
import { lastDay, lastDayForPost } from './term.ts';

const isOnPaper = ({ aanvraag }: Dossier): boolean => aanvraag.ondertekening.wijze === 'papier';

/** To the SSD, when the aanvraag came in: every field in the form's order with its number, to be typed over. */
export const melding = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  toSsd(dossier, link, {
    kop: soorten[dossier.aanvraag.soort],
    short: waitsFor(dossier),
    uitleg: toLookAt(dossier),
    blokken: [
      ...alsGegevens(samenvatting(dossier.aanvraag), true),
      alinea('De gegevens zijn nog niet gecontroleerd.'),
      ...proof(dossier),
      controlecode(dossier),
    ],
    bijlagen: ['pdf', 'json'],
  });

/** To the SSD, in the same thread: it can begin. */
export const ondertekendSsd = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  toSsd(dossier, link, {
    kop: 'De aanvraag is ondertekend',
    short: signedBy(dossier),
    uitleg: toLookAt(dossier),
    regels: signedAt(dossier),
    blokken: [
      signatures(dossier),
      ...alsGegevens(samenvatting(dossier.aanvraag), true),
      ...proof(dossier),
      controlecode(dossier),
    ],
    bijlagen: ['pdf', 'json'],
  });

/** To the SSD, when nobody took the aanvraag up in time. */
export const ssdHerinnering = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  toSsd(dossier, link, {
    kop: 'Deze aanvraag is nog niet opgepakt',
    state: 'NOG NIET OPGEPAKT',
    short: `De aanvraag is al ${OPPAKKEN_WERKDAGEN} werkdagen geleden ondertekend.`,
    uitleg: [
      alinea('Niemand heeft de aanvraag in behandeling genomen. Wilt u dat nu doen?'),
      ...toLookAt(dossier),
    ],
    regels: signedAt(dossier),
    blokken: [signatures(dossier), ...proof(dossier)],
    bijlagen: ['pdf', 'json'],
  });

/** To the SSD, when the beheerder cannot be reached by mail. */
export const beheerderNietBereikt = ({ dossier, link }: Berichtgegevens): Berichtinhoud =>
  toSsd(dossier, link, {
    kop: 'De beheerder is niet per e-mail te bereiken',
    state: 'BEL',
    short: 'Onze e-mail aan de beheerder is niet aangekomen.',
    uitleg: [
      alinea('Bel de beheerder of de organisatie. In het dossier ziet u de status.'),
      ...toLookAt(dossier),
    ],
    blokken: alsGegevens(samenvatting(dossier.aanvraag), true),
  });

const count = (number: number): string =>
  number === 1 ? '1 handtekening' : `${number} handtekeningen`;

/** A mail that goes out late may say what is so no more. */
const waitsFor = (dossier: Dossier): string =>
  dossier.status !== 'wacht-op-ondertekening'
    ? 'De aanvraag is binnengekomen.'
    : isOnPaper(dossier)
      ? `Wacht op de ondertekende PDF, op zijn laatst op ${lastDayForPost(dossier)}.`
      : `Wacht op ${count(nogOpen(dossier).length)}, tot en met ${lastDay(dossier)}.`;

function signedBy({ ondertekenaars }: Dossier): string {
  const signed = ondertekenaars.filter(({ staat }) => staat === 'getekend').length;
  return `Ondertekend door ${signed} van ${ondertekenaars.length}.`;
}

/** What a link proves, where there were links. */
const proof = (dossier: Dossier): Blok[] =>
  isOnPaper(dossier) ? [] : [alinea(BEWIJSKRACHT_TO_SSD)];

/** The moment from which the SSD could begin: the last signature, or the paper. */
function signedAt(dossier: Dossier): Gegevensregel[] {
  const moment = laatsteKeer(dossier, 'ondertekend') ?? laatsteKeer(dossier, 'papier-ontvangen');
  return moment === undefined ? [] : [gegevensregel('Ondertekend op', leesbareTijd(moment))];
}

const signatures = (dossier: Dossier): Blok => ({
  soort: 'gegevens',
  titel: 'Handtekeningen',
  regels: dossier.aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
    const stand = dossier.ondertekenaars[index];
    return gegevensregel(
      `${naam}, ${functie}`,
      stand?.staat === 'getekend'
        ? `ondertekend op ${leesbareTijd(stand.getekendOp)}, via ${stand.email}`
        : 'op papier',
    );
  }),
});
