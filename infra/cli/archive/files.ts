import { createHash } from 'node:crypto';
import { createAttachments } from '../../../functions/mail/attachments.ts';
import { serviceName } from '../../../shared/aanvraag/contact.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { identification, mdtoDocument, mdtoReference, term } from './mdto.ts';

/** A file of the dossier, as it goes into the archive. */
export type ArchiveFile = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly format: (typeof FORMATS)[keyof typeof FORMATS];
  /** Whether it is about the aanvraag, and not the aanvraag itself. */
  readonly isMetadata: boolean;
};

/** By their names and codes in PRONOM, the register of formats that archives use. */
const FORMATS = {
  pdf: { label: 'Acrobat PDF/A - Portable Document Format 3a', code: 'fmt/479' },
  json: { label: 'JSON Data Interchange Format', code: 'fmt/817' },
} as const;

/** The aanvraag twice, as the SSD gets it: to read and to compute with. And all that happened to it. */
export async function archiveFiles(dossier: Dossier): Promise<ArchiveFile[]> {
  const { kenmerk, gebeurtenissen } = dossier;
  const forSsd = await createAttachments(['pdf', 'json'], dossier, { rol: 'ssd' });
  const events = JSON.stringify({ kenmerk, gebeurtenissen }, undefined, 2);
  return [
    ...forSsd.map(({ filename, content }) => ({
      name: filename,
      bytes: Buffer.from(content),
      format: filename.endsWith('.pdf') ? FORMATS.pdf : FORMATS.json,
      isMetadata: false,
    })),
    {
      name: `gebeurtenissen-${kenmerk}.json`,
      bytes: Buffer.from(events),
      format: FORMATS.json,
      isMetadata: true,
    },
  ];
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What an archive must know of one file, to see later that it is still the same. */
export const fileMetadata = (file: ArchiveFile, { kenmerk }: Dossier, at: string): string =>
  mdtoDocument([
    'bestand',
    [
      identification('identificatie', { kenmerk: file.name, source: serviceName }),
      ['naam', file.name],
      ['omvang', String(file.bytes.length)],
      term('bestandsformaat', file.format.label, 'PRONOM-register', file.format.code),
      [
        'checksum',
        [
          term('checksumAlgoritme', 'SHA-256', 'Begrippenlijst ChecksumAlgoritme MDTO'),
          ['checksumWaarde', sha256Of(file.bytes)],
          ['checksumDatum', at],
        ],
      ],
      mdtoReference('isRepresentatieVan', `Aanvraag ${kenmerk}`, { kenmerk, source: serviceName }),
    ],
  ]);
