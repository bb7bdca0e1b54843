import type { Beeld } from './beeld.ts';
import { wijzigingVraagtAccount } from './regels/beheerder.ts';
import type { Bevinding, Regel } from './regels/bevinding.ts';
import {
  emailPastBijWijze,
  functieVoorGemeente,
  ondertekenaarIsBeheerder,
  ondertekenaarsHebbenEigenAdres,
  signatoriesShareMailbox,
} from './regels/ondertekening.ts';
import {
  addressFitsEiland,
  nummersPassenBijType,
  omschrijvingBijAnders,
} from './regels/organisatie.ts';
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
  addressFitsEiland,
  wijzigingVraagtAccount,
  minstensEenRol,
  elkeRolEenKeer,
  actiePastBijSoort,
  rollenHebbenWatZeNodigHebben,
  emailPastBijWijze,
  functieVoorGemeente,
  ondertekenaarsHebbenEigenAdres,
  signatoriesShareMailbox,
  ondertekenaarIsBeheerder,
];

/** What the rules that span several fields say of an aanvraag: one without errors, or what could be made of it. */
export const bevindingen = (aanvraag: Beeld): Bevinding[] =>
  regels.flatMap((regel) => regel(aanvraag));
