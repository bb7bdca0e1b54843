import type { Attachment } from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Holder, tokenFor } from '../../../functions/security/holder.ts';
import { BERICHTSOORTEN } from '../../../shared/dossier/berichtsoorten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { DeskMode } from '../../../shared/desk/roles.ts';
import { allMails, mailsWithLongData } from '../../fixtures/berichten.ts';
import { keyRing, type Letter, lettersWith } from '../../drills/security/letters.ts';
import { readObjects } from './pdf/pdf-objects.ts';
import { readPdf } from './pdf/read-pdf.ts';

type Sent = Letter & { readonly dossier: Dossier };

const dossiers = [...new Set([...allMails, ...mailsWithLongData].map((one) => one.dossier))];

async function sentWith(mode: DeskMode): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const dossier of dossiers) {
    for (const letter of await lettersWith(mode, dossier)) sent.push({ ...letter, dossier });
  }
  return sent;
}

/** The keys that open a dossier, of everybody; the halves that nobody can guess. */
function secretsOf(dossier: Dossier): string[] {
  const signatories = dossier.ondertekenaars.map((_, index): Holder => ({
    rol: 'ondertekenaar',
    nummer: index + 1,
  }));
  const holders: Holder[] = [{ rol: 'ssd' }, { rol: 'aanvrager' }, ...signatories];
  return holders.map((holder) => tokenFor(keyRing, holder, dossier).split('.')[1] ?? '');
}

/** All that a mail holds, as a reader or a program gets to see it, without white space: a key may go over a line. */
async function contentsOf({ mail }: Letter): Promise<string> {
  const attached = await Promise.all(mail.attachments.map(readAttachment));
  const headers = mail.headers.map(({ key, value }) => `${key}: ${value}`);
  return [...headers, mail.text, mail.html, ...attached].join('\n').replaceAll(/\s/g, '');
}

async function readAttachment({ content, mimeType }: Attachment): Promise<string> {
  const bytes = Buffer.from(content as ArrayBuffer);
  if (mimeType !== 'application/pdf') return bytes.toString('utf8');
  const { pages, titel } = await readPdf(bytes);
  const { xmp, attachments, contents, keys } = await readObjects(bytes);
  // A link in it would be an annotation, of which nothing else here tells where it leads.
  expect(keys).not.toContain('URI');
  const texts = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  const files = attachments.flatMap((one) => [one.name, one.description, one.content]);
  return [titel, xmp, ...files, ...contents, ...texts].join('\n');
}

describe('where everybody at the SSD signs in', () => {
  let sent: Sent[];
  beforeAll(async () => {
    sent = await sentWith('sign-in');
  }, 60_000);

  it('no mail to the SSD holds a key, of whatever kind it is, nor what goes along with it', async () => {
    const toSsd = sent.filter(({ bericht }) => bericht.aan === 'ssd');
    // Each kind that there is was made, so each that goes to the SSD.
    expect(new Set(sent.map(({ bericht }) => bericht.soort))).toEqual(new Set(BERICHTSOORTEN));
    const attached = toSsd.flatMap(({ mail }) => mail.attachments.map(({ mimeType }) => mimeType));
    expect(new Set(attached)).toEqual(new Set(['application/pdf', 'application/json']));
    for (const letter of toSsd) {
      const { dossier, bericht } = letter;
      const contents = await contentsOf(letter);
      const found = secretsOf(dossier).filter((secret) => contents.includes(secret));
      expect(found, bericht.soort).toEqual([]);
      expect(contents, bericht.soort).toContain(`/balie/#${dossier.kenmerk}`);
      expect(contents, bericht.soort).not.toMatch(/\/(ssd|status|ondertekenen)\/#/);
    }
  }, 120_000);

  it('no mail to anybody else holds the key of the SSD', async () => {
    for (const letter of sent.filter(({ bericht }) => bericht.aan !== 'ssd')) {
      const [ofSsd = ''] = secretsOf(letter.dossier);
      expect(await contentsOf(letter), letter.bericht.soort).not.toContain(ofSsd);
    }
  }, 120_000);
});

describe.each(['link', 'both'] as const)('with the desk set to %s', (mode) => {
  it('each mail to the SSD holds its key, and no other', async () => {
    const toSsd = (await sentWith(mode)).filter(({ bericht }) => bericht.aan === 'ssd');
    for (const { dossier, mail, bericht } of toSsd) {
      const text = `${mail.text}${mail.html}`.replaceAll(/\s/g, '');
      const [ofSsd = '', ...others] = secretsOf(dossier);
      expect(text, bericht.soort).toContain(`/ssd/#${dossier.kenmerk}.a.${ofSsd}`);
      expect(others.filter((secret) => text.includes(secret))).toEqual([]);
    }
  }, 120_000);
});
