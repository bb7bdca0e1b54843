import * as z from 'zod/mini';
import type { Aanvraag } from '../../../../../shared/aanvraag/aanvraag.ts';
import { REPEATED_HEADER } from '../../../../../shared/api/protocol.ts';
import { readJson, sendRequest } from '../../../../api/request.ts';
import { forgetReplaced, readReplaced } from '../../copy.ts';
import type { ProofFailure, ComputedOutcome } from '../../computing/compute.ts';
import { forgetProofOfWork, proofOfWork } from './proof-of-work.ts';

/** What the page uses of the answers; the whole of them stands in `shared/api/responses.ts`. */
const receivedSchema = z.object({
  kenmerk: z.string(),
  statusToken: z.string(),
  ingediendOp: z.string(),
});
const invalidSchema = z.object({
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
});
const reusedSchema = z.object({ code: z.literal('idempotency-key-hergebruikt') });
const refusedSchema = z.object({
  code: z.enum(['te-veel-post', 'te-vaak', 'geen-rol']),
  detail: z.string(),
});

const SIGNED_OUT = 401;
/** Precondition Required (RFC 6585). */
const PROOF_NEEDED = 428;

type PointerError = z.infer<typeof invalidSchema>['errors'][number];

export type SendOutcome =
  | {
      readonly kind: 'received';
      readonly kenmerk: string;
      readonly statusToken: string;
      readonly ingediendOp: string;
      /** It was there already: sent before, from here or from another tab. */
      readonly repeated: boolean;
    }
  | { readonly kind: 'invalid'; readonly errors: readonly PointerError[] }
  /** The key was used for another content: an earlier version arrived. */
  | { readonly kind: 'received-before' }
  /** Not now, for a reason that the service gives in words. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** The session of an employee who fills it in for somebody has ended. */
  | { readonly kind: 'signed-out' }
  /** Nobody knows whether it arrived; the same key makes it safe to try again. */
  | { readonly kind: ProofFailure };

/**
 * Sends the aanvraag.
 * @param key the Idempotency-Key: it belongs to the draft, so that neither a second try nor a second tab makes a second
 *   aanvraag
 */
export async function send(aanvraag: Aanvraag, key: string): Promise<SendOutcome> {
  let { response, proof } = await mail(aanvraag, key);
  if (response?.status === PROOF_NEEDED) {
    forgetProofOfWork();
    ({ response, proof } = await mail(aanvraag, key));
  }
  if (response === undefined) return { kind: 'network' };
  // What it replaces is gone: then it is a new aanvraag like any other.
  if (response.status === 404 && readReplaced(key) !== undefined) {
    forgetReplaced();
    return send(aanvraag, key);
  }
  if (response.status === PROOF_NEEDED) {
    return { kind: proof.soort === 'mislukt' ? proof.reden : 'service' };
  }
  return parseOutcome(response, await readJson(response));
}

/** Whoever has no proof sends without: not every stage asks for one. */
async function mail(
  aanvraag: Aanvraag,
  key: string,
): Promise<{ response: Response | undefined; proof: ComputedOutcome }> {
  const proof = await proofOfWork();
  // A copy says what it replaces, and shows the token that allows it.
  const replaced = readReplaced(key);
  const response = await sendRequest('/aanvragen', {
    method: 'POST',
    key,
    proofOfWork: proof.soort === 'gemaakt' ? proof.proof : undefined,
    content: { ...aanvraag, vervangt: replaced?.kenmerk },
    ...(replaced && { token: replaced.token }),
  });
  return { response, proof };
}

function parseOutcome(response: Response, body: unknown): SendOutcome {
  const received = receivedSchema.safeParse(body);
  if (response.status === 201 && received.success) {
    const repeated = response.headers.has(REPEATED_HEADER);
    return { kind: 'received', ...received.data, repeated };
  }
  const refused = refusedSchema.safeParse(body);
  if (refused.success) return { kind: 'refused', detail: refused.data.detail };
  if (response.status === SIGNED_OUT) return { kind: 'signed-out' };
  if (response.status !== 422) return { kind: 'service' };
  const invalid = invalidSchema.safeParse(body);
  if (invalid.success) return { kind: 'invalid', errors: invalid.data.errors };
  return { kind: reusedSchema.safeParse(body).success ? 'received-before' : 'service' };
}
