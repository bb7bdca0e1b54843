import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { createPdf } from '../../../../functions/pdf/pdf.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import {
  KENMERK,
  createData,
  createSigned,
  createLargest,
  withOndertekenaars,
} from './document-data.ts';
import { allText, type Page, elements, readPdf, type Piece, withoutBlanks } from './read-pdf.ts';

const papier = withOndertekenaars(createAanvraag(), 'papier', ['A. Bakker', 'B. van den Berg']);

describe('the document for a screen reader', () => {
  it('is tagged, in Dutch, with a title that the window shows', async () => {
    const pdf = await readPdf(await createPdf(createData()));
    expect(pdf).toMatchObject({ marked: true, language: 'nl-NL', showsTitle: true, versie: '1.7' });
    expect(pdf.titel).toBe(`Aanvraag beheerder Mijn DUO, kenmerk ${KENMERK}`);
  });

  it('has one title, a heading for every section, lists, tables and a described picture', async () => {
    const data = createData(papier);
    const pdf = await readPdf(await createPdf(data));
    expect(elements(pdf, 'H1').map(({ text }) => text)).toEqual(['Aanvraag beheerder Mijn DUO']);
    expect(elements(pdf, 'H2').map(({ text }) => text)).toEqual([
      ...data.sections.slice(1).map(({ titel }) => titel),
      'Zo ondertekent u op papier',
      'Wat ondertekenen betekent',
      'Handtekeningen',
      'Hier stuurt u de pagina’s naartoe',
    ]);
    expect(elements(pdf, 'LBody').map(({ text }) => text)).toEqual(
      expect.arrayContaining([...data.verklaring]),
    );
    expect(elements(pdf, 'Figure').map(({ alt }) => alt)).toEqual([
      `QR-code met het kenmerk ${KENMERK}`,
    ]);
    const rows = elements(pdf, 'TR').map(({ children }) => children.map(({ soort }) => soort));
    expect(new Set(rows.map(String))).toEqual(new Set(['TH,TD']));
  });

  it('leaves the page numbers out of what is read, and puts one on every page', async () => {
    const pdf = await readPdf(await createPdf(createData(papier)));
    pdf.pages.forEach(({ pieces }, index) => {
      const footer = `Pagina ${index + 1} van ${pdf.pages.length}`;
      expect(pieces.map(({ text }) => text)).toContain(footer);
    });
    expect(elements(pdf, 'P').some(({ text }) => text.includes('Pagina'))).toBe(false);
  });
});

describe('the document on paper', () => {
  it('is A4, with its fonts inside', async () => {
    const bytes = await createPdf(createData());
    for (const { size: sizeOf, fontsEmbedded } of (await readPdf(bytes)).pages) {
      expect(sizeOf).toEqual([0, 0, 595.28, 841.89]);
      expect(fontsEmbedded).not.toContain(false);
    }
    expect(bytes.toString('latin1').match(/\/FontFile2 /g)).toHaveLength(2);
  });

  it('has exactly the kenmerk in its QR code', async () => {
    const { paths } = await readPdf(await createPdf(createData()));
    const checkboxes = paths[0] ?? [];
    const { data, size } = encode(KENMERK, { ecc: 'Q', border: 0 });
    const [links, above] = [0, 1].map((as) =>
      Math.min(...checkboxes.map((point) => point[as] ?? 0)),
    );
    const sizeOf = 80 / size;
    const read = checkboxes.map(([x, y]) => {
      const [column, row] = [(x - (links ?? 0)) / sizeOf, (y - (above ?? 0)) / sizeOf];
      return `${Math.round(row)} ${Math.round(column)}`;
    });
    const dark = data.flatMap((row, r) => row.flatMap((is, k) => (is ? [`${r} ${k}`] : [])));
    expect(new Set(read)).toEqual(new Set(dark));
  });

  it('is the same, byte for byte, for the same aanvraag', async () => {
    const [first, second] = [createSigned(), createSigned()].map(createPdf);
    expect((await first)?.equals((await second) ?? Buffer.of())).toBe(true);
  });
});

describe('names and texts of any kind', () => {
  const NAMES = [
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

  const keeps = async (name: string): Promise<void> => {
    const aanvraag = withOndertekenaars(createAanvraag(), 'papier', [name]);
    const pdf = await readPdf(await createPdf(createData(aanvraag)));
    // Both as a field, in the regular font, and at the signature, in bold.
    expect(allText(pdf).split(withoutBlanks(name))).toHaveLength(3);
  };

  it.each(NAMES)('keeps every character of %s', keeps);

  it('keeps them too after documents with the other names, in either order', async () => {
    for (const name of [...NAMES, ...NAMES.toReversed()]) await keeps(name);
  });

  it('keeps them too when documents are made at the same time', async () => {
    // Under a dot of its own an i is set with the glyph of the letter ı.
    const names = ['Di̇lek', 'Yıldız', 'Di̇lek'];
    await Promise.all(names.map(keeps));
  });

  it('shows that a character is missing which the font does not have, and says so', async () => {
    const aanvraag = withOndertekenaars(createAanvraag(), 'papier', ['李小龙 Bakker 🎓']);
    const bytes = await createPdf(createData(aanvraag));
    const text = allText(await readPdf(bytes));
    expect(text).toContain('���Bakker�');
    expect(text).toContain(withoutBlanks('een teken dat wij niet kunnen afdrukken'));
    expect(allText(await readPdf(await createPdf(createData(papier))))).not.toContain('�');
  });

  it('lets very many lines run on, so that they fit', async () => {
    const opmerking = Array.from({ length: 500 }, (_, index) => String(index % 10)).join('\n');
    const aanvraag = { ...createAanvraag(), opmerking };
    const pdf = await readPdf(await createPdf(createData(aanvraag)));
    expect(allText(pdf)).toContain(withoutBlanks(opmerking));
    expect(pdf.pages.length).toBeLessThanOrEqual(3);
  });
});

describe('the longest aanvraag there can be', () => {
  const cases = [
    ['on paper', createData(createLargest('papier'))],
    ['signed', createSigned(createLargest('digitaal'))],
    ['on paper in the widest letters', createData(createLargest('papier', 'WWWWWWWW'))],
    ['signed in the widest letters', createSigned(createLargest('digitaal', 'WWWWWWWW'))],
  ] as const;

  it.each(cases)('stays whole on three pages, %s', async (_, data) => {
    const pdf = await readPdf(await createPdf(data));
    expect(pdf.pages.length).toBeLessThanOrEqual(3);
    const text = allText(pdf);
    for (const { label, waarde } of data.sections.flatMap(({ regels }) => regels)) {
      expect(text).toContain(withoutBlanks(label));
      expect(text).toContain(withoutBlanks(waarde));
    }
    for (const page of pdf.pages) {
      expect(outsideThePage(page)).toEqual([]);
      expect(overEachOther(page.pieces)).toEqual([]);
      expect(count(page, 'Plaats')).toBe(count(page, 'Datum'));
      expect(count(page, /^Ondertekenaar \d/)).toBe(
        count(page, data.wijze === 'papier' ? 'Datum' : 'Versie van de verklaring'),
      );
    }
  });

  // As found by setting it in each size until it fitted, before sizes were tried without drawing.
  it.each([
    ['papier', [9.5, 9.5, 9.5, 9.5, 9.025, 9.025, 8.55, 8.55, 7.6, 7.6]],
    ['digitaal', [9.5, 9.5, 9.5, 9.5, 9.025, 9.025, 7.6, 7.6, 6.65, 7.6]],
  ] as const)('gets no smaller than three pages ask for, %s', async (wijze, expected) => {
    const found: number[] = [];
    const combinations = [1, 2, 3, 4, 5].flatMap((people) => [
      { people, rollen: 14, regels: 1 },
      { people, rollen: 2, regels: 15 },
    ]);
    for (const { people, rollen, regels } of combinations) {
      const largest = createLargest(wijze);
      const line = 'Woord '.repeat(166 / regels);
      const aanvraag = {
        ...largest,
        beheerautorisaties: largest.beheerautorisaties.slice(0, rollen),
        ondertekening: {
          wijze,
          ondertekenaars: largest.ondertekening.ondertekenaars.slice(0, people),
        },
        opmerking: Array.from({ length: regels }, () => line).join('\n'),
      };
      const data = wijze === 'papier' ? createData(aanvraag) : createSigned(aanvraag);
      const { pages } = await readPdf(await createPdf(data));
      expect(pages.length).toBeLessThanOrEqual(3);
      found.push(sizeOf(pages, 'Voorbeeldwoord'));
    }
    expect(found).toEqual(expected);
  });

  const sizeOf = (pages: readonly Page[], start: string): number =>
    pages.flatMap(({ pieces }) => pieces).find(({ text }) => text.startsWith(start))?.size ?? 0;

  const count = ({ pieces }: Page, what: string | RegExp): number =>
    pieces.filter(({ text }) =>
      typeof what === 'string' ? text.trim() === what : what.test(text.trim()),
    ).length;
});

const outsideThePage = ({ pieces, size: [, , wide = 0, high = 0] }: Page): string[] =>
  pieces
    .filter(({ x, y, width }) => x < 50 || x + width > wide - 50 || y < 30 || y > high - 40)
    .map(({ text }) => text);

/** Pieces of text whose letters touch: a letter reaches a fifth of its size below its line and seven tenths above. */
const overEachOther = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter((other) => touch(one, other))
      .map((other) => `${one.text} | ${other.text}`),
  );

const touch = (one: Piece, other: Piece): boolean =>
  one.x < other.x + other.width - 1 &&
  other.x < one.x + one.width - 1 &&
  one.y - one.size / 5 < other.y + other.size * 0.7 &&
  other.y - other.size / 5 < one.y + one.size * 0.7;
