import type { Dossier } from '../../shared/dossier/dossier.ts';
import { type Aanvulling, aanvullingenOf } from '../../shared/dossier/questions.ts';
import { documentOf } from '../pdf/dossier-document.ts';
import type { Holder } from '../security/holder.ts';
import type { Attachment } from './mime.ts';

/** What goes along with a mail, by the names that the SSD's own systems know. The PDF code loads only where needed. */
export async function createAttachments(
  soorten: readonly ('pdf' | 'json')[],
  dossier: Dossier,
  reader: Holder,
): Promise<Attachment[]> {
  return Promise.all(
    soorten.map(async (soort) => (soort === 'pdf' ? await pdf(dossier, reader) : json(dossier))),
  );
}

async function pdf(dossier: Dossier, reader: Holder): Promise<Attachment> {
  return {
    filename: `aanvraag-${dossier.kenmerk}.pdf`,
    contentType: 'application/pdf',
    content: await documentOf(dossier, reader),
  };
}

/** By the names that stand in the file. */
const aanvullingAsData = ({
  requestedAt,
  question,
  atTheLatest,
  answeredAt,
  antwoord,
}: Aanvulling) => ({
  gevraagdOp: requestedAt,
  vraag: question,
  uiterlijk: atTheLatest,
  beantwoordOp: answeredAt,
  antwoord,
});

/** `aanvraag` is exactly what was hashed. */
function json(dossier: Dossier): Attachment {
  const { kenmerk, status, ingediendOp, documentHash, aanvraag, signalen, namens } = dossier;
  const { vervangt, vervangenDoor } = dossier;
  const ondertekeningen = dossier.ondertekenaars.flatMap((state, index) => {
    const person = aanvraag.ondertekening.ondertekenaars[index];
    if (state.state !== 'getekend' || person === undefined) return [];
    const { naam, functie } = person;
    const { email, getekendOp } = state;
    return [{ naam, functie, email, getekendOp, documentHash: state.documentHash }];
  });
  const content = {
    ...{ kenmerk, status, ingediendOp, documentHash },
    ...{ aanvraag, ondertekeningen, signalen },
    ...(namens === undefined ? {} : { namens: { door: { naam: namens.name } } }),
    aanvullingen: aanvullingenOf(dossier.gebeurtenissen).map(aanvullingAsData),
    // Left out of JSON where there is none.
    ...{ vervangt, vervangenDoor },
  };
  return {
    filename: `aanvraag-${kenmerk}.json`,
    contentType: 'application/json',
    content: JSON.stringify(content, undefined, 2),
  };
}
