import { describe, expect, it } from 'vitest';
import { createAttachments } from '../../../../functions/mail/attachments.ts';
import { documentOf } from '../../../../functions/pdf/dossier-document.ts';
import type { Holder } from '../../../../functions/security/holder.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { kenmerkFromHash } from '../../../../shared/dossier/kenmerk.ts';
import { createDossier, after } from '../../../fixtures/dossiers.ts';
import { allText, readPdf, withoutBlanks } from './read-pdf.ts';

const OTHER = kenmerkFromHash(new Uint8Array(32).fill(3));
const QUESTION = 'Is mevrouw Bakker nog bestuurder?';
const ANSWER = 'Ja, sinds september. '.repeat(90).trim();

const signed = after(createDossier(), {
  soort: 'teken',
  wie: 1,
  documentHash: 'b'.repeat(64),
  verklaringVersion: '1',
});
const asked = after(signed, {
  soort: 'neem-stap',
  stap: 'aanvulling-vragen',
  toelichting: QUESTION,
});
const answered = after(asked, { soort: 'vul-aan', antwoord: ANSWER }, 2);
const dossier: Dossier = { ...answered, vervangt: OTHER };

const textFor = async (reader: Holder): Promise<string> =>
  withoutBlanks(allText(await readPdf(await documentOf(dossier, reader))));

describe('a question and its answer', () => {
  it('stand in the document of the SSD and the applicant, and in no signatory’s', async () => {
    const [desk, applicant, signatory] = await Promise.all([
      textFor({ rol: 'ssd' }),
      textFor({ rol: 'aanvrager' }),
      textFor({ rol: 'ondertekenaar', nummer: 1 }),
    ]);
    for (const text of [QUESTION, ANSWER].map(withoutBlanks)) {
      expect(desk).toContain(text);
      expect(applicant).toContain(text);
      expect(signatory).not.toContain(text);
    }
    expect(desk).toContain(withoutBlanks(OTHER));
    expect(applicant).not.toContain(withoutBlanks(OTHER));
  });

  it('go along as data, with the dossier that it replaces', async () => {
    const [file] = await createAttachments(['json'], dossier, { rol: 'ssd' });
    const data = JSON.parse(String(file?.content)) as Record<string, unknown>;
    expect(data).toMatchObject({
      aanvullingen: [{ vraag: QUESTION, antwoord: ANSWER }],
      vervangt: OTHER,
    });
    expect(data).not.toHaveProperty('vervangenDoor');
  });
});
