import { API_BASIS, PROOF_OF_WORK_HEADER } from '../../shared/api/protocol.ts';

export type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Goes along as a header, never in an address. */
  readonly token?: string | undefined;
  readonly key?: string;
  /** A proof of work. */
  readonly proofOfWork?: string | undefined;
  readonly content?: unknown;
  /** The media type of the answer, where it is not JSON. */
  readonly accept?: string;
};

/** After this nobody waits any longer: milliseconds. */
export const WAIT_MS = 25_000;

/**
 * Asks the API.
 * @param path below the API, such as `/aanvragen`
 * @returns nothing when there is no answer within the time
 */
export async function sendRequest(
  path: string,
  { method, token, key, proofOfWork, content, accept }: ApiRequest,
): Promise<Response | undefined> {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  if (key !== undefined) headers['Idempotency-Key'] = key;
  if (proofOfWork !== undefined) headers[PROOF_OF_WORK_HEADER] = proofOfWork;
  if (accept !== undefined) headers['Accept'] = accept;
  if (content !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(API_BASIS + path, {
      method,
      headers,
      body: content === undefined ? null : JSON.stringify(content),
      signal: AbortSignal.timeout(WAIT_MS),
    });
  } catch {
    return undefined;
  }
}

/** Something in between may answer in its own shape, or not in JSON at all. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
