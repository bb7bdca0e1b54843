import type { Formuliervelden } from '../../../../shared/aanvraag/form.ts';
import {
  NUMMERS,
  nummersVanType,
  TYPEN_ORGANISATIE,
  type TypeOrganisatie,
} from '../../../../shared/aanvraag/organisatietypen.ts';

/** The chosen type of organisation, once there is one. */
const gekozenType = (waarden: Formuliervelden): TypeOrganisatie | undefined =>
  TYPEN_ORGANISATIE.find((type) => type === waarden['organisatie.type']);

/**
 * What counts of what was typed: only the fields that the screen shows for the choices made. What was typed in the
 * others is kept, for when somebody changes their mind, but is not checked and not sent.
 */
export function zichtbareVelden(waarden: Formuliervelden): Formuliervelden {
  return Object.fromEntries(
    Object.entries(waarden)
      .filter(([naam]) => isZichtbaar(naam, waarden))
      .map(([naam, waarde]) => [naam, gemaaktBij(naam, waarde, waarden)]),
  );
}

function isZichtbaar(naam: string, waarden: Formuliervelden): boolean {
  const type = gekozenType(waarden);
  if (naam === 'organisatie.typeAnders') return type === 'anders';
  if (naam === 'organisatie.adres.postcode') return !waarden['organisatie.adres.eiland'];
  const nummer = NUMMERS.find(
    (kandidaat) =>
      naam === `organisatie.nummers.${kandidaat}` ||
      naam.startsWith(`organisatie.nummers.${kandidaat}.`),
  );
  if (nummer !== undefined) return type !== undefined && nummersVanType(type).includes(nummer);
  if (/^ondertekening\.ondertekenaars\.\d\.email$/.test(naam)) {
    return waarden['ondertekening.wijze'] !== 'papier';
  }
  return true;
}

/** In an aanmelding a role is ticked or not, whatever was chosen for it when this was still a wijziging. */
function gemaaktBij(naam: string, waarde: string, waarden: Formuliervelden): string {
  const isRol = naam.startsWith('beheerautorisaties.') && waarde !== '';
  return isRol && waarden['soort'] === 'aanmelding' ? 'toekennen' : waarde;
}
