import type { Houder } from '../security/holder.ts';

/** A signatory needs no e-mail address of the others. @param veld as in the samenvatting */
export function maySee(houder: Houder, veld: string): boolean {
  const [, index] = /^ondertekening\.ondertekenaars\.(\d+)\.email$/.exec(veld) ?? [];
  return index === undefined || isNotAnother(houder, Number(index));
}

/** Whether a signatory, counted from 0, is not another one than who looks. */
export const isNotAnother = (houder: Houder, index: number): boolean =>
  houder.rol !== 'ondertekenaar' || houder.nummer === index + 1;
