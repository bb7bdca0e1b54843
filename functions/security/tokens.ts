import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import * as z from 'zod/mini';

/** What a link is for. A token of one purpose opens nothing of another. */
type Doel = 'status' | 'ondertekenen' | 'ssd';

/** For what, of which dossier, and for whom (empty where the purpose has one holder per dossier). */
export type Tokenbereik = {
  readonly doel: Doel;
  readonly kenmerk: Kenmerk;
  readonly onderwerp: string;
};

/** At least 32 random bytes, base64url. */
const sleutelSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43,}$/));

const bosSchema = z
  .object({
    huidig: z.string(),
    sleutels: z.record(z.string().check(z.regex(/^[a-z0-9]{1,16}$/)), sleutelSchema),
  })
  .check(z.refine(({ huidig, sleutels }) => Object.hasOwn(sleutels, huidig)));
export type Sleutelbos = z.infer<typeof bosSchema>;

/**
 * The keys that make tokens valid, as the secret holds them: `{ "current": "a", "a": "<key>" }`. New tokens are made with
 * `huidig`; during a rotation the previous key stands beside it. Flat, so that Secrets Manager itself can make the first.
 */
export const sleutelbosSchema = z.pipe(
  z.pipe(
    z.looseObject({ huidig: z.string() }),
    z.transform(({ huidig, ...sleutels }) => ({ huidig, sleutels })),
  ),
  bosSchema,
);

/** The keys as the secret holds them; what {@link sleutelbosSchema} reads back. */
export const alsGeheim = ({ huidig, sleutels }: Sleutelbos): string =>
  JSON.stringify({ huidig, ...sleutels });

/** Makes the token of a link: `<keyid>.<HMAC-SHA-256, base64url>`. The same every time, so that it is kept nowhere. */
export function maakToken(bos: Sleutelbos, bereik: Tokenbereik): string {
  return tokenMet(bos, bos.huidig, bereik);
}

/**
 * Whether a token opens this. The encoded texts are compared in constant time: a decoder would accept other spellings
 * of the last character.
 */
export function tokenKlopt(bos: Sleutelbos, token: string, bereik: Tokenbereik): boolean {
  const sleutelId = token.slice(0, token.indexOf('.'));
  const bekend = Object.hasOwn(bos.sleutels, sleutelId);
  const verwacht = Buffer.from(tokenMet(bos, bekend ? sleutelId : bos.huidig, bereik));
  const gekregen = Buffer.from(token);
  const evenLang = verwacht.length === gekregen.length;
  return timingSafeEqual(verwacht, evenLang ? gekregen : verwacht) && evenLang && bekend;
}

function tokenMet(bos: Sleutelbos, sleutelId: string, bereik: Tokenbereik): string {
  const { doel, kenmerk, onderwerp } = bereik;
  const sleutel = sleutelUit(bos.sleutels[sleutelId] ?? '');
  const hmac = createHmac('sha256', sleutel).update([doel, kenmerk, onderwerp].join('|'));
  return `${sleutelId}.${hmac.digest('base64url')}`;
}

const sleutels = new Map<string, KeyObject>();

/** The key of its text, made once: there are seldom more than two, and each request needs one for every possible holder. */
function sleutelUit(tekst: string): KeyObject {
  const sleutel = sleutels.get(tekst) ?? createSecretKey(tekst, 'base64url');
  sleutels.set(tekst, sleutel);
  return sleutel;
}
