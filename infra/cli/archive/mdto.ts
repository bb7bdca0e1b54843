import { type XmlElement, toXml } from './xml.ts';

/** The parts of MDTO (Metagegevens voor Duurzaam Toegankelijke Overheidsinformatie, 1.0.1) that more than one element has. */

const NAMESPACE = 'https://www.nationaalarchief.nl/mdto';

/** A document of MDTO is about one thing: an informatieobject, or a file. */
export const mdtoDocument = (element: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<MDTO xmlns="${NAMESPACE}">\n${toXml(element, '  ')}</MDTO>\n`;

export type Identification = { readonly kenmerk: string; readonly source: string };

export const identification = (name: string, { kenmerk, source }: Identification): XmlElement => [
  name,
  [
    ['identificatieKenmerk', kenmerk],
    ['identificatieBron', source],
  ],
];

/** Something outside the document, by its name and perhaps by how its source knows it. */
export const mdtoReference = (name: string, named: string, known?: Identification): XmlElement => [
  name,
  [['verwijzingNaam', named], known && identification('verwijzingIdentificatie', known)],
];

/** A word of a list of words. */
export const term = (name: string, label: string, list: string, code?: string): XmlElement => [
  name,
  [
    ['begripLabel', label],
    code === undefined ? undefined : ['begripCode', code],
    mdtoReference('begripBegrippenlijst', list),
  ],
];
