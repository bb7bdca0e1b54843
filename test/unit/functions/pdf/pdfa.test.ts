import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../functions/pdf/dossier-document.ts';
import { createPdf } from '../../../../functions/pdf/pdf.ts';
import { canonicalJson, documentHash } from '../../../../functions/security/hash.ts';
import { createAanvraag } from '../../../fixtures/aanvragen.ts';
import { createDossier } from '../../../fixtures/dossiers.ts';
import { createData, createLargest, withOndertekenaars } from './document-data.ts';
import { allText, readPdf } from './read-pdf.ts';
import { readObjects } from './pdf-objects.ts';

const READERS = ['ssd', 'aanvrager', 'ondertekenaar'] as const;

const aanvraag = withOndertekenaars(createAanvraag(), 'digitaal', ['Zoë "Ĳsbrand" O’Neil']);
const dossier = { ...createDossier(aanvraag), documentHash: documentHash(aanvraag) };
const documentFor = (rol: (typeof READERS)[number]): Promise<Buffer> =>
  documentOf(dossier, rol === 'ondertekenaar' ? { rol, nummer: 1 } : { rol });

/** What ISO 19005 lets no archive keep: programs, other files to fetch, sound, film, see-through colours. */
const FORBIDDEN = [
  ...['JavaScript', 'JS', 'OpenAction', 'AA', 'Launch', 'XFA', 'NeedAppearances', 'Alternates'],
  ...['SMask', 'CA', 'ca', 'BM', 'TR', 'HTP', 'Ref', 'OPI', 'PS', 'Sound', 'Movie', 'LZWDecode'],
];

describe.each(READERS)('the document that an archive gets of the %s', (reader) => {
  it('names its profile, and says of itself the same in both places', async () => {
    const { xmp, isMetadataPlain, info, created, hasId, isEncrypted } = await readObjects(
      await documentFor(reader),
    );
    expect(isMetadataPlain).toBe(true);
    expect(xmp).toMatch(/^<\?xpacket begin="\uFEFF"[^>]*\?>[\s\S]*<\?xpacket end="w"\?>$/);
    const valueOf = (element: string): string | undefined =>
      new RegExp(`<${element}>([^<]*)</${element}>`).exec(xmp)?.[1];
    expect(valueOf('pdfaid:part')).toBe(reader === 'ondertekenaar' ? '2' : '3');
    expect(valueOf('pdfaid:conformance')).toBe('A');
    expect(/<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1]).toBe(info.title);
    expect(valueOf('xmp:CreatorTool')).toBe(info.creator);
    expect(valueOf('pdf:Producer')).toBe(info.producer);
    expect(new Date(valueOf('xmp:CreateDate') ?? '')).toEqual(created);
    expect(created?.toISOString()).toBe(dossier.ingediendOp);
    expect([hasId, isEncrypted]).toEqual([true, false]);
  });

  it('has colours that mean the same on every screen and printer', async () => {
    const { intents, contents } = await readObjects(await documentFor(reader));
    expect(intents).toEqual([
      {
        subtype: 'GTS_PDFA1',
        condition: 'sRGB IEC61966-2.1',
        components: 3,
        profile: ['mntr', 'RGB ', 'acsp'],
      },
    ]);
    // Only colours of red, green and blue are set.
    const operators = contents.flatMap((content) =>
      content.match(/(?<=\s)(?:[kKgG]|rg|RG|cs|CS)\b/g),
    );
    expect(operators).not.toHaveLength(0);
    for (const operator of operators) expect(['cs', 'CS', 'rg', 'RG']).toContain(operator);
    const spaces = contents.flatMap((content) => content.match(/\/\w+(?= (?:cs|CS)\b)/g) ?? []);
    expect(new Set(spaces)).toEqual(new Set(['/DeviceRGB']));
  });

  it('is tagged, in one language, and holds all that it needs and nothing that runs', async () => {
    const bytes = await documentFor(reader);
    const { keysOfCatalog, keys, fonts } = await readObjects(bytes);
    expect(keysOfCatalog).toEqual(
      expect.arrayContaining(['Lang', 'MarkInfo', 'StructTreeRoot', 'Metadata', 'OutputIntents']),
    );
    expect(FORBIDDEN.filter((key) => keys.has(key))).toEqual([]);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) {
      expect(font).toMatchObject({ subtype: 'Type0', isEmbedded: true, isSubset: true });
    }
    // Every text belongs to the structure, or is said to be decoration.
    for (const { unmarked } of (await readPdf(bytes)).pages) expect(unmarked).toEqual([]);
  });
});

describe('what was signed', () => {
  it.each(['ssd', 'aanvrager'] as const)(
    'goes along byte for byte in the document of the %s: its SHA-256 is the code that is printed',
    async (reader) => {
      const bytes = await documentFor(reader);
      const { attachments } = await readObjects(bytes);
      expect(attachments).toMatchObject([
        {
          name: 'aanvraag.json',
          sameName: 'aanvraag.json',
          description: expect.stringContaining('controlecode') as string,
          relationship: 'Source',
          type: 'application/json',
          isDated: true,
          content: canonicalJson(aanvraag),
        },
      ]);
      const hash = createHash('sha256')
        .update(attachments[0]?.content ?? '')
        .digest('hex');
      expect(hash).toBe(dossier.documentHash);
      const pdf = await readPdf(bytes);
      expect(allText(pdf)).toContain(`Controlecode(SHA-256)${hash}`);
      expect(pdf.attachments).toEqual(['aanvraag.json']);
    },
  );

  it('goes along to no signatory', async () => {
    const bytes = await documentFor('ondertekenaar');
    expect((await readObjects(bytes)).attachments).toEqual([]);
    expect((await readPdf(bytes)).attachments).toEqual([]);
  });
});

describe('a text whose letters are printed in another order than they are said', () => {
  it.each(['नमिता सिंह', 'ईशान ऐश्वर्या'])(
    'stands beside the print as it was typed: %s',
    async (name) => {
      const papier = withOndertekenaars(createAanvraag(), 'papier', [name]);
      const { contents } = await readObjects(await createPdf(createData(papier)));
      const typed = Buffer.from(name, 'utf16le').swap16().toString('latin1');
      const strings = unescaped(contents.join(''));
      // Both as a field and at the signature.
      expect(strings.split(`/ActualText (\u00FE\u00FF${typed})`)).toHaveLength(3);
    },
  );
});

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' };

const unescaped = (content: string): string =>
  content.replace(/\\(.)/gs, (_, sign: string) => ESCAPED[sign] ?? sign);

const row = (first: number, count: number, mark = ''): string =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(first + index) + mark).join('');

describe('every glyph', () => {
  it.each([
    ['Latin', row(0xc0, 0x190)],
    ['Latin with more accents', row(0x1e00, 0x100)],
    ['Greek', row(0x370, 0x90) + row(0x1f00, 0x100)],
    ['Cyrillic', row(0x400, 0x130)],
    ['Devanagari', row(0x905, 0x35, '\u093F') + 'क्षत्रिय श्री'],
    ['accents of their own', row(0x61, 26, '\u0323\u0302') + row(0x41, 26, '\u0307\u0331')],
  ])('stands for a character, so that a reader can say it: %s', async (_, text) => {
    const opmerking = text.replace(/.{20}/gu, '$& ').slice(0, 1_000);
    const pdf = await readObjects(await createPdf(createData({ ...createAanvraag(), opmerking })));
    const characters = pdf.fonts.flatMap((font) => font.characters);
    expect(characters.length).toBeGreaterThan(60);
    expect(characters.filter((one) => /^<>$|^<0000|fffe|feff/i.test(one))).toEqual([]);
  });

  it('does so in the longest aanvraag too', async () => {
    const pdf = await readObjects(await createPdf(createData(createLargest('digitaal'))));
    const characters = pdf.fonts.flatMap((font) => font.characters);
    expect(characters.filter((one) => /^<>$|^<0000|fffe|feff/i.test(one))).toEqual([]);
  });
});
