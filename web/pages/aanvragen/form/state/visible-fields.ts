import type { FormFields } from '../../../../../shared/aanvraag/form.ts';
import {
  NUMMERS,
  nummersOfType,
  TYPES_ORGANISATIE,
  type TypeOrganisatie,
} from '../../../../../shared/aanvraag/organisatietypen.ts';

/** The chosen type of organisation, once there is one. */
export const chosenType = (values: FormFields): TypeOrganisatie | undefined =>
  TYPES_ORGANISATIE.find((type) => type === values['organisatie.type']);

/**
 * What counts of what was typed: only the fields that the screen shows for the choices made. What was typed in the
 * others is kept, for when somebody changes their mind, but is not checked and not sent.
 */
export function visibleFields(values: FormFields): FormFields {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => isFieldVisible(name, values))
      .map(([name, value]) => [name, fitted(name, value, values)]),
  );
}

function isFieldVisible(name: string, values: FormFields): boolean {
  const type = chosenType(values);
  if (name === 'organisatie.typeAnders') return type === 'anders';
  if (name === 'organisatie.adres.postcode') return !values['organisatie.adres.eiland'];
  const number = NUMMERS.find(
    (candidate) =>
      name === `organisatie.nummers.${candidate}` ||
      name.startsWith(`organisatie.nummers.${candidate}.`),
  );
  if (number !== undefined) return type !== undefined && nummersOfType(type).includes(number);
  if (/^ondertekening\.ondertekenaars\.\d\.email$/.test(name)) {
    return values['ondertekening.wijze'] !== 'papier';
  }
  return true;
}

/** In an aanmelding a role is ticked or not, whatever was chosen for it when this was still a wijziging. */
function fitted(name: string, value: string, values: FormFields): string {
  const isRol = name.startsWith('beheerautorisaties.') && value !== '';
  return isRol && values['soort'] === 'aanmelding' ? 'toekennen' : value;
}
