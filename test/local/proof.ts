import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Uitdaging } from '../../shared/api/proof-of-work.ts';
import { REKENBEWIJS_HEADER } from '../../shared/api/protocol.ts';
import type { Loket } from './service.ts';

/** The header with a proof of work, as a program computes it. */
export async function proofOfWork({ site }: Pick<Loket, 'site'>): Promise<Record<string, string>> {
  const challenge = (await (await fetch(`${site}/api/v1/uitdaging`)).json()) as Uitdaging;
  const solution = await solveChallenge({ challenge, deriveKey });
  const content = JSON.stringify({ challenge, solution });
  return { [REKENBEWIJS_HEADER]: Buffer.from(content).toString('base64') };
}
