import { beeldVan } from './beeld.ts';
import { wijzigingVraagtAccount } from './regels/beheerder.ts';
import type { Bevinding, Regel } from './regels/bevinding.ts';
import {
  emailPastBijWijze,
  functieVoorGemeente,
  ondertekenaarIsBeheerder,
  ondertekenaarsHebbenEigenAdres,
} from './regels/ondertekening.ts';
import { nummersPassenBijType, omschrijvingBijAnders } from './regels/organisatie.ts';
import {
  actiePastBijSoort,
  elkeRolEenKeer,
  minstensEenRol,
  rollenHebbenWatZeNodigHebben,
} from './regels/rollen.ts';

/** Every rule that spans more than one field, in the form's order. */
const regels: readonly Regel[] = [
  omschrijvingBijAnders,
  nummersPassenBijType,
  wijzigingVraagtAccount,
  minstensEenRol,
  elkeRolEenKeer,
  actiePastBijSoort,
  rollenHebbenWatZeNodigHebben,
  emailPastBijWijze,
  functieVoorGemeente,
  ondertekenaarsHebbenEigenAdres,
  ondertekenaarIsBeheerder,
];

/** What the rules that span several fields say of an aanvraag, which may still be wrong anywhere. */
export function bevindingen(aanvraag: unknown): Bevinding[] {
  const beeld = beeldVan(aanvraag);
  return regels.flatMap((regel) => regel(beeld));
}
