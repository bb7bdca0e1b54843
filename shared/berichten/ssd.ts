import { acties, ACTIES, beheerrollen, ROLCODES } from '../aanvraag/beheerautorisaties.ts';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { type VeldSleutel, velden } from '../aanvraag/fields.ts';
import { NUMMERSOORTEN } from '../aanvraag/organisatietypen.ts';
import { samenvatting } from '../aanvraag/samenvatting.ts';
import { telefoonLeesbaar } from '../aanvraag/telefoon.ts';
import { waarschuwingenBij } from '../aanvraag/warnings.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Dossierstatus, isDefinitief } from '../dossier/transitions.ts';
import { CALL_BACK, signaalSentences } from '../dossier/signaal-texts.ts';
import { leesbareTijd } from '../time/readable-time.ts';
import {
  alinea,
  type Berichtinhoud,
  type Blok,
  gegevensregel,
  type Gegevensregel,
  letOp,
} from './content.ts';
import { sentence } from './sentence.ts';
import { onderwerp, subjectForSsd } from './subject.ts';

/** How a mail to the SSD differs from its other mails about the same dossier. */
type SsdMail = {
  readonly kop: string;
  /** What it has to do, where that does not follow from the status. */
  readonly state?: string;
  /** What happened, in a sentence behind it. */
  readonly short: string;
  readonly uitleg?: readonly Blok[];
  /** Lines below kenmerk, time and state. */
  readonly regels?: readonly Gegevensregel[];
  readonly blokken?: readonly Blok[];
  readonly bijlagen?: Berichtinhoud['bijlagen'];
};

/**
 * What the SSD has to do, in a few words: a list of mails shows them first, and a mailbox can sort by them. By the status as
 * it is when the mail is made, for a mail may go out later.
 */
function stateOf(status: Dossierstatus): string {
  if (isDefinitief(status)) return 'NIETS TE DOEN';
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
export function toSsd(dossier: Dossier, link: string, mail: SsdMail): Berichtinhoud {
  const { kop, short, uitleg = [], regels = [], blokken = [], bijlagen } = mail;
  const state = mail.state ?? stateOf(dossier.status);
  const isOver = isDefinitief(dossier.status);
  return {
    onderwerp: subjectForSsd(dossier),
    kop,
    kern: `${state}. ${short} ${inOneLine(dossier.aanvraag)}`,
    blokken: [
      ...uitleg,
      typedOverFirst(dossier, isOver ? 'Aanvraag' : 'Eerst overtypen'),
      {
        soort: 'gegevens',
        titel: 'Dossier',
        regels: [
          gegevensregel('Kenmerk', dossier.kenmerk),
          gegevensregel('Ingediend op', leesbareTijd(dossier.ingediendOp)),
          ...(dossier.namens === undefined
            ? []
            : [gegevensregel('Aan de telefoon ingevuld door', dossier.namens.name)]),
          ...regels,
          ...replacementLines(dossier),
        ],
      },
      ...blokken,
      {
        soort: 'link',
        tekst: 'Open het dossier',
        href: link,
        ...(isOver ? { quiet: true } : {}),
      },
      doNotReply,
    ],
    state,
    ...(bijlagen === undefined ? {} : { bijlagen }),
  };
}

/** Which dossiers this one replaces, and is replaced by. */
const replacementLines = ({ vervangt, vervangenDoor = [] }: Dossier): Gegevensregel[] => [
  ...(vervangt === undefined ? [] : [gegevensregel('Vervangt', vervangt)]),
  ...(vervangenDoor.length === 0
    ? []
    : [gegevensregel('Vervangen door', vervangenDoor.join(', '))]),
];

/** `Toekennen: HO, RIO Algemeen. Jet de Vries, 058 251 23 45.` */
function inOneLine({ beheerautorisaties, beheerder }: Aanvraag): string {
  const rollen = ACTIES.flatMap((actie) => {
    const gevraagd = ROLCODES.filter((rol) =>
      beheerautorisaties.some((een) => een.rol === rol && een.actie === actie),
    ).map((rol) => beheerrollen[rol].kort);
    return gevraagd.length === 0 ? [] : [`${acties[actie]}: ${gevraagd.join(', ')}.`];
  });
  return [
    ...(rollen.length === 0 ? ['Geen rol gekozen.'] : rollen),
    sentence(`${beheerder.naam}, ${telefoonLeesbaar(beheerder.telefoon)}`),
  ].join(' ');
}

const FIRST: readonly VeldSleutel[] = [
  ...NUMMERSOORTEN.map((soort) => `organisatie.nummers.${soort}` as const),
  'organisatie.nummers.anders.soort',
  'organisatie.nummers.anders.nummer',
  'organisatie.naam',
  'beheerder.naam',
];

/** What the SSD types over first, each with its number on the form; all the rest comes further down, in the form's order. */
function typedOverFirst(dossier: Dossier, titel: string): Blok {
  const delen = samenvatting(dossier.aanvraag);
  const linesOf = (wanted: string) => delen.find(({ deel }) => deel === wanted)?.regels ?? [];
  const first = [...linesOf('organisatie'), ...linesOf('beheerder')].filter(({ nummer, label }) =>
    FIRST.some((key) => velden[key].label === label && velden[key].nummer === nummer),
  );
  const { nummer, label } = velden['beheerder.email'];
  const { email } = dossier.aanvraag.beheerder;
  return {
    soort: 'gegevens',
    titel,
    regels: [
      ...first,
      ...linesOf('beheerautorisaties').filter((regel) => regel.label !== velden.opmerking.label),
      { nummer, label, waarde: email, href: mailtoBeheerder(dossier) },
    ],
  };
}

/** What the SSD should look at, and of what else the applicant was warned and sent in all the same. */
export const toLookAt = ({ aanvraag, signalen }: Dossier): Blok[] => [
  ...signaalSentences(signalen).map((sentence) => letOp(midSentence(sentence))),
  ...waarschuwingenBij(aanvraag)
    .filter((warning) => !signalen.some(({ code }) => code === warning.code))
    .map(({ detail }) => letOp(`de aanvrager heeft bij het invullen gezien: “${detail}”`)),
  alinea(CALL_BACK),
];

/** It comes after "Let op:". */
const midSentence = (detail: string): string => detail.charAt(0).toLowerCase() + detail.slice(1);

/** A clean mail to the beheerder, so that nobody replies to a mail that holds the SSD's own link. */
function mailtoBeheerder(dossier: Dossier): string {
  const adres = encodeURIComponent(dossier.aanvraag.beheerder.email).replace('%40', '@');
  return `mailto:${adres}?subject=${encodeURIComponent(onderwerp(dossier, 'Uw aanvraag'))}`;
}

const doNotReply: Blok = alinea(
  'Antwoord niet op deze e-mail en stuur hem niet door: de link naar het dossier is alleen voor de SSD.',
);

export const controlecode = ({ documentHash }: Dossier): Blok =>
  alinea(`Controlecode van de aanvraag (SHA-256): ${documentHash}`);
