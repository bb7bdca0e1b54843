import { letLapse } from './bericht.ts';
import type { Dossier, DossierEvent } from './dossier.ts';
import { isStillTrue } from './still-true.ts';
import { statusAfter } from './transitions.ts';
import { changesSignalen, signalenOf } from './signalen.ts';
import { withOwed } from './owing.ts';

/**
 * The dossier after something happened to it: the new status, one line more in what happened, the mails it owes, no
 * mail left that says what is no longer true, and what the SSD should look at.
 */
export function afterGebeurtenis(dossier: Dossier, event: DossierEvent): Dossier {
  const further: Dossier = {
    ...dossier,
    status: statusAfter(event.soort, dossier.status),
    gebeurtenissen: [...dossier.gebeurtenissen, event],
  };
  const berichten = further.berichten.map((bericht) =>
    isStillTrue(bericht, further) ? bericht : letLapse(bericht, event.tijd),
  );
  const signalen = changesSignalen(event.soort) ? signalenOf(further) : further.signalen;
  return withOwed(dossier, { ...further, berichten, signalen }, event);
}
