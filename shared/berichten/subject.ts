import type { Dossier } from '../dossier/dossier.ts';
import { fitsSubject } from './quoting.ts';

/** What every subject begins with, so that a mailbox sorted by subject keeps this service's mails together. */
const VAST = 'Mijn DUO';

/**
 * `Mijn DUO <kenmerk>: <what>, <organisation>`, the same in every mail; without the organisation where its name could be
 * read as an address or a telephone number: sorted by subject a dossier's mails stand
 * together, also the answers to the others' mails, which come to the SSD. No square brackets: mail servers that sort and
 * thread by subject leave out what stands in them (RFC 5256, 2.1).
 */
export function onderwerp({ kenmerk, aanvraag }: Dossier, wat: string): string {
  const { naam } = aanvraag.organisatie;
  return `${VAST} ${kenmerk}: ${wat}${fitsSubject(naam) ? `, ${naam}` : ''}`;
}
