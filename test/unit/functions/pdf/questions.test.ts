import { describe, expect, it } from 'vitest';
import { maakBijlagen } from '../../../../functions/mail/attachments.ts';
import { documentVan } from '../../../../functions/pdf/dossier-document.ts';
import type { Houder } from '../../../../functions/security/holder.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { kenmerkUitHash } from '../../../../shared/dossier/kenmerk.ts';
import { maakDossier, na } from '../../../fixtures/dossiers.ts';
import { alleTekst, leesPdf, zonderWit } from './read-pdf.ts';

const OTHER = kenmerkUitHash(new Uint8Array(32).fill(3));
const QUESTION = 'Is mevrouw Bakker nog bestuurder?';
const ANSWER = 'Ja, sinds september. '.repeat(90).trim();

const signed = na(maakDossier(), {
  soort: 'teken',
  wie: 1,
  documentHash: 'b'.repeat(64),
  verklaringVersie: '1',
});
const asked = na(signed, { soort: 'neem-stap', stap: 'aanvulling-vragen', toelichting: QUESTION });
const answered = na(asked, { soort: 'vul-aan', antwoord: ANSWER }, 2);
const dossier: Dossier = { ...answered, vervangt: OTHER };

const textFor = async (reader: Houder): Promise<string> =>
  zonderWit(alleTekst(await leesPdf(await documentVan(dossier, reader))));

describe('a question and its answer', () => {
  it('stand in the document of the SSD and the applicant, and in no signatory’s', async () => {
    const [desk, applicant, signatory] = await Promise.all([
      textFor({ rol: 'ssd' }),
      textFor({ rol: 'aanvrager' }),
      textFor({ rol: 'ondertekenaar', nummer: 1 }),
    ]);
    for (const text of [QUESTION, ANSWER].map(zonderWit)) {
      expect(desk).toContain(text);
      expect(applicant).toContain(text);
      expect(signatory).not.toContain(text);
    }
    expect(desk).toContain(zonderWit(OTHER));
    expect(applicant).not.toContain(zonderWit(OTHER));
  });

  it('go along as data, with the dossier that it replaces', async () => {
    const [file] = await maakBijlagen(['json'], dossier, { rol: 'ssd' });
    const data = JSON.parse(String(file?.content)) as Record<string, unknown>;
    expect(data).toMatchObject({
      aanvullingen: [{ vraag: QUESTION, antwoord: ANSWER }],
      vervangt: OTHER,
    });
    expect(data).not.toHaveProperty('vervangenDoor');
  });
});
