import { serviceName, ssd } from '../aanvraag/contact.ts';
import type { Kenmerk } from '../dossier/kenmerk.ts';
import { paragraphBlock, type Block } from './content.ts';

/** What everybody knows it by: it stands on top of a mail, before the name of whose service it is. */
export const SERVICE = 'Mijn DUO';

/** Nobody's name: a greeting is ours, and a name is what somebody typed. */
export const greeting: Block = paragraphBlock('Beste heer of mevrouw,');

/** Who to ask, in a mail that asks a stranger for something: there one may well wonder. */
export const inDoubt = (kenmerk: Kenmerk): Block[] => [
  nameKenmerk(kenmerk),
  askSsd('Twijfelt u aan deze e-mail?', kenmerk),
];

/** Who to ask, in any other mail to anybody but the SSD. */
export const questions = (kenmerk: Kenmerk): Block[] => [
  nameKenmerk(kenmerk),
  askSsd('Klopt er iets niet, of weet u niet waar dit over gaat?', kenmerk),
];

const nameKenmerk = (kenmerk: Kenmerk): Block =>
  paragraphBlock(`Het kenmerk is ${kenmerk}. Noem dit kenmerk als u ons belt of mailt.`);

/**
 * The address begins a clean mail: an answer to this one would take the link that stands in it along, which is a key, into
 * a mailbox that several people read.
 */
const askSsd = (why: string, kenmerk: Kenmerk): Block => ({
  soort: 'alinea',
  text: `${why} Bel ${ssd.telefoon}, ${ssd.reachable}. Of mail naar ${ssd.email}.`,
  link: {
    text: ssd.email,
    href: `mailto:${ssd.email}?subject=${encodeURIComponent(`Vraag over ${kenmerk}`)}`,
  },
});

/** A link in a mail is a key, and a reply quotes it. */
export const linkIsYours: Block = paragraphBlock(
  'De link is alleen voor u. Geef hem niet door. Beantwoord deze e-mail liever niet, want dan gaat uw link mee.',
);

/** @param quiet when there is nothing left to do there */
export const statusLink = (href: string, quiet = false): Block => ({
  soort: 'link',
  text: 'Bekijk de status van de aanvraag',
  href,
  ...(quiet ? { quiet } : {}),
});

/** The last line of every mail. */
export const sender = `Automatische e-mail van ${serviceName}, namens de ${ssd.naam} (${ssd.abbreviation})`;
