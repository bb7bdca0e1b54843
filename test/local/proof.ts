import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from '../../shared/api/proof-of-work.ts';
import { PROOF_OF_WORK_HEADER } from '../../shared/api/protocol.ts';
import type { Service } from './service.ts';

/** The header with a proof of work, as a program computes it. */
export async function proofOfWork({
  site,
}: Pick<Service, 'site'>): Promise<Record<string, string>> {
  const challenge = (await (await fetch(`${site}/api/v1/uitdaging`)).json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  const content = JSON.stringify({ challenge, solution });
  return { [PROOF_OF_WORK_HEADER]: Buffer.from(content).toString('base64') };
}
