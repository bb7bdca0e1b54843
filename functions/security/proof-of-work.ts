import { createHmac } from 'node:crypto';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import {
  type ProofOfWork,
  proofOfWorkSchema,
  type Challenge,
  challengeSchema,
} from '../../shared/api/proof-of-work.ts';
import { sha256Hex } from './hash.ts';
import type { KeyRing } from './tokens.ts';

/**
 * How much work it is: the browser tries up to this many counters, each `COSTS` rounds of SHA-256. Some tenths of a
 * second on a laptop, a few seconds on a slow phone, while somebody fills in the form.
 */
const COSTS = 2_000;
const COUNTER = { from: 150, until: 300 } as const;

/** How long there is to send it: seconds. Filling in the form takes minutes; the page asks anew when it took longer. */
const VALID_SECONDS = 60 * 60;

/**
 * A new challenge. It is signed, so nothing of it is kept.
 * @param keyRing the keys of the proof of work; nothing else is made with them
 */
export async function challengeFor(keyRing: KeyRing, now: Date): Promise<Challenge> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COSTS,
    counter: randomInt(COUNTER.from, COUNTER.until),
    deriveKey,
    expiresAt: Math.floor(now.getTime() / 1_000) + VALID_SECONDS,
    ...secretsOf(keyRing, keyRing.current),
  });
  return challengeSchema.parse(challenge);
}

/** A proof that holds: by its id it is used once, and after `tot` (epoch seconds) it holds no more. */
export type ValidProof = { readonly id: string; readonly tot: number };

/**
 * Checks the proof in a header: base64 of `{ challenge, solution }`, as altcha's clients send it.
 * @returns nothing when there is none, or when it is wrong or too old
 */
export async function checkProofOfWork(
  keyRing: KeyRing,
  header: string | undefined,
): Promise<ValidProof | undefined> {
  const proof = readProofOfWork(header);
  if (proof === undefined) return undefined;
  for (const keyId of Object.keys(keyRing.keys)) {
    const { verified } = await verifySolution({
      ...proof,
      deriveKey,
      ...secretsOf(keyRing, keyId),
    });
    const tot = proof.challenge.parameters.expiresAt;
    if (verified) return { id: sha256Hex(proof.challenge.signature), tot };
  }
  return undefined;
}

function readProofOfWork(header: string | undefined): ProofOfWork | undefined {
  if (header === undefined) return undefined;
  const read = proofOfWorkSchema.safeParse(Buffer.from(header, 'base64').toString('utf8'));
  return read.success ? read.data : undefined;
}

/** One for the challenge and one for its solution, so that what is signed as the one never passes as the other. */
function secretsOf({ keys }: KeyRing, keyId: string) {
  const key = Buffer.from(keys[keyId] ?? '', 'base64url');
  const derive = (use: string): string => createHmac('sha256', key).update(use).digest('hex');
  return {
    hmacSignatureSecret: derive('proof-of-work|challenge'),
    hmacKeySignatureSecret: derive('proof-of-work|solution'),
  };
}
