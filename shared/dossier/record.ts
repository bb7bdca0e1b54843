import { laatVervallen } from './bericht.ts';
import type { Dossier, Gebeurd } from './dossier.ts';
import { isNogWaar } from './still-true.ts';
import { statusNa } from './transitions.ts';
import { changesSignalen, signalenVan } from './signalen.ts';
import { metVerschuldigd } from './owing.ts';

/**
 * The dossier after something happened to it: the new status, one line more in what happened, the mails it owes, no
 * mail left that says what is no longer true, and what the SSD should look at.
 */
export function naGebeurtenis(dossier: Dossier, gebeurd: Gebeurd): Dossier {
  const verder: Dossier = {
    ...dossier,
    status: statusNa(gebeurd.soort, dossier.status),
    gebeurtenissen: [...dossier.gebeurtenissen, gebeurd],
  };
  const berichten = verder.berichten.map((bericht) =>
    isNogWaar(bericht, verder) ? bericht : laatVervallen(bericht, gebeurd.tijd),
  );
  const signalen = changesSignalen(gebeurd.soort) ? signalenVan(verder) : verder.signalen;
  return metVerschuldigd(dossier, { ...verder, berichten, signalen }, gebeurd);
}
