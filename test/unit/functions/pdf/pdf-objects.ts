import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** What an archive looks at in a PDF, read from its objects by another library than the one that wrote them. */
export async function readObjects(bytes: Buffer) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = pdf;
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
    );
  const metadata = streamIn(catalog, 'Metadata');
  return {
    xmp: Buffer.from(metadata.getContents()).toString('utf8'),
    isMetadataPlain: !metadata.dict.has(name('Filter')),
    info: { title: pdf.getTitle(), creator: pdf.getCreator(), producer: pdf.getProducer() },
    created: pdf.getCreationDate(),
    hasId: context.trailerInfo.ID instanceof PDFArray,
    isEncrypted: context.trailerInfo.Encrypt !== undefined,
    keysOfCatalog: catalog.keys().map((key) => key.decodeText()),
    intents: listOf(catalog.lookup(name('OutputIntents'))).map(intentOf),
    fonts: dictionaries
      .filter((one) => one.get(name('Type')) === name('Font') && one.has(name('ToUnicode')))
      .map(fontOf),
    /** Of every dictionary: to look for what an archive does not take. */
    keys: new Set(dictionaries.flatMap((one) => one.keys().map((key) => key.decodeText()))),
    attachments: listOf(catalog.lookup(name('AF'))).map(attachmentOf),
    contents: pdf.getPages().map((page) => {
      const stream = page.node.Contents();
      return stream instanceof PDFRawStream ? textOf(stream, 'latin1') : '';
    }),
  };
}

const name = (text: string): PDFName => PDFName.of(text);

const listOf = (object: PDFObject | undefined): PDFDict[] =>
  object instanceof PDFArray
    ? object.asArray().map((_, index) => object.lookup(index, PDFDict))
    : [];

/** @throws Error when there is none */
function streamIn(dict: PDFDict, key: string): PDFRawStream {
  const stream = dict.lookup(name(key));
  if (stream instanceof PDFRawStream) return stream;
  throw new Error(`${key} is no stream`);
}

const textIn = (dict: PDFDict, key: string): string =>
  dict.lookup(name(key), PDFString, PDFHexString).decodeText();

const textOf = (stream: PDFRawStream, encoding: BufferEncoding): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString(encoding);

function intentOf(intent: PDFDict) {
  const profile = streamIn(intent, 'DestOutputProfile');
  const bytes = Buffer.from(decodePDFRawStream(profile).decode());
  return {
    subtype: intent.lookup(name('S'), PDFName).decodeText(),
    condition: textIn(intent, 'OutputConditionIdentifier'),
    components: profile.dict.lookup(name('N'), PDFNumber).asNumber(),
    // ISO 15076-1, 7.2: what it is of, the colours it is for, and the signature of any profile.
    profile: [12, 16, 36].map((at) => bytes.toString('latin1', at, at + 4)),
  };
}

function fontOf(font: PDFDict) {
  const cmap = textOf(streamIn(font, 'ToUnicode'), 'latin1');
  const [descendant] = listOf(font.lookup(name('DescendantFonts')));
  const descriptor = descendant?.lookup(name('FontDescriptor'), PDFDict);
  return {
    subtype: font.lookup(name('Subtype'), PDFName).decodeText(),
    isEmbedded: descriptor?.lookup(name('FontFile2')) instanceof PDFRawStream,
    isSubset: /^[A-Z]{6}\+/.test(font.lookup(name('BaseFont'), PDFName).decodeText()),
    /** The characters of each glyph in hexadecimal, without the first: that stands for no character. */
    characters: [...cmap.matchAll(/\[([^\]]*)\]/g)]
      .flatMap(([, list = '']) => list.match(/<[^>]*>/g) ?? [])
      .slice(1),
  };
}

function attachmentOf(spec: PDFDict) {
  const file = streamIn(spec.lookup(name('EF'), PDFDict), 'F');
  return {
    name: textIn(spec, 'UF'),
    sameName: textIn(spec, 'F'),
    description: textIn(spec, 'Desc'),
    relationship: spec.lookup(name('AFRelationship'), PDFName).decodeText(),
    type: file.dict.lookup(name('Subtype'), PDFName).decodeText(),
    isDated: file.dict.lookup(name('Params'), PDFDict).has(name('ModDate')),
    content: textOf(file, 'utf8'),
  };
}
