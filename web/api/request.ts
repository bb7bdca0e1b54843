import { API_BASIS, REKENBEWIJS_HEADER } from '../../shared/api/protocol.ts';

export type Verzoek = {
  readonly methode: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Goes along as a header, never in an address. */
  readonly token?: string | undefined;
  readonly sleutel?: string;
  /** A proof of work. */
  readonly rekenbewijs?: string | undefined;
  readonly inhoud?: unknown;
  /** The media type of the answer, where it is not JSON. */
  readonly accept?: string;
};

/** After this nobody waits any longer: milliseconds. */
export const WACHT_MS = 25_000;

/**
 * Asks the API.
 * @param pad below the API, such as `/aanvragen`
 * @returns nothing when there is no answer within the time
 */
export async function vraag(
  pad: string,
  { methode, token, sleutel, rekenbewijs, inhoud, accept }: Verzoek,
): Promise<Response | undefined> {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  if (sleutel !== undefined) headers['Idempotency-Key'] = sleutel;
  if (rekenbewijs !== undefined) headers[REKENBEWIJS_HEADER] = rekenbewijs;
  if (accept !== undefined) headers['Accept'] = accept;
  if (inhoud !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(API_BASIS + pad, {
      method: methode,
      headers,
      body: inhoud === undefined ? null : JSON.stringify(inhoud),
      signal: AbortSignal.timeout(WACHT_MS),
    });
  } catch {
    return undefined;
  }
}

/** Something in between may answer in its own shape, or not in JSON at all. */
export async function leesJson(antwoord: Response): Promise<unknown> {
  try {
    return await antwoord.json();
  } catch {
    return undefined;
  }
}
