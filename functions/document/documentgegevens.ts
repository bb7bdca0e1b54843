import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { signaalSentence } from '../../shared/dossier/signaal-texts.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { verlooptOp } from '../../shared/dossier/termijnen.ts';
import { verklaring } from '../../shared/dossier/verklaring.ts';

/** Whom a document is for: only the SSD sees the signalen. */
export type Reader = 'ssd' | 'other';

/** The PDF of a dossier as it is now: to print and sign, or with the evidence of the signatures. */
export async function documentVan(dossier: Dossier, reader: Reader): Promise<Buffer> {
  const { maakDocument } = await import('./pdf.ts');
  const { kenmerk, ingediendOp, status, documentHash, aanvraag } = dossier;
  return maakDocument({
    kenmerk,
    ingediendOp,
    verlooptOp: verlooptOp(dossier),
    status: statusTexts[status].label,
    kanTekenen: status === 'wacht-op-ondertekening',
    documentHash,
    wijze: aanvraag.ondertekening.wijze,
    signalen: reader === 'ssd' ? dossier.signalen.map(signaalSentence) : [],
    delen: samenvatting(aanvraag),
    verklaring: verklaring(aanvraag),
    ondertekenaars: aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
      const stand = dossier.ondertekenaars[index];
      const addressChanged = stand?.gecorrigeerdeEmail !== undefined;
      if (stand?.staat !== 'getekend') return { naam, functie, addressChanged };
      const { getekendOp: op, email, verklaringVersie } = stand;
      return { naam, functie, addressChanged, getekend: { op, email, verklaringVersie } };
    }),
  });
}
