import type { ProblemCode } from '../../shared/api/problems.ts';
import { PROOF_OF_WORK_HEADER } from '../../shared/api/protocol.ts';
import type { OwedMail } from '../../shared/dossier/owed-mails.ts';
import type { Time } from '../../shared/time/moment.ts';
import type { Limits } from '../store/limits.ts';
import type { HttpRequest } from '../http/http-handler.ts';
import type { MisuseSettings } from '../security/env.ts';
import { type Counted, countToday } from '../security/mail-counting.ts';
import { checkProofOfWork } from '../security/proof-of-work.ts';
import type { KeyRing } from '../security/tokens.ts';

/** Why an aanvraag is not taken now. */
export type Rejection = {
  readonly soort: 'afgewezen';
  readonly code: Extract<ProblemCode, 'rekenbewijs-nodig' | 'te-veel-post' | 'te-vaak'>;
  /** From when it can be tried again. */
  readonly retryAt?: Time;
};

/** A browser without JavaScript cannot compute a proof: it gets this part of the day's mails instead. */
const SECTION_WITHOUT_PROOF = 4;

type Proof = {
  /** What it is used for. */
  readonly whatFor: string;
  readonly headers: HttpRequest['headers'];
  readonly isForm: boolean;
};

/**
 * Keeps the counter from being used to mail strangers: sending in from a program, or from the page with JavaScript, asks for
 * a proof of work that is used once.
 * @param proofOfWorkKeys read only for a proof that is asked for
 * @returns nothing when the aanvraag may go on
 * @throws StoreUnreachable, KeyRingUnreachable
 */
export async function checkProof(
  { whatFor, headers, isForm }: Proof,
  { PROOF_OF_WORK }: MisuseSettings,
  proofOfWorkKeys: () => Promise<KeyRing>,
  limits: Limits,
): Promise<Rejection | undefined> {
  if (PROOF_OF_WORK === 'off' || isForm) return undefined;
  const proof = await checkProofOfWork(
    await proofOfWorkKeys(),
    headers[PROOF_OF_WORK_HEADER.toLowerCase()],
  );
  const isGood = proof !== undefined && (await limits.useProof(proof.id, whatFor, proof.tot));
  return isGood ? undefined : { soort: 'afgewezen', code: 'rekenbewijs-nodig' };
}

type Offer = {
  readonly mails: readonly OwedMail[];
  /** By what they are counted: the same for a retry. */
  readonly id: string;
  readonly now: Time;
  readonly isForm: boolean;
};

/**
 * Counts the mails of an aanvraag, for each mailbox.
 * @throws StoreUnreachable
 */
export async function countMails(
  { isForm, ...request }: Offer,
  { PROOF_OF_WORK, maximum }: Pick<MisuseSettings, 'PROOF_OF_WORK'> & { maximum: number },
  keyRing: KeyRing,
  limits: Limits,
): Promise<Counted | Rejection> {
  const hasNoProof = PROOF_OF_WORK === 'on' && isForm;
  const own = hasNoProof ? Math.ceil(maximum / SECTION_WITHOUT_PROOF) : maximum;
  const counted = await countToday({ ...request, maximum: own }, keyRing, limits);
  return 'retryAt' in counted
    ? { soort: 'afgewezen', code: 'te-veel-post', retryAt: counted.retryAt }
    : counted;
}
