import type { Beeld } from './draft.ts';
import { wijzigingVraagtAccount } from './rules/beheerder.ts';
import type { Bevinding, Regel } from './rules/finding.ts';
import {
  emailPastBijWijze,
  functieVoorGemeente,
  ondertekenaarIsBeheerder,
  ondertekenaarsHebbenEigenAdres,
  signatoriesShareMailbox,
} from './rules/ondertekening.ts';
import {
  addressFitsEiland,
  nummersPassenBijType,
  omschrijvingBijAnders,
} from './rules/organisatie.ts';
import {
  actiePastBijSoort,
  elkeRolEenKeer,
  minstensEenRol,
  rollenHebbenWatZeNodigHebben,
} from './rules/rollen.ts';

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
