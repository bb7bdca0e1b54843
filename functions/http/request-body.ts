import { parse as parseForm } from 'node:querystring';
import { parse as parseJson } from 'secure-json-parse';
import { declaresOtherCharset, isForm, isJson, mediaTypeOf } from './content-type.ts';
import { type Middleware, RequestRefused } from './middleware.ts';

/** A body may be this large: bytes. */
const MAX_BYTES = 32 * 1024;

/** `json-of-niets` may come without a body, and then without a media type. */
export type BodyKind = 'json-of-niets' | 'json-of-formulier';

/** From the bytes of a request to what they say: after these, `event.body` is the parsed value. */
export const readBody = (kind: BodyKind): Middleware[] => [
  checkMediaType(kind),
  checkSize(),
  decodeUtf8(),
  parse(),
];

function checkMediaType(kind: BodyKind): Middleware {
  return {
    before: ({ event }) => {
      if (kind === 'json-of-niets' && (event.body ?? '') === '') {
        event.headers = { ...event.headers, 'content-type': 'application/json' };
        event.body = '{}';
        event.isBase64Encoded = false;
        return;
      }
      const type = mediaTypeOf(event);
      const isTaken = isJson(type) || (kind === 'json-of-formulier' && isForm(event));
      const { 'content-encoding': coding = '' } = event.headers;
      const isPlain = ['', 'identity'].includes(coding.toLowerCase());
      if (!isTaken || !isPlain || declaresOtherCharset(event)) {
        throw new RequestRefused('verkeerd-mediatype');
      }
    },
  };
}

function checkSize(): Middleware {
  return {
    before: ({ event }) => {
      const bytes = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      if (bytes > MAX_BYTES) throw new RequestRefused('te-groot');
    },
  };
}

/** A byte order mark is no part of what was sent. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Refuses what is not UTF-8: a decoder that goes on puts U+FFFD in somebody's name, and then that is what is signed. Where
 * API Gateway itself did so, in a body that it passes on as text, the rules of the fields refuse that character.
 */
function decodeUtf8(): Middleware {
  return {
    before: ({ event }) => {
      const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      event.body = decode(bytes);
      event.isBase64Encoded = false;
      // A form has its letters in percent signs. Whatever separates its fields is ASCII, so all of it is read at once.
      if (isForm(event)) decode(percentDecode(bytes));
    },
  };
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new RequestRefused('geen-utf-8');
  }
}

/** What only looks like an escape stays as it is, as every parser of forms does it. */
const percentDecode = (bytes: Buffer): Buffer =>
  Buffer.from(
    bytes
      .toString('latin1')
      .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/**
 * Reads JSON, and refuses a `__proto__` in it. Middy's own parser looks for that with a function that is called for every
 * value, five times the work of reading; this one looks at the text first.
 */
function parse(): Middleware {
  return {
    before: ({ event }) => {
      const text = event.body ?? '';
      try {
        const value: unknown = isForm(event) ? parseForm(text) : parseJson(text);
        event.body = value as string;
      } catch {
        throw new RequestRefused('onleesbare-json');
      }
    },
  };
}
