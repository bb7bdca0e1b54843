import type { Dossier } from '../../shared/dossier/dossier.ts';
import { aanvullingenVan } from '../../shared/dossier/questions.ts';
import { documentVan } from '../pdf/dossier-document.ts';
import type { Houder } from '../security/holder.ts';
import type { Bijlage } from './mime.ts';

/** What goes along with a mail, by the names that the SSD's own systems know. The PDF code loads only where needed. */
export async function maakBijlagen(
  soorten: readonly ('pdf' | 'json')[],
  dossier: Dossier,
  reader: Houder,
): Promise<Bijlage[]> {
  return Promise.all(
    soorten.map(async (soort) => (soort === 'pdf' ? await pdf(dossier, reader) : json(dossier))),
  );
}

async function pdf(dossier: Dossier, reader: Houder): Promise<Bijlage> {
  return {
    filename: `aanvraag-${dossier.kenmerk}.pdf`,
    contentType: 'application/pdf',
    content: await documentVan(dossier, reader),
  };
}

/** `aanvraag` is exactly what was hashed. */
function json(dossier: Dossier): Bijlage {
  const { kenmerk, status, ingediendOp, documentHash, aanvraag, signalen, namens } = dossier;
  const { vervangt, vervangenDoor } = dossier;
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
    ...(namens === undefined ? {} : { namens: { door: { naam: namens.name } } }),
    aanvullingen: aanvullingenVan(dossier.gebeurtenissen),
    // Left out of JSON where there is none.
    ...{ vervangt, vervangenDoor },
  };
  return {
    filename: `aanvraag-${kenmerk}.json`,
    contentType: 'application/json',
    content: JSON.stringify(inhoud, undefined, 2),
  };
}
