import { type Inzage, inzageSchema } from '../../../shared/api/antwoorden.ts';
import { API_BASIS } from '../../../shared/api/routes.ts';

export type Opvraging =
  | { readonly soort: 'gevonden'; readonly inzage: Inzage }
  | { readonly soort: 'geen-link' }
  | { readonly soort: 'niet-gevonden' }
  | { readonly soort: 'niet-bereikbaar' };

const WACHT_MS = 25_000;

/**
 * Fetches the dossier that the link is for. The link holds kenmerk and token in its fragment, which a browser never
 * sends; the token goes along as a header.
 * @param fragment `#<kenmerk>.<token>`
 */
export async function vraagOp(fragment: string): Promise<Opvraging> {
  const [, kenmerk, token] = /^#([^.]+)\.(.+)$/.exec(fragment) ?? [];
  if (kenmerk === undefined || token === undefined) return { soort: 'geen-link' };
  try {
    const antwoord = await fetch(`${API_BASIS}/aanvragen/${encodeURIComponent(kenmerk)}`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(WACHT_MS),
    });
    if (antwoord.status === 404) return { soort: 'niet-gevonden' };
    const inzage = inzageSchema.safeParse(await antwoord.json());
    return inzage.success
      ? { soort: 'gevonden', inzage: inzage.data }
      : { soort: 'niet-bereikbaar' };
  } catch {
    return { soort: 'niet-bereikbaar' };
  }
}
