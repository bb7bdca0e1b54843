import { getDocument } from 'unpdf/pdfjs';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../functions/pdf/dossier-document.ts';
import { contactUrl, ssd } from '../../../shared/aanvraag/contact.ts';
import { berichten } from '../../../shared/berichten/berichten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { emailOf } from '../../../shared/dossier/ondertekenaars.ts';
import { createDossier } from '../../fixtures/dossiers.ts';
import { livesOf } from '../../fixtures/lives.ts';
import { asOrdinaryText, type Letter, lettersOf, twins, freeFields } from './letters.ts';
import { BODIES } from './size.ts';
import { outline, readHtml } from './page.ts';
import { allHostileTeksten, hostileAdressen } from './hostile.ts';

/** In every `npm test` each text is tried in one place, in the full run in every place. */
const isFull = BODIES >= 10_000;
const teksten = [...allHostileTeksten, ...hostileAdressen];
const rounds = Array.from(
  { length: isFull ? teksten.length : Math.ceil(teksten.length / freeFields.length) },
  (_, round) => round * (isFull ? 1 : freeFields.length),
);

/** Each place gets another text; an address gets one that may be an address. */
const tekstenFor = (start: number): string[] =>
  freeFields.map((path, index) => {
    const list = path.includes('email') ? hostileAdressen : teksten;
    return list[(start + index) % list.length] ?? '';
  });

type Twin = { readonly bad: Dossier; readonly ordinary: Dossier };

/** Every life of both, side by side; in a short run each round lives some of them. */
function livesOfBoth(start: number): Twin[] {
  const { bad, ordinary } = twins(tekstenFor(start));
  const word = (teksten[start] ?? '').replace(/[\p{Cc}\p{Cs}]/gu, '') + ' ';
  const all = (...of: Parameters<typeof livesOf>) => Object.values(livesOf(...of)).flat();
  const lives = all(createDossier(bad), { reden: word, toelichting: word });
  const plain = all(createDossier(ordinary), {
    reden: asOrdinaryText(word, 0),
    toelichting: asOrdinaryText(word, 0),
  });
  return (
    lives
      // What the SSD is told to look at is the same: letters of two alphabets are one thing of that.
      .map((life, index) => ({
        bad: life,
        ordinary: { ...(plain[index] ?? life), signalen: life.signalen },
      }))
      .filter((_, index) => isFull || index === 0 || index % 5 === start % 5)
  );
}

/** The plain ones are mostly the same, and making a PDF is what takes long. */
const created = new Map<string, Promise<Letter[]>>();
function ordinaryLetters(dossier: Dossier): Promise<Letter[]> {
  const key = JSON.stringify(dossier);
  const letters = created.get(key) ?? lettersOf(dossier);
  created.set(key, letters);
  return letters;
}

/** Values that belong to one mail: what it is about, who gets it, and what the composer makes up. */
const OWN = ['subject', 'to', 'message-id', 'date', 'content-type'];

const outside = ({ mail }: Letter): string[] =>
  mail.headers.map(({ key, value }) => (OWN.includes(key) ? key : `${key}: ${value}`));

/** What a mail is made of; where a line may end depends on its words. */
const skeleton = ({ html = '' }: Letter['mail']): string[] =>
  outline(html).filter((element) => !/^\d+ wbr $/.test(element));

function adresOf({ bericht }: Letter, dossier: Dossier): string {
  const { beheerder, ondertekening } = dossier.aanvraag;
  if (bericht.aan === 'ssd') return 'ssd@example.nl';
  if (bericht.aan === 'beheerder') return beheerder.email;
  const nummer = Number(bericht.aan.split(' ')[1]);
  // In these lives an address is corrected once.
  const first = ondertekening.ondertekenaars[nummer - 1]?.email ?? '';
  return bericht.soort === 'verzoek-ingetrokken' ? first : (emailOf(dossier, nummer) ?? '');
}

function checkLetter(letter: Letter, plain: Letter, dossier: Dossier): void {
  const { mail, bericht } = letter;
  const { subject } = berichten[bericht.soort]({ dossier, link: 'x', aan: bericht.aan });
  expect(outside(letter)).toEqual(outside(plain));
  expect(mail.subject).toBe(subject);
  expect(mail.to?.map(({ address }) => address)).toEqual([adresOf(letter, dossier)]);
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(
    plain.mail.attachments.map(({ filename }) => filename),
  );
  expect(skeleton(mail)).toEqual(skeleton(plain.mail));
  expect(mail.text?.split('\n').length).toBe(plain.mail.text?.split('\n').length);
  for (const { attributes } of readHtml(mail.html ?? '').elements) {
    const { href } = attributes;
    if (href === undefined || href.startsWith('https://loket.example.nl/')) continue;
    if (href === contactUrl) continue;
    const { protocol, pathname, searchParams } = new URL(href);
    expect(protocol).toBe('mailto:');
    // The SSD writes to the beheerder, everybody else to the SSD.
    const to = bericht.aan === 'ssd' ? dossier.aanvraag.beheerder.email : ssd.email;
    expect(decodeURIComponent(pathname)).toBe(to);
    expect([...searchParams.keys()]).toEqual(['subject']);
  }
}

describe('hostile texts that the form takes', () => {
  it.each(rounds)(
    'change nothing about a mail but its words (from text %i)',
    async (start) => {
      let count = 0;
      for (const { bad, ordinary } of livesOfBoth(start)) {
        const [letters, plain] = await Promise.all([lettersOf(bad), ordinaryLetters(ordinary)]);
        expect(letters.length).toBe(plain.length);
        letters.forEach((letter, index) => checkLetter(letter, plain[index] ?? letter, bad));
        count += letters.length;
      }
      expect(count).toBeGreaterThan(8);
    },
    120_000,
  );

  it.each(rounds)('are words in a PDF and nothing else (from text %i)', async (start) => {
    const [fresh] = livesOfBoth(start);
    const bytes = await documentOf(fresh?.bad ?? createDossier(), { rol: 'ssd' });
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const pdf = await task.promise;
    for (let nummer = 1; nummer <= pdf.numPages; nummer += 1) {
      const page = await pdf.getPage(nummer);
      expect(await page.getAnnotations()).toEqual([]);
      expect(await page.getJSActions()).toBeNull();
    }
    expect(await pdf.getJSActions()).toBeNull();
    expect(await pdf.getOpenAction()).toBeNull();
    const attachments = (await pdf.getAttachments()) as Map<string, unknown>;
    expect([...attachments.keys()]).toEqual(['aanvraag.json']);
    expect(await pdf.getFieldObjects()).toBeNull();
    await task.destroy();
  });
});
