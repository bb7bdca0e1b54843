import type { Formuliervelden } from '../../../shared/aanvraag/formulier.ts';
import { MAX_ONDERTEKENAARS } from '../../../shared/aanvraag/wijzen.ts';

const BEGIN = 'ondertekening.ondertekenaars';
const VELDEN = ['naam', 'functie', 'email'] as const;

/** The names of the fields of the signatory at a place, counted from 0. */
export const ondertekenaarVelden = (plaats: number): string[] =>
  VELDEN.map((veld) => `${BEGIN}.${plaats}.${veld}`);

/** How many signatories the screen shows: at least one, and each that was added, still empty or not. */
export function plaatsen(waarden: Formuliervelden): number {
  const bezet = Array.from({ length: MAX_ONDERTEKENAARS }, (_, plaats) => plaats).filter((plaats) =>
    ondertekenaarVelden(plaats).some((naam) => naam in waarden),
  );
  return Math.max(1, (bezet.at(-1) ?? 0) + 1);
}

/** The fields without one signatory; those after it move up. */
export function haalOndertekenaarWeg(
  waarden: Formuliervelden,
  weg: number,
): Record<string, string> {
  const over = Object.entries(waarden).flatMap(([naam, waarde]): [string, string][] => {
    const plaats = Number(naam.split('.')[2]);
    if (!naam.startsWith(`${BEGIN}.`) || plaats < weg) return [[naam, waarde]];
    const veld = naam.split('.')[3] ?? '';
    return plaats === weg ? [] : [[`${BEGIN}.${plaats - 1}.${veld}`, waarde]];
  });
  return Object.fromEntries(over);
}
