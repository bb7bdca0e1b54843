import type { Holder } from '../security/holder.ts';

/** A signatory needs no e-mail address of the others. @param field as in the samenvatting */
export function maySee(holder: Holder, field: string): boolean {
  const [, index] = /^ondertekening\.ondertekenaars\.(\d+)\.email$/.exec(field) ?? [];
  return index === undefined || isNotAnother(holder, Number(index));
}

/** Whether a signatory, counted from 0, is not another one than who looks. */
export const isNotAnother = (holder: Holder, index: number): boolean =>
  holder.rol !== 'ondertekenaar' || holder.nummer === index + 1;
