import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { maakDocument } from '../../../../functions/pdf/pdf.ts';
import { maakAanvraag } from '../../../fixtures/aanvragen.ts';
import {
  KENMERK,
  maakGegevens,
  maakGetekend,
  maakGrootste,
  metOndertekenaars,
} from './document-data.ts';
import { alleTekst, type Bladzijde, elementen, leesPdf, type Stuk, zonderWit } from './read-pdf.ts';

const papier = metOndertekenaars(maakAanvraag(), 'papier', ['A. Bakker', 'B. van den Berg']);

describe('the document for a screen reader', () => {
  it('is tagged, in Dutch, with a title that the window shows', async () => {
    const pdf = await leesPdf(await maakDocument(maakGegevens()));
    expect(pdf).toMatchObject({ gemarkeerd: true, taal: 'nl-NL', toontTitel: true, versie: '1.7' });
    expect(pdf.titel).toBe(`Aanvraag beheerder Mijn DUO, kenmerk ${KENMERK}`);
  });

  it('has one title, a heading for every section, lists, tables and a described picture', async () => {
    const gegevens = maakGegevens(papier);
    const pdf = await leesPdf(await maakDocument(gegevens));
    expect(elementen(pdf, 'H1').map(({ tekst }) => tekst)).toEqual(['Aanvraag beheerder Mijn DUO']);
    expect(elementen(pdf, 'H2').map(({ tekst }) => tekst)).toEqual([
      ...gegevens.delen.slice(1).map(({ titel }) => titel),
      'Zo ondertekent u op papier',
      'Wat ondertekenen betekent',
      'Handtekeningen',
      'Hier stuurt u de pagina’s naartoe',
    ]);
    expect(elementen(pdf, 'LBody').map(({ tekst }) => tekst)).toEqual(
      expect.arrayContaining([...gegevens.verklaring]),
    );
    expect(elementen(pdf, 'Figure').map(({ alt }) => alt)).toEqual([
      `QR-code met het kenmerk ${KENMERK}`,
    ]);
    const rijen = elementen(pdf, 'TR').map(({ kinderen }) => kinderen.map(({ soort }) => soort));
    expect(new Set(rijen.map(String))).toEqual(new Set(['TH,TD']));
  });

  it('leaves the page numbers out of what is read, and puts one on every page', async () => {
    const pdf = await leesPdf(await maakDocument(maakGegevens(papier)));
    pdf.bladzijden.forEach(({ stukken }, index) => {
      const voet = `Pagina ${index + 1} van ${pdf.bladzijden.length}`;
      expect(stukken.map(({ tekst }) => tekst)).toContain(voet);
    });
    expect(elementen(pdf, 'P').some(({ tekst }) => tekst.includes('Pagina'))).toBe(false);
  });
});

describe('the document on paper', () => {
  it('is A4, with its fonts inside', async () => {
    const bytes = await maakDocument(maakGegevens());
    for (const { maat, lettersIngesloten } of (await leesPdf(bytes)).bladzijden) {
      expect(maat).toEqual([0, 0, 595.28, 841.89]);
      expect(lettersIngesloten).not.toContain(false);
    }
    expect(bytes.toString('latin1').match(/\/FontFile2 /g)).toHaveLength(2);
  });

  it('has exactly the kenmerk in its QR code', async () => {
    const { paden } = await leesPdf(await maakDocument(maakGegevens()));
    const vakjes = paden[0] ?? [];
    const { data, size } = encode(KENMERK, { ecc: 'Q', border: 0 });
    const [links, boven] = [0, 1].map((as) => Math.min(...vakjes.map((punt) => punt[as] ?? 0)));
    const maat = 80 / size;
    const gelezen = vakjes.map(([x, y]) => {
      const [kolom, rij] = [(x - (links ?? 0)) / maat, (y - (boven ?? 0)) / maat];
      return `${Math.round(rij)} ${Math.round(kolom)}`;
    });
    const donker = data.flatMap((rij, r) => rij.flatMap((is, k) => (is ? [`${r} ${k}`] : [])));
    expect(new Set(gelezen)).toEqual(new Set(donker));
  });

  it('is the same, byte for byte, for the same aanvraag', async () => {
    const [eerste, tweede] = [maakGetekend(), maakGetekend()].map(maakDocument);
    expect((await eerste)?.equals((await tweede) ?? Buffer.of())).toBe(true);
  });
});

describe('names and texts of any kind', () => {
  const NAMEN = [
    'Łukasz Żółć',
    'Ștefan Țepeș',
    'Ğöçün Öztürk İğdır',
    'Ελένη Παπαδοπούλου',
    'Наталія Їжак Ґ',
    'Þórður Ðæg',
    "'t Hoen-O’Neil",
    'Zoë Ĳsbrand Vũ Ngọc ﬁ',
    'Ingūna Ķēniņa Ħ',
  ];

  const behoudt = async (naam: string): Promise<void> => {
    const aanvraag = metOndertekenaars(maakAanvraag(), 'papier', [naam]);
    const pdf = await leesPdf(await maakDocument(maakGegevens(aanvraag)));
    // Both as a field, in the regular font, and at the signature, in bold.
    expect(alleTekst(pdf).split(zonderWit(naam))).toHaveLength(3);
  };

  it.each(NAMEN)('keeps every character of %s', behoudt);

  it('keeps them too after documents with the other names, in either order', async () => {
    for (const naam of [...NAMEN, ...NAMEN.toReversed()]) await behoudt(naam);
  });

  it('keeps them too when documents are made at the same time', async () => {
    // Under a dot of its own an i is set with the glyph of the letter ı.
    const namen = ['Di̇lek', 'Yıldız', 'Di̇lek'];
    await Promise.all(namen.map(behoudt));
  });

  it('shows that a character is missing which the font does not have, and says so', async () => {
    const aanvraag = metOndertekenaars(maakAanvraag(), 'papier', ['李小龙 Bakker 🎓']);
    const bytes = await maakDocument(maakGegevens(aanvraag));
    const tekst = alleTekst(await leesPdf(bytes));
    expect(tekst).toContain('���Bakker�');
    expect(tekst).toContain(zonderWit('een teken dat wij niet kunnen afdrukken'));
    expect(alleTekst(await leesPdf(await maakDocument(maakGegevens(papier))))).not.toContain('�');
  });

  it('lets very many lines run on, so that they fit', async () => {
    const opmerking = Array.from({ length: 500 }, (_, index) => String(index % 10)).join('\n');
    const aanvraag = { ...maakAanvraag(), opmerking };
    const pdf = await leesPdf(await maakDocument(maakGegevens(aanvraag)));
    expect(alleTekst(pdf)).toContain(zonderWit(opmerking));
    expect(pdf.bladzijden.length).toBeLessThanOrEqual(3);
  });
});

describe('the longest aanvraag there can be', () => {
  const gevallen = [
    ['on paper', maakGegevens(maakGrootste('papier'))],
    ['signed', maakGetekend(maakGrootste('digitaal'))],
    ['on paper in the widest letters', maakGegevens(maakGrootste('papier', 'WWWWWWWW'))],
    ['signed in the widest letters', maakGetekend(maakGrootste('digitaal', 'WWWWWWWW'))],
  ] as const;

  it.each(gevallen)('stays whole on three pages, %s', async (_, gegevens) => {
    const pdf = await leesPdf(await maakDocument(gegevens));
    expect(pdf.bladzijden.length).toBeLessThanOrEqual(3);
    const tekst = alleTekst(pdf);
    for (const { label, waarde } of gegevens.delen.flatMap(({ regels }) => regels)) {
      expect(tekst).toContain(zonderWit(label));
      expect(tekst).toContain(zonderWit(waarde));
    }
    for (const bladzijde of pdf.bladzijden) {
      expect(buitenDePagina(bladzijde)).toEqual([]);
      expect(overElkaar(bladzijde.stukken)).toEqual([]);
      expect(aantal(bladzijde, 'Plaats')).toBe(aantal(bladzijde, 'Datum'));
      expect(aantal(bladzijde, /^Ondertekenaar \d/)).toBe(
        aantal(bladzijde, gegevens.wijze === 'papier' ? 'Datum' : 'Versie van de verklaring'),
      );
    }
  });

  // As found by setting it in each size until it fitted, before sizes were tried without drawing.
  it.each([
    ['papier', [9.5, 9.5, 9.5, 9.5, 9.025, 9.025, 8.55, 8.55, 7.6, 7.6]],
    ['digitaal', [9.5, 9.5, 9.5, 9.5, 9.025, 9.025, 7.6, 7.6, 6.65, 7.6]],
  ] as const)('gets no smaller than three pages ask for, %s', async (wijze, verwacht) => {
    const gevonden: number[] = [];
    const combinaties = [1, 2, 3, 4, 5].flatMap((mensen) => [
      { mensen, rollen: 14, regels: 1 },
      { mensen, rollen: 2, regels: 15 },
    ]);
    for (const { mensen, rollen, regels } of combinaties) {
      const grootste = maakGrootste(wijze);
      const regel = 'Woord '.repeat(166 / regels);
      const aanvraag = {
        ...grootste,
        beheerautorisaties: grootste.beheerautorisaties.slice(0, rollen),
        ondertekening: {
          wijze,
          ondertekenaars: grootste.ondertekening.ondertekenaars.slice(0, mensen),
        },
        opmerking: Array.from({ length: regels }, () => regel).join('\n'),
      };
      const gegevens = wijze === 'papier' ? maakGegevens(aanvraag) : maakGetekend(aanvraag);
      const { bladzijden } = await leesPdf(await maakDocument(gegevens));
      expect(bladzijden.length).toBeLessThanOrEqual(3);
      gevonden.push(grootteVan(bladzijden, 'Voorbeeldwoord'));
    }
    expect(gevonden).toEqual(verwacht);
  });

  const grootteVan = (bladzijden: readonly Bladzijde[], begin: string): number =>
    bladzijden.flatMap(({ stukken }) => stukken).find(({ tekst }) => tekst.startsWith(begin))
      ?.grootte ?? 0;

  const aantal = ({ stukken }: Bladzijde, wat: string | RegExp): number =>
    stukken.filter(({ tekst }) =>
      typeof wat === 'string' ? tekst.trim() === wat : wat.test(tekst.trim()),
    ).length;
});

const buitenDePagina = ({ stukken, maat: [, , breed = 0, hoog = 0] }: Bladzijde): string[] =>
  stukken
    .filter(({ x, y, breedte }) => x < 50 || x + breedte > breed - 50 || y < 30 || y > hoog - 40)
    .map(({ tekst }) => tekst);

/** Pieces of text whose letters touch: a letter reaches a fifth of its size below its line and seven tenths above. */
const overElkaar = (stukken: readonly Stuk[]): string[] =>
  stukken.flatMap((een, index) =>
    stukken
      .slice(index + 1)
      .filter((ander) => raken(een, ander))
      .map((ander) => `${een.tekst} | ${ander.tekst}`),
  );

const raken = (een: Stuk, ander: Stuk): boolean =>
  een.x < ander.x + ander.breedte - 1 &&
  ander.x < een.x + een.breedte - 1 &&
  een.y - een.grootte / 5 < ander.y + ander.grootte * 0.7 &&
  ander.y - ander.grootte / 5 < een.y + een.grootte * 0.7;
