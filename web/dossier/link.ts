import { readKenmerk } from '../../shared/dossier/kenmerk.ts';

/** What a link in a mail holds: which dossier, and the key to it. */
export type Link = { readonly kenmerk: string; readonly token: string };

/** What opens a dossier: a link; or its kenmerk alone, for who is signed in at the desk. */
export type DossierAccess = Link | { readonly kenmerk: string; readonly token?: undefined };

/** What was once a link, but is cut off or misses something: the service then says that it is not valid. */
const BROKEN = /^#([^.]+)\.([\x21-\x7E]+)$/;

/** What nobody sees, and mail programs put in to let a long address wrap. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** Something encoded twice is decoded twice; more than this is no mail program's. */
const ROUNDS = 3;

/**
 * A link holds kenmerk and token in its fragment, which a browser never sends. Mail programs encode such a link, or take
 * what stands beside it for a part of it: the first kenmerk and token count, what is around them does not.
 * @param fragment `#<kenmerk>.<token>`
 */
export function readLink(fragment: string): Link | undefined {
  const text = decode(fragment).replace(INVISIBLE, '');
  const parts = text.split('.');
  for (const index of parts.keys()) {
    const link = linkAt(parts.slice(index, index + 3));
    if (link !== undefined) return link;
  }
  const [, kenmerk, token] = BROKEN.exec(text) ?? [];
  return kenmerk === undefined || token === undefined ? undefined : { kenmerk, token };
}

const KENMERK_SIGNS = 12;

/**
 * A token is `<keyid>.<HMAC-SHA-256, base64url>` (`functions/security/tokens.ts`).
 * @param parts what stands before, between and behind two full stops
 */
function linkAt([before = '', keyId = '', behind = '']: readonly string[]): Link | undefined {
  const kenmerk = readKenmerk(before.replaceAll('-', '').slice(-KENMERK_SIGNS));
  const mac = /^[\w-]{43}/.exec(behind)?.[0];
  const isLink = kenmerk !== undefined && mac !== undefined && /^[a-z\d]{1,16}$/i.test(keyId);
  return isLink ? { kenmerk, token: `${keyId}.${mac}` } : undefined;
}

function decode(text: string): string {
  let decoded = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    decoded = decoded
      .replace(/%[0-7][\dA-F]/gi, decodeRun)
      .replace(/(?:%[89A-F][\dA-F])+/gi, decodeRun);
  }
  return decoded;
}

/** Bytes that are no UTF-8 stay as they are, and spoil nothing of what stands beside them. */
function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

export const asFragment = ({ kenmerk, token }: Link): string => `#${kenmerk}.${token}`;

export const sameLink = (one: DossierAccess | undefined, other: Link): boolean =>
  one?.kenmerk === other.kenmerk && one.token === other.token;
