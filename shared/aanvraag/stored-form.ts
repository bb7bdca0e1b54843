import * as z from 'zod/mini';
import { beheerderSchema } from './beheerder.ts';
import { nummersSchema } from './nummers.ts';
import { ondertekenaarSchema } from './ondertekening.ts';
import { organisatieSchema } from './organisatie.ts';
import { telefoonLeesbaar } from './telefoon.ts';

const groepen: Readonly<Record<string, Readonly<Record<string, z.core.$ZodType>>>> = {
  organisatie: organisatieSchema.shape,
  'organisatie.nummers': nummersSchema.shape,
  'organisatie.adres': organisatieSchema.shape.adres.shape,
  beheerder: beheerderSchema.shape,
  'ondertekening.ondertekenaars': ondertekenaarSchema.shape,
};

/**
 * The stored form of what was typed in one field, as people read it: `31fr` becomes `31FR`.
 * @param naam the field's name on the screen
 * @returns nothing when it is wrong, or when the field has no form of its own
 */
export function opslagvorm(naam: string, getypt: string): string | undefined {
  const punt = naam.lastIndexOf('.');
  const groep = naam.slice(0, punt).replace(/\.\d$/, '');
  const schema = groepen[groep]?.[naam.slice(punt + 1)];
  if (schema === undefined) return undefined;
  const gelezen = z.safeParse(schema, getypt);
  if (!gelezen.success || typeof gelezen.data !== 'string') return undefined;
  return naam === 'beheerder.telefoon' ? telefoonLeesbaar(gelezen.data) : gelezen.data;
}
