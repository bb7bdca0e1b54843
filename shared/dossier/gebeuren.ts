import { laatVervallen } from './bericht.ts';
import { ondertekenaarNummer } from './berichtsoorten.ts';
import type { Dossier, Gebeurd } from './dossier.ts';
import { onbereikbaar } from './ondertekenaar.ts';
import { overgangen } from './overgangen.ts';
import { metVerschuldigd } from './verschuldigd.ts';

/**
 * The dossier after something happened to it: the new status, one line more in what happened, the mails it owes, and
 * no mail left that says what is no longer true.
 */
export function naGebeurtenis(dossier: Dossier, gebeurd: Gebeurd): Dossier {
  const status = overgangen[gebeurd.soort].naar;
  const verder: Dossier = {
    ...dossier,
    status,
    gebeurtenissen: [...dossier.gebeurtenissen, gebeurd],
  };
  const berichten = verder.berichten.map((bericht) =>
    isAchterhaald(bericht, verder, gebeurd) ? laatVervallen(bericht, gebeurd.tijd) : bericht,
  );
  return metVerschuldigd({ ...verder, berichten }, gebeurd);
}

/** Whether a mail would say what is no longer true. @param dossier as it is after what happened */
function isAchterhaald(
  { soort, aan }: Dossier['berichten'][number],
  dossier: Dossier,
  { soort: gebeurtenis, wie }: Gebeurd,
): boolean {
  switch (soort) {
    case 'verzoek':
    case 'herinnering': {
      if (dossier.status !== 'wacht-op-ondertekening') return true;
      const gaatOver = gebeurtenis === 'getekend' || gebeurtenis === 'adres-gecorrigeerd';
      return gaatOver && ondertekenaarNummer(aan) === wie;
    }
    case 'adres-werkt-niet':
      return onbereikbaar(dossier).length === 0;
    case 'ssd-herinnering':
      return dossier.status !== 'ondertekend';
    default:
      return false;
  }
}
