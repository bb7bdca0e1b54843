import type { Holder } from '../../functions/security/holder.ts';
import type { ChangingFunction, DeskFunction } from '../../shared/api/routes.ts';

/** Whose link opens each route of a dossier; to every other it does not exist. */
export const openers: Record<
  Exclude<ChangingFunction, DeskFunction> | 'inzien' | 'document',
  readonly Holder['rol'][]
> = {
  inzien: ['aanvrager', 'ondertekenaar', 'ssd'],
  document: ['aanvrager', 'ondertekenaar', 'ssd'],
  ondertekenen: ['ondertekenaar'],
  weigeren: ['ondertekenaar'],
  aanvullen: ['aanvrager'],
  intrekken: ['aanvrager'],
  corrigeren: ['aanvrager'],
  'opnieuw-vragen': ['aanvrager'],
  afhandelen: ['ssd'],
};
