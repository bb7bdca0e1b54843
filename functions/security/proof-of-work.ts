import { createHmac } from 'node:crypto';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import {
  type Rekenbewijs,
  rekenbewijsSchema,
  type Uitdaging,
  uitdagingSchema,
} from '../../shared/api/proof-of-work.ts';
import { sha256Hex } from './hash.ts';
import type { Sleutelbos } from './tokens.ts';

/**
 * How much work it is: the browser tries up to this many counters, each `KOSTEN` rounds of SHA-256. Some tenths of a
 * second on a laptop, a few seconds on a slow phone, while somebody fills in the form.
 */
const KOSTEN = 2_000;
const TELLER = { van: 150, tot: 300 } as const;

/** How long there is to send it: seconds. Filling in the form takes minutes; the page asks anew when it took longer. */
const GELDIG_SECONDEN = 60 * 60;

/**
 * A new challenge. It is signed, so nothing of it is kept.
 * @param bos the keys of the proof of work; nothing else is made with them
 */
export async function maakUitdaging(bos: Sleutelbos, nu: Date): Promise<Uitdaging> {
  const uitdaging = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: KOSTEN,
    counter: randomInt(TELLER.van, TELLER.tot),
    deriveKey,
    expiresAt: Math.floor(nu.getTime() / 1_000) + GELDIG_SECONDEN,
    ...secretsOf(bos, bos.huidig),
  });
  return uitdagingSchema.parse(uitdaging);
}

/** A proof that holds: by its id it is used once, and after `tot` (epoch seconds) it holds no more. */
export type GeldigBewijs = { readonly id: string; readonly tot: number };

/**
 * Checks the proof in a header: base64 of `{ challenge, solution }`, as altcha's clients send it.
 * @returns nothing when there is none, or when it is wrong or too old
 */
export async function controleerRekenbewijs(
  bos: Sleutelbos,
  header: string | undefined,
): Promise<GeldigBewijs | undefined> {
  const bewijs = leesRekenbewijs(header);
  if (bewijs === undefined) return undefined;
  for (const sleutelId of Object.keys(bos.sleutels)) {
    const { verified } = await verifySolution({
      ...bewijs,
      deriveKey,
      ...secretsOf(bos, sleutelId),
    });
    const tot = bewijs.challenge.parameters.expiresAt;
    if (verified) return { id: sha256Hex(bewijs.challenge.signature), tot };
  }
  return undefined;
}

function leesRekenbewijs(header: string | undefined): Rekenbewijs | undefined {
  if (header === undefined) return undefined;
  const gelezen = rekenbewijsSchema.safeParse(Buffer.from(header, 'base64').toString('utf8'));
  return gelezen.success ? gelezen.data : undefined;
}

/** One for the challenge and one for its solution, so that what is signed as the one never passes as the other. */
function secretsOf({ sleutels }: Sleutelbos, sleutelId: string) {
  const key = Buffer.from(sleutels[sleutelId] ?? '', 'base64url');
  const derive = (use: string): string => createHmac('sha256', key).update(use).digest('hex');
  return {
    hmacSignatureSecret: derive('proof-of-work|challenge'),
    hmacKeySignatureSecret: derive('proof-of-work|solution'),
  };
}
