import { acties, ACTIES, beheerrollen, ROLCODES } from '../aanvraag/beheerautorisaties.ts';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { type FieldKey, fields } from '../aanvraag/fields.ts';
import { NUMMER_KINDS } from '../aanvraag/organisatietypen.ts';
import { samenvatting } from '../aanvraag/samenvatting.ts';
import { telefoonReadable } from '../aanvraag/telefoon.ts';
import { warningsFor } from '../aanvraag/warnings.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Dossierstatus, isFinal } from '../dossier/transitions.ts';
import { CALL_BACK, signaalSentences } from '../dossier/signaal-texts.ts';
import { readableTime } from '../time/readable-time.ts';
import {
  paragraphBlock,
  type BerichtContent,
  type Block,
  dataRow,
  type DataRow,
  notice,
} from './content.ts';
import { sentence } from './sentence.ts';
import { subjectFor, subjectForSsd } from './subject.ts';

/** How a mail to the SSD differs from its other mails about the same dossier. */
type SsdMail = {
  readonly heading: string;
  /** What it has to do, where that does not follow from the status. */
  readonly state?: string;
  /** What happened, in a sentence behind it. */
  readonly short: string;
  readonly explanation?: readonly Block[];
  /** Lines below kenmerk, time and state. */
  readonly regels?: readonly DataRow[];
  readonly blocks?: readonly Block[];
  readonly attachments?: BerichtContent['attachments'];
};

/**
 * What the SSD has to do, in a few words: a list of mails shows them first, and a mailbox can sort by them. By the status as
 * it is when the mail is made, for a mail may go out later.
 */
function stateOf(status: Dossierstatus): string {
  if (isFinal(status)) return 'NIETS TE DOEN';
  switch (status) {
    case 'wacht-op-ondertekening':
      return 'NOG NIETS TE DOEN';
    case 'ondertekend':
      return 'KLAAR OM TE BEHANDELEN';
    case 'wacht-op-aanvulling':
      return 'WACHT OP AANVULLING';
    default:
      return 'IN BEHANDELING';
  }
}

/** A mail to the SSD: what to do, what to look at, what is typed over, and only then the link, out of every preview. */
export function toSsd(dossier: Dossier, link: string, mail: SsdMail): BerichtContent {
  const { heading, short, explanation = [], regels = [], blocks = [], attachments } = mail;
  const state = mail.state ?? stateOf(dossier.status);
  const isOver = isFinal(dossier.status);
  return {
    subject: subjectForSsd(dossier),
    heading,
    core: `${state}. ${short} ${inOneLine(dossier.aanvraag)}`,
    blocks: [
      ...explanation,
      typedOverFirst(dossier, isOver ? 'Aanvraag' : 'Eerst overtypen'),
      {
        soort: 'gegevens',
        titel: 'Dossier',
        regels: [
          dataRow('Kenmerk', dossier.kenmerk),
          dataRow('Ingediend op', readableTime(dossier.ingediendOp)),
          ...(dossier.namens === undefined
            ? []
            : [dataRow('Aan de telefoon ingevuld door', dossier.namens.name)]),
          ...regels,
          ...replacementLines(dossier),
        ],
      },
      ...blocks,
      {
        soort: 'link',
        text: 'Open het dossier',
        href: link,
        ...(isOver ? { quiet: true } : {}),
      },
      doNotReply,
    ],
    state,
    ...(attachments === undefined ? {} : { attachments }),
  };
}

/** Which dossiers this one replaces, and is replaced by. */
const replacementLines = ({ vervangt, vervangenDoor = [] }: Dossier): DataRow[] => [
  ...(vervangt === undefined ? [] : [dataRow('Vervangt', vervangt)]),
  ...(vervangenDoor.length === 0 ? [] : [dataRow('Vervangen door', vervangenDoor.join(', '))]),
];

/** `Toekennen: HO, RIO Algemeen. Jet de Vries, 058 251 23 45.` */
function inOneLine({ beheerautorisaties, beheerder }: Aanvraag): string {
  const rollen = ACTIES.flatMap((actie) => {
    const requested = ROLCODES.filter((rol) =>
      beheerautorisaties.some((one) => one.rol === rol && one.actie === actie),
    ).map((rol) => beheerrollen[rol].short);
    return requested.length === 0 ? [] : [`${acties[actie]}: ${requested.join(', ')}.`];
  });
  return [
    ...(rollen.length === 0 ? ['Geen rol gekozen.'] : rollen),
    sentence(`${beheerder.naam}, ${telefoonReadable(beheerder.telefoon)}`),
  ].join(' ');
}

const FIRST: readonly FieldKey[] = [
  ...NUMMER_KINDS.map((soort) => `organisatie.nummers.${soort}` as const),
  'organisatie.nummers.anders.soort',
  'organisatie.nummers.anders.nummer',
  'organisatie.naam',
  'beheerder.naam',
];

/** What the SSD types over first, each with its number on the form; all the rest comes further down, in the form's order. */
function typedOverFirst(dossier: Dossier, titel: string): Block {
  const sections = samenvatting(dossier.aanvraag);
  const linesOf = (wanted: string) =>
    sections.find(({ section }) => section === wanted)?.regels ?? [];
  const first = [...linesOf('organisatie'), ...linesOf('beheerder')].filter(({ nummer, label }) =>
    FIRST.some((key) => fields[key].label === label && fields[key].nummer === nummer),
  );
  const { nummer, label } = fields['beheerder.email'];
  const { email } = dossier.aanvraag.beheerder;
  return {
    soort: 'gegevens',
    titel,
    regels: [
      ...first,
      ...linesOf('beheerautorisaties').filter((line) => line.label !== fields.opmerking.label),
      { nummer, label, waarde: email, href: mailtoBeheerder(dossier) },
    ],
  };
}

/** What the SSD should look at, and of what else the applicant was warned and sent in all the same. */
export const toLookAt = ({ aanvraag, signalen }: Dossier): Block[] => [
  ...signaalSentences(signalen).map((sentence) => notice(midSentence(sentence))),
  ...warningsFor(aanvraag)
    .filter((warning) => !signalen.some(({ code }) => code === warning.code))
    .map(({ detail }) => notice(`de aanvrager heeft bij het invullen gezien: “${detail}”`)),
  paragraphBlock(CALL_BACK),
];

/** It comes after "Let op:". */
const midSentence = (detail: string): string => detail.charAt(0).toLowerCase() + detail.slice(1);

/** A clean mail to the beheerder, so that nobody replies to a mail that holds the SSD's own link. */
function mailtoBeheerder(dossier: Dossier): string {
  const adres = encodeURIComponent(dossier.aanvraag.beheerder.email).replace('%40', '@');
  return `mailto:${adres}?subject=${encodeURIComponent(subjectFor(dossier, 'Uw aanvraag'))}`;
}

const doNotReply: Block = paragraphBlock(
  'Antwoord niet op deze e-mail en stuur hem niet door: de link naar het dossier is alleen voor de SSD.',
);

export const checkCode = ({ documentHash }: Dossier): Block =>
  paragraphBlock(`Controlecode van de aanvraag (SHA-256): ${documentHash}`);
