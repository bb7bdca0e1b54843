import { bewaarBestand } from './file.ts';
import { vraag } from './request.ts';

/** Which dossier, and the key to it; none where the session of the desk is the key. */
type Sleutel = { readonly kenmerk: string; readonly token?: string | undefined };

/** The path of a dossier in the API. */
export const dossierpad = (kenmerk: string): string => `/aanvragen/${encodeURIComponent(kenmerk)}`;

/**
 * Saves the PDF of a dossier. A link cannot: the token goes along as a header.
 * @returns the answer when it was no PDF; `'bewaard'` when it was; nothing when nobody answered
 */
export async function bewaarDocument({
  kenmerk,
  token,
}: Sleutel): Promise<'bewaard' | Response | undefined> {
  const antwoord = await vraag(`${dossierpad(kenmerk)}/document`, { methode: 'GET', token });
  const soort = antwoord?.headers.get('content-type') ?? '';
  if (!antwoord?.ok || !soort.startsWith('application/pdf')) return antwoord;
  try {
    bewaarBestand(await antwoord.blob(), `aanvraag-${kenmerk}.pdf`);
    return 'bewaard';
  } catch {
    return undefined;
  }
}
