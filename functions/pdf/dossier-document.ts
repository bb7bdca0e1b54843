import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { seenName } from '../../shared/desk/actor.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { aanvullingenOf } from '../../shared/dossier/questions.ts';
import { CALL_BACK, signaalSentences } from '../../shared/dossier/signaal-texts.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { isFinal } from '../../shared/dossier/transitions.ts';
import {
  WHAT_A_LINK_PROVES,
  WHAT_A_LINK_PROVES_TO_SSD,
  verklaring,
} from '../../shared/dossier/verklaring.ts';
import { isNotAnother, maySee } from '../dossier/may-see.ts';
import { canonicalJson } from '../security/hash.ts';
import type { Holder } from '../security/holder.ts';
import type { DocumentOndertekenaar } from './document-data.ts';

/**
 * The PDF of a dossier as it is now: to print and sign, or with the evidence of the signatures.
 * @param reader only the SSD sees the signalen, and a signatory gets no more than what there is to read and sign
 */
export async function documentOf(dossier: Dossier, reader: Holder): Promise<Buffer> {
  // What makes the document, and the calendar with it, loads only where one is made.
  const [{ createPdf }, { lastDay, lastDayForPost }] = await Promise.all([
    import('./pdf.ts'),
    import('../../shared/berichten/term.ts'),
  ]);
  const { kenmerk, ingediendOp, status, documentHash, aanvraag, namens } = dossier;
  const { wijze } = aanvraag.ondertekening;
  const isForSsd = reader.rol === 'ssd';
  return createPdf({
    kenmerk,
    ingediendOp,
    ...(namens === undefined ? {} : { filledInBy: seenName(namens, isForSsd) }),
    lastDay: wijze === 'papier' ? lastDayForPost(dossier) : lastDay(dossier),
    status: statusTexts[status].label,
    canSign: status === 'wacht-op-ondertekening',
    documentHash,
    ...(reader.rol === 'ondertekenaar' ? {} : { canonicalJson: canonicalJson(aanvraag) }),
    wijze,
    signalen: isForSsd ? forSsd(dossier) : [],
    sections: samenvatting(aanvraag).map(({ regels, ...section }) => ({
      ...section,
      regels: regels.filter(({ veld }) => maySee(reader, veld)),
    })),
    aanvullingen: reader.rol === 'ondertekenaar' ? [] : aanvullingenOf(dossier.gebeurtenissen),
    ...(isForSsd ? { vervangt: dossier.vervangt, vervangenDoor: dossier.vervangenDoor } : {}),
    verklaring: verklaring(aanvraag),
    evidence: isForSsd ? WHAT_A_LINK_PROVES_TO_SSD : WHAT_A_LINK_PROVES,
    ondertekenaars: signatories(dossier, reader),
  });
}

/** Once it has ended there is nobody to call any more. */
const forSsd = ({ signalen, status }: Dossier): string[] => [
  ...signaalSentences(signalen),
  ...(isFinal(status) ? [] : [CALL_BACK]),
];

const signatories = (dossier: Dossier, reader: Holder): DocumentOndertekenaar[] =>
  dossier.aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
    const state = dossier.ondertekenaars[index];
    const addressChanged = state?.gecorrigeerdeEmail !== undefined;
    if (state?.state !== 'getekend') return { naam, functie, addressChanged };
    const { getekendOp: at, email, verklaringVersion } = state;
    const getekend = { at, verklaringVersion, ...(isNotAnother(reader, index) ? { email } : {}) };
    return { naam, functie, addressChanged, getekend };
  });
