import { getDocument } from 'unpdf/pdfjs';
import { describe, expect, it } from 'vitest';
import { documentVan } from '../../../functions/pdf/dossier-document.ts';
import { contactUrl, ssd } from '../../../shared/aanvraag/contact.ts';
import { berichten } from '../../../shared/berichten/berichten.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { emailVan } from '../../../shared/dossier/ondertekenaars.ts';
import { maakDossier } from '../../fixtures/dossiers.ts';
import { levensVan } from '../../fixtures/lives.ts';
import { alsGewoneTekst, type Brief, brievenVan, tweelingen, vrijeVelden } from './letters.ts';
import { LICHAMEN } from './size.ts';
import { geraamte, leesHtml } from './page.ts';
import { alleVijandigeTeksten, vijandigeAdressen } from './hostile.ts';

/** In every `npm test` each text is tried in one place, in the full run in every place. */
const isVol = LICHAMEN >= 10_000;
const teksten = [...alleVijandigeTeksten, ...vijandigeAdressen];
const rondes = Array.from(
  { length: isVol ? teksten.length : Math.ceil(teksten.length / vrijeVelden.length) },
  (_, ronde) => ronde * (isVol ? 1 : vrijeVelden.length),
);

/** Each place gets another text; an address gets one that may be an address. */
const tekstenVoor = (begin: number): string[] =>
  vrijeVelden.map((pad, index) => {
    const lijst = pad.includes('email') ? vijandigeAdressen : teksten;
    return lijst[(begin + index) % lijst.length] ?? '';
  });

type Tweeling = { readonly kwaad: Dossier; readonly gewoon: Dossier };

/** Every life of both, side by side; in a short run each round lives some of them. */
function levensVanBeide(begin: number): Tweeling[] {
  const { kwaad, gewoon } = tweelingen(tekstenVoor(begin));
  const woord = (teksten[begin] ?? '').replace(/[\p{Cc}\p{Cs}]/gu, '') + ' ';
  const alle = (...van: Parameters<typeof levensVan>) => Object.values(levensVan(...van)).flat();
  const levens = alle(maakDossier(kwaad), { reden: woord, toelichting: woord });
  const gewone = alle(maakDossier(gewoon), {
    reden: alsGewoneTekst(woord, 0),
    toelichting: alsGewoneTekst(woord, 0),
  });
  return (
    levens
      // What the SSD is told to look at is the same: letters of two alphabets are one thing of that.
      .map((leven, index) => ({
        kwaad: leven,
        gewoon: { ...(gewone[index] ?? leven), signalen: leven.signalen },
      }))
      .filter((_, index) => isVol || index === 0 || index % 5 === begin % 5)
  );
}

/** The plain ones are mostly the same, and making a PDF is what takes long. */
const gemaakt = new Map<string, Promise<Brief[]>>();
function gewoneBrieven(dossier: Dossier): Promise<Brief[]> {
  const sleutel = JSON.stringify(dossier);
  const brieven = gemaakt.get(sleutel) ?? brievenVan(dossier);
  gemaakt.set(sleutel, brieven);
  return brieven;
}

/** Values that belong to one mail: what it is about, who gets it, and what the composer makes up. */
const EIGEN = ['subject', 'to', 'message-id', 'date', 'content-type'];

const buitenkant = ({ mail }: Brief): string[] =>
  mail.headers.map(({ key, value }) => (EIGEN.includes(key) ? key : `${key}: ${value}`));

/** What a mail is made of; where a line may end depends on its words. */
const skeleton = ({ html = '' }: Brief['mail']): string[] =>
  geraamte(html).filter((element) => !/^\d+ wbr $/.test(element));

function adresVan({ bericht }: Brief, dossier: Dossier): string {
  const { beheerder, ondertekening } = dossier.aanvraag;
  if (bericht.aan === 'ssd') return 'ssd@example.nl';
  if (bericht.aan === 'beheerder') return beheerder.email;
  const nummer = Number(bericht.aan.split(' ')[1]);
  // In these lives an address is corrected once.
  const eerste = ondertekening.ondertekenaars[nummer - 1]?.email ?? '';
  return bericht.soort === 'verzoek-ingetrokken' ? eerste : (emailVan(dossier, nummer) ?? '');
}

function toetsBrief(brief: Brief, gewone: Brief, dossier: Dossier): void {
  const { mail, bericht } = brief;
  const { onderwerp } = berichten[bericht.soort]({ dossier, link: 'x', aan: bericht.aan });
  expect(buitenkant(brief)).toEqual(buitenkant(gewone));
  expect(mail.subject).toBe(onderwerp);
  expect(mail.to?.map(({ address }) => address)).toEqual([adresVan(brief, dossier)]);
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(
    gewone.mail.attachments.map(({ filename }) => filename),
  );
  expect(skeleton(mail)).toEqual(skeleton(gewone.mail));
  expect(mail.text?.split('\n').length).toBe(gewone.mail.text?.split('\n').length);
  for (const { attributen } of leesHtml(mail.html ?? '').elementen) {
    const { href } = attributen;
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
  it.each(rondes)(
    'change nothing about a mail but its words (from text %i)',
    async (begin) => {
      let aantal = 0;
      for (const { kwaad, gewoon } of levensVanBeide(begin)) {
        const [brieven, gewone] = await Promise.all([brievenVan(kwaad), gewoneBrieven(gewoon)]);
        expect(brieven.length).toBe(gewone.length);
        brieven.forEach((brief, index) => toetsBrief(brief, gewone[index] ?? brief, kwaad));
        aantal += brieven.length;
      }
      expect(aantal).toBeGreaterThan(8);
    },
    120_000,
  );

  it.each(rondes)('are words in a PDF and nothing else (from text %i)', async (begin) => {
    const [nieuw] = levensVanBeide(begin);
    const bytes = await documentVan(nieuw?.kwaad ?? maakDossier(), { rol: 'ssd' });
    const taak = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const pdf = await taak.promise;
    for (let nummer = 1; nummer <= pdf.numPages; nummer += 1) {
      const bladzijde = await pdf.getPage(nummer);
      expect(await bladzijde.getAnnotations()).toEqual([]);
      expect(await bladzijde.getJSActions()).toBeNull();
    }
    expect(await pdf.getJSActions()).toBeNull();
    expect(await pdf.getOpenAction()).toBeNull();
    const attachments = (await pdf.getAttachments()) as Map<string, unknown>;
    expect([...attachments.keys()]).toEqual(['aanvraag.json']);
    expect(await pdf.getFieldObjects()).toBeNull();
    await taak.destroy();
  });
});
