import { acties, ACTIES, beheerrollen, ROLCODES } from '../aanvraag/beheerautorisaties.ts';
import { waarschuwingenBij } from '../aanvraag/warnings.ts';
import { NUMMERSOORTEN } from '../aanvraag/organisatietypen.ts';
import { velden } from '../aanvraag/fields.ts';
import type { Dossier } from '../dossier/dossier.ts';
import {
  alinea,
  type Berichtinhoud,
  type Blok,
  gegevensregel,
  type Gegevensregel,
  letOp,
} from './content.ts';
import { onderwerp } from './subject.ts';
import { sentence } from './sentence.ts';
import { leesbareTijd } from '../time/readable-time.ts';

const soortwoord = { aanmelding: 'Aanmelding', wijziging: 'Wijziging' } as const;

/** How a mail to the SSD differs from its other mails about the same dossier. */
type Ssdbericht = {
  readonly kop: string;
  /** Where it stands, in a few words: they come first, for a list of mails shows them beside the subject. */
  readonly stand: string;
  readonly uitleg?: readonly Blok[];
  /** Lines on top of kenmerk, time and status. */
  readonly regels?: readonly Gegevensregel[];
  readonly blokken?: readonly Blok[];
  readonly bijlagen?: Berichtinhoud['bijlagen'];
};

/**
 * A mail to the SSD. All about one dossier have the same subject: Outlook and Gmail show mails as one thread only then.
 */
export function aanSsd(dossier: Dossier, link: string, bericht: Ssdbericht): Berichtinhoud {
  const { kop, stand, uitleg = [], regels = [], blokken = [], bijlagen } = bericht;
  return {
    onderwerp: onderwerp(dossier, `${soortwoord[dossier.aanvraag.soort]} beheerder`),
    kop,
    kern: `${stand}. ${inEenRegel(dossier)}`,
    blokken: [
      ...uitleg,
      { soort: 'link', tekst: 'Open het dossier en leg vast wat u doet', href: link },
      aanvraaggegevens(dossier, stand, regels),
      ...blokken,
      nietAntwoorden,
    ],
    ...(bijlagen === undefined ? {} : { bijlagen }),
  };
}

/** `Aanmelding voor …, brincode 31FR, bestuursnummer 30156. Toekennen: HO, RIO Algemeen.` */
function inEenRegel({ aanvraag: { soort, organisatie, beheerautorisaties } }: Dossier): string {
  const { nummers, naam } = organisatie;
  const wie = [
    naam,
    ...NUMMERSOORTEN.flatMap((nummer) => {
      const waarde = nummers[nummer];
      const [woord = ''] = velden[`organisatie.nummers.${nummer}`].label.toLowerCase().split(' ');
      return waarde === undefined ? [] : [`${woord} ${waarde}`];
    }),
    ...(nummers.anders === undefined ? [] : [`${nummers.anders.soort} ${nummers.anders.nummer}`]),
  ];
  const rollen = ACTIES.flatMap((actie) => {
    const gevraagd = ROLCODES.filter((rol) =>
      beheerautorisaties.some((een) => een.rol === rol && een.actie === actie),
    ).map((rol) => beheerrollen[rol].kort);
    return gevraagd.length === 0 ? [] : [`${acties[actie]}: ${gevraagd.join(', ')}.`];
  });
  const wat = rollen.length === 0 ? ['Geen rol gekozen.'] : rollen;
  return [sentence(`${soortwoord[soort]} voor ${wie.join(', ')}`), ...wat].join(' ');
}

/** What the SSD should look at, and of what else the applicant was warned and sent in all the same. */
export const waarschuwingen = ({ aanvraag, signalen }: Dossier): Blok[] => [
  ...signalen.map(({ detail }) => letOp(midSentence(detail))),
  ...waarschuwingenBij(aanvraag)
    .filter((warning) => !signalen.some(({ code }) => code === warning.code))
    .map(({ detail }) => letOp(`de aanvrager kreeg deze waarschuwing. ${detail}`)),
];

/** It comes after "Let op:". */
const midSentence = (detail: string): string => detail.charAt(0).toLowerCase() + detail.slice(1);

const aanvraaggegevens = (
  dossier: Dossier,
  stand: string,
  regels: readonly Gegevensregel[],
): Blok => ({
  soort: 'gegevens',
  titel: 'Aanvraag',
  regels: [
    gegevensregel('Kenmerk', dossier.kenmerk),
    gegevensregel('Ingediend op', leesbareTijd(dossier.ingediendOp)),
    gegevensregel('Status', stand),
    ...regels,
    gegevensregel('Mail de beheerder', dossier.aanvraag.beheerder.email, mailtoBeheerder(dossier)),
  ],
});

/** A clean mail to the beheerder, so that nobody replies to a mail that holds the SSD's own link. */
function mailtoBeheerder(dossier: Dossier): string {
  const adres = encodeURIComponent(dossier.aanvraag.beheerder.email).replace('%40', '@');
  return `mailto:${adres}?subject=${encodeURIComponent(onderwerp(dossier, 'Uw aanvraag'))}`;
}

const nietAntwoorden: Blok = alinea(
  'Antwoord niet op deze e-mail en stuur hem niet door: de link naar het dossier is alleen voor de SSD.',
);

export const controlecode = ({ documentHash }: Dossier): Blok =>
  alinea(`Controlecode van de aanvraag (SHA-256): ${documentHash}`);
