import type { Bericht } from './bericht.ts';
import { ondertekenaarNummer } from './berichtsoorten.ts';
import type { Dossier } from './dossier.ts';
import { isOpHuidigAdres, nogOpen, onbereikbaar } from './ondertekenaar.ts';

/** Whether what a mail says is true of the dossier as it is now; if not, it must not go out any more. */
export function isNogWaar({ id, soort, aan }: Bericht, dossier: Dossier): boolean {
  switch (soort) {
    case 'verzoek':
    case 'herinnering': {
      const nummer = ondertekenaarNummer(aan) ?? 0;
      return (
        dossier.status === 'wacht-op-ondertekening' &&
        nogOpen(dossier).includes(nummer) &&
        isOpHuidigAdres(dossier, nummer, id)
      );
    }
    case 'herinnering-beheerder':
      return dossier.status === 'wacht-op-ondertekening';
    case 'adres-werkt-niet':
      return onbereikbaar(dossier).length > 0;
    case 'ssd-herinnering':
      return dossier.status === 'ondertekend';
    default:
      return true;
  }
}
