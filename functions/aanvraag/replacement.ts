import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import type { Moment } from '../../shared/time/moment.ts';
import { type AccessDeps, geefToegang } from '../dossier/access.ts';
import type { Verzoek } from '../http/http-handler.ts';
import { wijzig } from '../store/change.ts';
import type { Dossiers } from '../store/dossiers.ts';

/** The dossier that an aanvraag says it replaces; nothing when the request does not hold that one's status token. */
export async function findReplaced(
  kenmerk: Kenmerk,
  { headers }: Verzoek,
  deps: AccessDeps,
): Promise<Dossier | undefined> {
  const toegang = await geefToegang({ headers, parameters: { kenmerk } }, deps);
  return toegang?.houder.rol === 'aanvrager' ? toegang.dossier : undefined;
}

/** Somebody waits for the answer. */
const MAX_ATTEMPTS = 8;

/**
 * Has the old dossier name the new one, which names the old one since it was stored. Who gets no answer in between sends the
 * same again, and then this is done after all.
 * @throws DossierTeDruk, OpslagOnbereikbaar
 */
export async function recordReplacement(
  replaced: Dossier,
  { kenmerk: door }: Dossier,
  { dossiers, moment }: { readonly dossiers: Dossiers; readonly moment: () => Moment },
): Promise<void> {
  const happening = { soort: 'word-vervangen', door } as const;
  await wijzig(replaced, happening, { dossiers, moment, maxPogingen: MAX_ATTEMPTS });
}
