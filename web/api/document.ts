import { saveFile } from './file.ts';
import { sendRequest } from './request.ts';

/** Which dossier, and the key to it; none where the session of the desk is the key. */
type Key = { readonly kenmerk: string; readonly token?: string | undefined };

/** The path of a dossier in the API. */
export const dossierPath = (kenmerk: string): string => `/aanvragen/${encodeURIComponent(kenmerk)}`;

/**
 * Saves the PDF of a dossier. A link cannot: the token goes along as a header.
 * @returns the answer when it was no PDF; `'bewaard'` when it was; nothing when nobody answered
 */
export async function saveDocument({
  kenmerk,
  token,
}: Key): Promise<'bewaard' | Response | undefined> {
  const response = await sendRequest(`${dossierPath(kenmerk)}/document`, { method: 'GET', token });
  const soort = response?.headers.get('content-type') ?? '';
  if (!response?.ok || !soort.startsWith('application/pdf')) return response;
  try {
    saveFile(await response.blob(), `aanvraag-${kenmerk}.pdf`);
    return 'bewaard';
  } catch {
    return undefined;
  }
}
