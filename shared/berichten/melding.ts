import { samenvatting } from '../aanvraag/samenvatting.ts';
import { soorten } from '../aanvraag/soort.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { stillOpen } from '../dossier/ondertekenaars.ts';
import { lastTime, TAKE_UP_WORKING_DAYS } from '../dossier/termijnen.ts';
import { WHAT_A_LINK_PROVES_TO_SSD } from '../dossier/verklaring.ts';
import { readableTime } from '../time/readable-time.ts';
import {
  paragraphBlock,
  asData,
  type BerichtData,
  type BerichtContent,
  type Block,
  dataRow,
  type DataRow,
} from './content.ts';
import { checkCode, toLookAt, toSsd } from './ssd.ts';
import { lastDay, lastDayForPost } from './term.ts';

const isOnPaper = ({ aanvraag }: Dossier): boolean => aanvraag.ondertekening.wijze === 'papier';

/** To the SSD, when the aanvraag came in: every field in the form's order with its number, to be typed over. */
export const melding = ({ dossier, link }: BerichtData): BerichtContent =>
  toSsd(dossier, link, {
    heading: soorten[dossier.aanvraag.soort],
    short: waitsFor(dossier),
    explanation: toLookAt(dossier),
    blocks: [
      ...asData(samenvatting(dossier.aanvraag), true),
      paragraphBlock('De gegevens zijn nog niet gecontroleerd.'),
      ...proof(dossier),
      checkCode(dossier),
    ],
    attachments: ['pdf', 'json'],
  });

/** To the SSD, in the same thread: it can begin. */
export const ondertekendSsd = ({ dossier, link }: BerichtData): BerichtContent =>
  toSsd(dossier, link, {
    heading: 'De aanvraag is ondertekend',
    short: signedBy(dossier),
    explanation: toLookAt(dossier),
    regels: signedAt(dossier),
    blocks: [
      signatures(dossier),
      ...asData(samenvatting(dossier.aanvraag), true),
      ...proof(dossier),
      checkCode(dossier),
    ],
    attachments: ['pdf', 'json'],
  });

/** To the SSD, when nobody took the aanvraag up in time. */
export const ssdHerinnering = ({ dossier, link }: BerichtData): BerichtContent =>
  toSsd(dossier, link, {
    heading: 'Deze aanvraag is nog niet opgepakt',
    state: 'NOG NIET OPGEPAKT',
    short: `De aanvraag is al ${TAKE_UP_WORKING_DAYS} werkdagen geleden ondertekend.`,
    explanation: [
      paragraphBlock('Niemand heeft de aanvraag in behandeling genomen. Wilt u dat nu doen?'),
      ...toLookAt(dossier),
    ],
    regels: signedAt(dossier),
    blocks: [signatures(dossier), ...proof(dossier)],
    attachments: ['pdf', 'json'],
  });

/** To the SSD, when the beheerder cannot be reached by mail. */
export const beheerderNotReached = ({ dossier, link }: BerichtData): BerichtContent =>
  toSsd(dossier, link, {
    heading: 'De beheerder is niet per e-mail te bereiken',
    state: 'BEL',
    short: 'Onze e-mail aan de beheerder is niet aangekomen.',
    explanation: [
      paragraphBlock('Bel de beheerder of de organisatie. In het dossier ziet u de status.'),
      ...toLookAt(dossier),
    ],
    blocks: asData(samenvatting(dossier.aanvraag), true),
  });

const count = (number: number): string =>
  number === 1 ? '1 handtekening' : `${number} handtekeningen`;

/** A mail that goes out late may say what is so no more. */
const waitsFor = (dossier: Dossier): string =>
  dossier.status !== 'wacht-op-ondertekening'
    ? 'De aanvraag is binnengekomen.'
    : isOnPaper(dossier)
      ? `Wacht op de ondertekende PDF, op zijn laatst op ${lastDayForPost(dossier)}.`
      : `Wacht op ${count(stillOpen(dossier).length)}, tot en met ${lastDay(dossier)}.`;

function signedBy({ ondertekenaars }: Dossier): string {
  const signed = ondertekenaars.filter(({ state }) => state === 'getekend').length;
  return `Ondertekend door ${signed} van ${ondertekenaars.length}.`;
}

/** What a link proves, where there were links. */
const proof = (dossier: Dossier): Block[] =>
  isOnPaper(dossier) ? [] : [paragraphBlock(WHAT_A_LINK_PROVES_TO_SSD)];

/** The moment from which the SSD could begin: the last signature, or the paper. */
function signedAt(dossier: Dossier): DataRow[] {
  const moment = lastTime(dossier, 'ondertekend') ?? lastTime(dossier, 'papier-ontvangen');
  return moment === undefined ? [] : [dataRow('Ondertekend op', readableTime(moment))];
}

const signatures = (dossier: Dossier): Block => ({
  soort: 'gegevens',
  titel: 'Handtekeningen',
  regels: dossier.aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
    const state = dossier.ondertekenaars[index];
    return dataRow(
      `${naam}, ${functie}`,
      state?.state === 'getekend'
        ? `ondertekend op ${readableTime(state.getekendOp)}, via ${state.email}`
        : 'op papier',
    );
  }),
});
