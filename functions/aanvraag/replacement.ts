import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import type { Moment } from '../../shared/time/moment.ts';
import { type AccessDeps, grantAccess } from '../dossier/access.ts';
import type { HttpRequest } from '../http/http-handler.ts';
import { change } from '../store/change.ts';
import type { Dossiers } from '../store/dossiers.ts';

/** The dossier that an aanvraag says it replaces; nothing when the request does not hold that one's status token. */
export async function findReplaced(
  kenmerk: Kenmerk,
  { headers }: HttpRequest,
  deps: AccessDeps,
): Promise<Dossier | undefined> {
  const access = await grantAccess({ headers, parameters: { kenmerk } }, deps);
  return access?.holder.rol === 'aanvrager' ? access.dossier : undefined;
}

/** Somebody waits for the answer. */
const MAX_ATTEMPTS = 8;

/**
 * Has the old dossier name the new one, which names the old one since it was stored. Who gets no answer in between sends the
 * same again, and then this is done after all.
 * @throws DossierTooBusy, StoreUnreachable
 */
export async function recordReplacement(
  replaced: Dossier,
  { kenmerk: door }: Dossier,
  { dossiers, moment }: { readonly dossiers: Dossiers; readonly moment: () => Moment },
): Promise<void> {
  const happening = { soort: 'word-vervangen', door } as const;
  await change(replaced, happening, { dossiers, moment, maxAttempts: MAX_ATTEMPTS });
}
