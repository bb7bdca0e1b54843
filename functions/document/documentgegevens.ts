import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Dossierstatus } from '../../shared/dossier/overgangen.ts';
import { verlooptOp } from '../../shared/dossier/termijnen.ts';
import { verklaring } from '../../shared/dossier/verklaring.ts';

const statusregel: Record<Dossierstatus, string> = {
  'wacht-op-ondertekening': 'Wacht op ondertekening',
  ondertekend: 'Ondertekend',
  'in-behandeling': 'In behandeling bij de Security Service Desk',
  verwerkt: 'Verwerkt',
  afgewezen: 'Afgewezen',
  geweigerd: 'Geweigerd door een ondertekenaar',
  ingetrokken: 'Ingetrokken',
  verlopen: 'Verlopen',
};

/** The PDF of a dossier as it is now: to print and sign, or with the evidence of the signatures. */
export async function documentVan(dossier: Dossier): Promise<Buffer> {
  const { maakDocument } = await import('./pdf.ts');
  const { kenmerk, ingediendOp, status, documentHash, aanvraag } = dossier;
  return maakDocument({
    kenmerk,
    ingediendOp,
    verlooptOp: verlooptOp(dossier),
    status: statusregel[status],
    kanTekenen: status === 'wacht-op-ondertekening',
    documentHash,
    wijze: aanvraag.ondertekening.wijze,
    delen: samenvatting(aanvraag),
    verklaring: verklaring(aanvraag.organisatie.type),
    ondertekenaars: aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
      const stand = dossier.ondertekenaars[index];
      if (stand?.staat !== 'getekend') return { naam, functie };
      const { getekendOp: op, email, verklaringVersie } = stand;
      return { naam, functie, getekend: { op, email, verklaringVersie } };
    }),
  });
}
