import type { Formuliervelden } from '../../../../shared/aanvraag/form.ts';
import { MAX_ONDERTEKENAARS } from '../../../../shared/aanvraag/wijzen.ts';

const BEGIN = 'ondertekening.ondertekenaars';

/** How many signatories have something filled in; at least the first is there. */
export function aantalPlaatsen(waarden: Formuliervelden): number {
  const bezet = Array.from({ length: MAX_ONDERTEKENAARS }, (_, plaats) =>
    Object.entries(waarden).some(
      ([naam, waarde]) => naam.startsWith(`${BEGIN}.${plaats}.`) && waarde !== '',
    ),
  );
  return Math.max(1, bezet.lastIndexOf(true) + 1);
}

/** The fields without one signatory; those after it move up. */
export function haalPlaatsWeg(waarden: Formuliervelden, weg: number): Formuliervelden {
  const over = Object.entries(waarden).flatMap(([naam, waarde]): [string, string][] => {
    const [plaats, veld] = naam.split('.').slice(2);
    if (!naam.startsWith(`${BEGIN}.`) || Number(plaats) < weg) return [[naam, waarde]];
    return Number(plaats) === weg ? [] : [[`${BEGIN}.${Number(plaats) - 1}.${veld}`, waarde]];
  });
  return Object.fromEntries(over);
}
