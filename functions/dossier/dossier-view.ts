import { samenvatting } from '../../shared/aanvraag/samenvatting.ts';
import type { DossierView } from '../../shared/api/responses.ts';
import { isOfDesk, seenName, SOME_EMPLOYEE } from '../../shared/desk/actor.ts';
import { possibleSteps } from '../../shared/dossier/afhandelen.ts';
import type { StandardTexts } from '../../shared/desk/standard-texts.ts';
import { type Bericht, owedSince } from '../../shared/dossier/bericht.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { isAboutQuestion } from '../../shared/dossier/questions.ts';
import { isPublic } from '../../shared/dossier/transitions.ts';
import { deskView, historyOf } from '../desk/desk-view.ts';
import { verlooptOp } from '../../shared/dossier/signing-period.ts';
import type { Access } from './access.ts';
import { isNotAnother, maySee } from './may-see.ts';

/** A dossier in the shape of the API, as far as the holder of this link may see it. */
export function toDossierView(
  { dossier, holder }: Access,
  standaardteksten: StandardTexts,
): DossierView {
  const { kenmerk, status, ingediendOp, documentHash, aanvraag, berichten, signalen } = dossier;
  const { namens } = dossier;
  const isOndertekenaar = holder.rol === 'ondertekenaar';
  const isAtDesk = holder.rol === 'ssd' && holder.employee !== undefined;
  return {
    kenmerk,
    status,
    soort: aanvraag.soort,
    ingediendOp,
    verlooptOp: verlooptOp(dossier),
    documentHash,
    houder: holder.rol === 'ondertekenaar' ? holder : { rol: holder.rol },
    organisatie: { type: aanvraag.organisatie.type, naam: aanvraag.organisatie.naam },
    beheerder: aanvraag.beheerder.naam,
    beheerautorisaties: aanvraag.beheerautorisaties,
    wijze: aanvraag.ondertekening.wijze,
    samenvatting: samenvatting(aanvraag).map(({ titel, regels }) => ({
      titel,
      regels: regels.filter(({ veld }) => maySee(holder, veld)),
    })),
    ondertekenaars: ondertekenaarsOf(dossier, holder),
    gebeurtenissen: isAtDesk ? historyOf(dossier) : gebeurtenissenOf(dossier, holder),
    ...(namens === undefined ? {} : { namens: { door: { naam: seenName(namens, isAtDesk) } } }),
    ...(isOndertekenaar ? {} : { berichten: berichten.flatMap(berichtView) }),
    ...(holder.rol === 'ssd'
      ? { stappen: possibleSteps(dossier), signalen, ...replacementsOf(dossier) }
      : {}),
    ...(holder.rol === 'aanvrager' ? { aanvraag } : {}),
    ...(isAtDesk ? { ...deskView(dossier), standaardteksten } : {}),
  };
}

type Holder = Access['holder'];

function ondertekenaarsOf(dossier: Dossier, holder: Holder): DossierView['ondertekenaars'] {
  return dossier.aanvraag.ondertekening.ondertekenaars.map(({ naam, functie }, index) => {
    const state = dossier.ondertekenaars[index];
    const adres = state?.gecorrigeerdeEmail;
    return {
      naam,
      functie,
      ...(state?.state === 'getekend' ? { getekendOp: state.getekendOp } : {}),
      ...(state?.state === 'geweigerd' ? { geweigerdOp: state.geweigerdOp } : {}),
      ...(isNotAnother(holder, index) && adres !== undefined ? { gecorrigeerdeEmail: adres } : {}),
    };
  });
}

const replacementsOf = ({ vervangt, vervangenDoor }: Dossier) => ({
  ...(vervangt === undefined ? {} : { vervangt }),
  ...(vervangenDoor === undefined ? {} : { vervangenDoor }),
});

/**
 * What happened, without what only the desk and the operator are to know: who did it there, and who looked. What the SSD
 * asks the beheerder, and the answer, is not for a signatory.
 */
const gebeurtenissenOf = (dossier: Dossier, holder: Holder): DossierView['gebeurtenissen'] =>
  dossier.gebeurtenissen.flatMap(({ soort, door, toelichting, ...event }) => {
    if (!isPublic(soort)) return [];
    const isHidden = holder.rol === 'ondertekenaar' && isAboutQuestion(soort);
    return [
      {
        ...event,
        soort,
        ...(isHidden || toelichting === undefined ? {} : { toelichting }),
        ...(isOfDesk(door) ? { door: { naam: SOME_EMPLOYEE } } : {}),
      },
    ];
  });

/** A role, never an address; nothing for a mail that has lapsed before it was sent. */
function berichtView(bericht: Bericht): NonNullable<DossierView['berichten']> {
  const { soort, aan } = bericht;
  switch (bericht.status) {
    case 'te-versturen':
      return [{ soort, aan, status: 'te-versturen', tijd: owedSince(bericht) }];
    case 'verstuurd':
      return [{ soort, aan, status: 'verstuurd', tijd: bericht.sentAt }];
    case 'mislukt':
      return [{ soort, aan, status: 'mislukt', tijd: bericht.failedAt }];
    case 'niet-bezorgd':
      return [{ soort, aan, status: 'niet-bezorgd', tijd: bericht.notDeliveredAt }];
    case 'vervallen':
      return [];
  }
}
