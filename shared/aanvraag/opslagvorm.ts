import * as z from 'zod/mini';
import { beheerderSchema } from './beheerder.ts';
import { nummersSchema } from './nummers.ts';
import { organisatieSchema } from './organisatie.ts';
import { telefoonLeesbaar } from './telefoon.ts';

const groepen: Readonly<Record<string, Readonly<Record<string, z.core.$ZodType>>>> = {
  organisatie: organisatieSchema.shape,
  'organisatie.nummers': nummersSchema.shape,
  'organisatie.adres': organisatieSchema.shape.adres.shape,
  beheerder: beheerderSchema.shape,
};

/**
 * The stored form of what was typed in one field, as people read it: `31fr` becomes `31FR`.
 * @param naam the field, as in `velden`
 * @returns nothing when it is wrong, or when the field has no form of its own
 */
export function opslagvorm(naam: string, getypt: string): string | undefined {
  const punt = naam.lastIndexOf('.');
  const schema = groepen[naam.slice(0, punt)]?.[naam.slice(punt + 1)];
  if (schema === undefined) return undefined;
  const gelezen = z.safeParse(schema, getypt);
  if (!gelezen.success || typeof gelezen.data !== 'string') return undefined;
  return naam === 'beheerder.telefoon' ? telefoonLeesbaar(gelezen.data) : gelezen.data;
}
