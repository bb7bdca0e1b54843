import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../functions/opslag/item.ts';

/** A write counts by the kilobyte, a consistent read by four: bytes. */
const SCHRIJFEENHEID = 1_024;
const LEESEENHEID = 4_096;

/**
 * What DynamoDB counts an item for, by its rules ("Item sizes and formats" in its guide): names and text in UTF-8, a number
 * by its digits, and for a list or a map three bytes and one for each element.
 * @returns bytes
 */
export const itembytes = (item: Item): number =>
  Object.entries(item).reduce((som, [naam, waarde]) => som + utf8(naam) + bytesVan(waarde), 0);

export const schrijfeenheden = (bytes: number): number => Math.ceil(bytes / SCHRIJFEENHEID);

/** Of a consistent read. */
export const leeseenheden = (bytes: number): number => Math.ceil(bytes / LEESEENHEID);

function bytesVan(waarde: AttributeValue): number {
  if (waarde.S !== undefined) return utf8(waarde.S);
  if (waarde.N !== undefined) return getalbytes(waarde.N);
  if (waarde.M !== undefined) return 3 + Object.keys(waarde.M).length + itembytes(waarde.M);
  if (waarde.L !== undefined) return waarde.L.reduce((som, deel) => som + 1 + bytesVan(deel), 3);
  if (waarde.BOOL !== undefined || waarde.NULL !== undefined) return 1;
  throw new TypeError(`A dossier has no ${Object.keys(waarde).join()}`);
}

const utf8 = (tekst: string): number => Buffer.byteLength(tekst, 'utf8');

/** Two digits in a byte, one byte more, and one for a minus. */
function getalbytes(getal: string): number {
  const cijfers = getal.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  return Math.ceil(cijfers.length / 2) + 1 + (getal.startsWith('-') ? 1 : 0);
}
