import type { Dossier } from '../../shared/dossier/dossier.ts';
import { documentVan, type Reader } from '../pdf/dossier-document.ts';
import type { Bijlage } from './mime.ts';

/** What goes along with a mail, by the names that the SSD's own systems know. The PDF code loads only where needed. */
export async function maakBijlagen(
  soorten: readonly ('pdf' | 'json')[],
  dossier: Dossier,
  reader: Reader,
): Promise<Bijlage[]> {
  return Promise.all(
    soorten.map(async (soort) => (soort === 'pdf' ? await pdf(dossier, reader) : json(dossier))),
  );
}

/** In one turn a dossier's mails go out together: the same PDF for beheerder and SSD is made once. */
const gemaakt = new WeakMap<Dossier, Map<Reader, Promise<Buffer>>>();

async function pdf(dossier: Dossier, reader: Reader): Promise<Bijlage> {
  // Without signalen it is the same for everybody.
  const voor = dossier.signalen.length === 0 ? 'other' : reader;
  const perReader = gemaakt.get(dossier) ?? new Map<Reader, Promise<Buffer>>();
  const document = perReader.get(voor) ?? documentVan(dossier, voor);
  gemaakt.set(dossier, perReader.set(voor, document));
  return {
    filename: `aanvraag-${dossier.kenmerk}.pdf`,
    contentType: 'application/pdf',
    content: await document,
  };
}

/** `aanvraag` is exactly what was hashed. */
function json(dossier: Dossier): Bijlage {
  const { kenmerk, status, ingediendOp, documentHash, aanvraag, signalen } = dossier;
  const ondertekeningen = dossier.ondertekenaars.flatMap((stand, index) => {
    const persoon = aanvraag.ondertekening.ondertekenaars[index];
    if (stand.staat !== 'getekend' || persoon === undefined) return [];
    const { naam, functie } = persoon;
    const { email, getekendOp } = stand;
    return [{ naam, functie, email, getekendOp, documentHash: stand.documentHash }];
  });
  const inhoud = {
    ...{ kenmerk, status, ingediendOp, documentHash },
    ...{ aanvraag, ondertekeningen, signalen },
  };
  return {
    filename: `aanvraag-${kenmerk}.json`,
    contentType: 'application/json',
    content: JSON.stringify(inhoud, undefined, 2),
  };
}
