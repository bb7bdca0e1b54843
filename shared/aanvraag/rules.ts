import type { View } from './draft.ts';
import { wijzigingAsksAccount } from './rules/beheerder.ts';
import type { Finding, Rule } from './rules/finding.ts';
import {
  emailFitsWijze,
  functieForGemeente,
  ondertekenaarIsBeheerder,
  ondertekenaarsHaveOwnAdres,
  signatoriesShareMailbox,
} from './rules/ondertekening.ts';
import { addressFitsEiland, nummersFitType, descriptionForAnders } from './rules/organisatie.ts';
import {
  actieFitsSoort,
  eachRolOnce,
  atLeastOneRol,
  rollenHaveWhatTheyNeed,
} from './rules/rollen.ts';

/** Every rule that spans more than one field, in the form's order. */
const rules: readonly Rule[] = [
  descriptionForAnders,
  nummersFitType,
  addressFitsEiland,
  wijzigingAsksAccount,
  atLeastOneRol,
  eachRolOnce,
  actieFitsSoort,
  rollenHaveWhatTheyNeed,
  emailFitsWijze,
  functieForGemeente,
  ondertekenaarsHaveOwnAdres,
  signatoriesShareMailbox,
  ondertekenaarIsBeheerder,
];

/** What the rules that span several fields say of an aanvraag: one without errors, or what could be made of it. */
export const findings = (aanvraag: View): Finding[] => rules.flatMap((line) => line(aanvraag));
