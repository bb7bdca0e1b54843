import { MIMEType } from 'node:util';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const JSON_TYPE = /^application\/([a-z0-9.+-]+\+)?json$/;
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** Far more than a media type takes: characters. Node's parser takes quadratic time for white space inside of one. */
const MAX_LENGTH = 200;
const UTF8 = /^utf-?8$/i;

type Event = Pick<APIGatewayProxyEventV2, 'headers'>;

/** @returns nothing when there is no header, or when it is no media type */
function parse({ headers }: Event): MIMEType | undefined {
  const header = headers['content-type'] ?? '';
  if (header.length > MAX_LENGTH) return undefined;
  try {
    return new MIMEType(header);
  } catch {
    return undefined;
  }
}

/** In lower case, without its parameters; empty when there is none. */
export const mediaTypeOf = (event: Event): string => parse(event)?.essence ?? '';

export const isJson = (mediaType: string): boolean => JSON_TYPE.test(mediaType);

/** Whether the body came from an HTML form, which wants a page back. */
export const isForm = (event: Event): boolean => mediaTypeOf(event) === FORM_TYPE;

/** Whether the body is said to be in anything else than UTF-8. JSON has no other charset (RFC 8259, 8.1). */
export function declaresOtherCharset(event: Event): boolean {
  const charset = parse(event)?.params.get('charset') ?? null;
  return charset !== null && !UTF8.test(charset);
}
