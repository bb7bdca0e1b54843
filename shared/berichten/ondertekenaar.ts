import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { purposeWords } from '../aanvraag/purposes.ts';
import { samenvatting } from '../aanvraag/samenvatting.ts';
import { ondertekenaarNummer } from '../dossier/berichtsoorten.ts';
import { stateOf } from '../dossier/ondertekenaars.ts';
import { verklaring } from '../dossier/verklaring.ts';
import { readableTime } from '../time/readable-time.ts';
import { greeting, inDoubt, linkIsYours, questions } from './closing.ts';
import {
  paragraphBlock,
  asData,
  type BerichtData,
  type BerichtContent,
  type Block,
} from './content.ts';
import { nameOf } from './names.ts';
import { quoted, withoutLinks } from './quoting.ts';
import { checkCode } from './ssd.ts';
import { subjectFor } from './subject.ts';
import { lastDay } from './term.ts';

/** To a signatory: what is asked, by whom, and the link to read and sign. */
export const verzoek = (data: BerichtData): BerichtContent => ({
  subject: subjectFor(data.dossier, 'Uw handtekening gevraagd'),
  heading: 'Uw handtekening is gevraagd',
  core: `Lees de aanvraag. Daarna kunt u ondertekenen of weigeren. Dat kan tot en met ${lastDay(data.dossier)}.`,
  blocks: request(data),
});

/** To a signatory who did not sign yet. */
export const herinnering = (data: BerichtData): BerichtContent => ({
  subject: subjectFor(data.dossier, 'Herinnering om te ondertekenen'),
  heading: 'Uw handtekening is nog nodig',
  core: `U hebt nog niet ondertekend. Dat kan tot en met ${lastDay(data.dossier)}. Daarna verloopt de aanvraag.`,
  blocks: request(data),
});

/** To a signatory, right after signing: proof, with what was signed. */
export function bevestiging(data: BerichtData): BerichtContent {
  const { dossier, link } = data;
  const state = stateOf(dossier, numberOf(data));
  const signedAt = state?.state === 'getekend' ? readableTime(state.getekendOp) : '';
  return {
    subject: subjectFor(dossier, 'U hebt ondertekend'),
    heading: 'Uw handtekening is ontvangen',
    core: `U hebt ondertekend op ${signedAt}. Bewaar deze e-mail.`,
    blocks: [
      greeting,
      paragraphBlock(`U hebt ondertekend als ${nameOf(dossier, numberOf(data))}.`),
      ...waitsForOthers(data),
      paragraphBlock('U krijgt alleen nog bericht als de aanvraag niet doorgaat.'),
      { soort: 'link', text: 'Lees de aanvraag nog eens', href: link, quiet: true },
      linkIsYours,
      paragraphBlock('Dit hebt u ondertekend:'),
      ...asData(samenvatting(withoutLinks(asSigned(data))), false),
      paragraphBlock('En dit hebt u daarmee verklaard:'),
      { soort: 'lijst', points: verklaring(dossier.aanvraag) },
      checkCode(dossier),
      ...questions(dossier.kenmerk),
    ],
  };
}

/** To the address that a signatory had before it was corrected. It holds no link, and not where the request goes now. */
export const verzoekIngetrokken = ({ dossier }: BerichtData): BerichtContent => ({
  subject: subjectFor(dossier, 'Ons verzoek is ingetrokken'),
  heading: 'U hoeft niet te ondertekenen',
  core: 'Ons verzoek om te ondertekenen is ingetrokken. U hoeft niets te doen.',
  blocks: [
    greeting,
    paragraphBlock(`Het gaat om de aanvraag voor ${quoted(dossier.aanvraag.organisatie.naam)}.`),
    paragraphBlock('De aanvrager heeft een ander e-mailadres opgegeven voor deze handtekening.'),
    paragraphBlock('Met de link in onze eerdere e-mail kunt u niet meer ondertekenen.'),
    paragraphBlock('Moet u wel ondertekenen? Bel ons dan.'),
    ...questions(dossier.kenmerk),
  ],
});

/** Nobody must think that it is finished while others still have to sign. */
const waitsForOthers = ({ dossier }: BerichtData): Block[] =>
  dossier.status === 'wacht-op-ondertekening'
    ? [
        paragraphBlock(
          `Nog niet iedereen heeft ondertekend. De anderen kunnen ondertekenen tot en met ${lastDay(dossier)}.`,
        ),
      ]
    : [];

const numberOf = ({ aan }: BerichtData): number => ondertekenaarNummer(aan) ?? 0;

/** Who is asked, by whom and for what, then what to press, and only then what there is to know. */
function request(data: BerichtData): Block[] {
  const { dossier, link } = data;
  const { organisatie, beheerder } = dossier.aanvraag;
  const { asked } = purposeWords(dossier.aanvraag);
  return [
    greeting,
    paragraphBlock(`Dit verzoek is voor ${nameOf(dossier, numberOf(data))}.`),
    paragraphBlock(
      `In de aanvraag staat: ${asked(quoted(organisatie.naam), quoted(beheerder.naam))}`,
    ),
    paragraphBlock('Daarvoor is de handtekening van het bevoegd gezag nodig.'),
    ...roles(data),
    { soort: 'link', text: 'Lees en onderteken de aanvraag', href: link },
    paragraphBlock('U ondertekent pas als u op die pagina op de knop drukt.'),
    linkIsYours,
    ...inDoubt(dossier.kenmerk),
    paragraphBlock(
      'De beheerder regelt wie in uw organisatie Mijn DUO Zakelijk gebruikt, en wat elke gebruiker mag doen.',
    ),
  ];
}

/** The roles alone, and that there is a remark. */
const roles = ({ dossier: { aanvraag } }: BerichtData): Block[] =>
  asData(
    samenvatting(withoutLinks(aanvraag))
      .filter(({ section }) => section === 'beheerautorisaties')
      .map((part) => ({ ...part, titel: 'Wat wordt gevraagd' })),
    false,
  );

/** What was signed, without the addresses of the others: who signs needs none of those. */
const asSigned = ({ dossier: { aanvraag }, aan }: BerichtData): Aanvraag => ({
  ...aanvraag,
  ondertekening: {
    ...aanvraag.ondertekening,
    ondertekenaars: aanvraag.ondertekening.ondertekenaars.map((person, index) =>
      index + 1 === ondertekenaarNummer(aan)
        ? person
        : { naam: person.naam, functie: person.functie },
    ),
  },
});
