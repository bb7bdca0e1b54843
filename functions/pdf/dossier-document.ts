import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import { seenName } from '../../shared/desk/actor.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { aanvullingenVan } from '../../shared/dossier/questions.ts';
import { CALL_BACK, signaalSentences } from '../../shared/dossier/signaal-texts.ts';
import { statusTexts } from '../../shared/dossier/status-texts.ts';
import { isDefinitief } from '../../shared/dossier/transitions.ts';
import { BEWIJSKRACHT, BEWIJSKRACHT_TO_SSD, verklaring } from '../../shared/dossier/verklaring.ts';
import { isNotAnother, maySee } from '../dossier/may-see.ts';
import { canonicalJson } from '../security/hash.ts';
import type { Houder } from '../security/holder.ts';
import type { Documentondertekenaar } from './document-data.ts';

/**
 * The PDF of a dossier as it is now: to print and sign, or with the evidence of the signatures.
 * @param reader only the SSD sees the signalen, and a signatory gets no more than what there is to read and sign
 */
export async function documentVan(dossier: Dossier, reader: Houder): Promise<Buffer> {
  // What makes the document, and the calendar with it, loads only where one is made.
  const [{ maakDocument }, { lastDay, lastDayForPost }] = await Promise.all([
    import('./pdf.ts'),
    import('../../shared/berichten/term.ts'),
  ]);
  const { kenmerk, ingediendOp, status, documentHash, aanvraag, namens } = dossier;
  const { wijze } = aanvraag.ondertekening;
  const isForSsd = reader.rol === 'ssd';
  return maakDocument({
    kenmerk,
    ingediendOp,
    ...(namens === undefined ? {} : { filledInBy: seenName(namens, isForSsd) }),
    lastDay: wijze === 'papier' ? lastDayForPost(dossier) : lastDay(dossier),
    status: statusTexts[status].label,
    kanTekenen: status === 'wacht-op-ondertekening',
    documentHash,
    ...(reader.rol === 'ondertekenaar' ? {} : { canonicalJson: canonicalJson(aanvraag) }),
    wijze,
    signalen: isForSsd ? forSsd(dossier) : [],
    delen: samenvatting(aanvraag).map(({ regels, ...deel }) => ({
      ...deel,
      regels: regels.filter(({ veld }) => maySee(reader, veld)),
    })),
    aanvullingen: reader.rol === 'ondertekenaar' ? [] : aanvullingenVan(dossier.gebeurtenissen),
    ...(isForSsd ? { vervangt: dossier.vervangt, vervangenDoor: dossier.vervangenDoor } : {}),
    verklaring: verklaring(aanvraag),
    evidence: isForSsd ? BEWIJSKRACHT_TO_SSD : BEWIJSKRACHT,
    ondertekenaars: signatories(dossier, reader),
  });
}

/** Once it has ended there is nobody to call any more. */
const forSsd = ({ signalen, status }: Dossier): string[] => [
  ...signaalSentences(signalen),
  ...(isDefinitief(status) ? [] : [CALL_BACK]),
];

const signatories = (dossier: Dossier, reader: Houder): Documentondertekenaar[] =>
  dossier.aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
    const stand = dossier.ondertekenaars[index];
    const addressChanged = stand?.gecorrigeerdeEmail !== undefined;
    if (stand?.staat !== 'getekend') return { naam, functie, addressChanged };
    const { getekendOp: op, email, verklaringVersie } = stand;
    const getekend = { op, verklaringVersie, ...(isNotAnother(reader, index) ? { email } : {}) };
    return { naam, functie, addressChanged, getekend };
  });
