import * as z from 'zod/mini';
import { beheerderSchema } from './beheerder.ts';
import { nummersSchema } from './nummers.ts';
import { aanvraagOndertekenaarSchema } from './ondertekening.ts';
import { organisatieSchema } from './organisatie.ts';
import { telefoonReadable } from './telefoon.ts';

const groups: Readonly<Record<string, Readonly<Record<string, z.core.$ZodType>>>> = {
  organisatie: organisatieSchema.shape,
  'organisatie.nummers': nummersSchema.shape,
  'organisatie.adres': organisatieSchema.shape.adres.shape,
  beheerder: beheerderSchema.shape,
  'ondertekening.ondertekenaars': aanvraagOndertekenaarSchema.shape,
};

/**
 * The stored form of what was typed in one field, as people read it: `31fr` becomes `31FR`.
 * @param name the field's name on the screen
 * @returns nothing when it is wrong, or when the field has no form of its own
 */
export function storedForm(name: string, typed: string): string | undefined {
  const point = name.lastIndexOf('.');
  const group = name.slice(0, point).replace(/\.\d$/, '');
  const schema = groups[group]?.[name.slice(point + 1)];
  if (schema === undefined) return undefined;
  const read = z.safeParse(schema, typed);
  if (!read.success || typeof read.data !== 'string') return undefined;
  return name === 'beheerder.telefoon' ? telefoonReadable(read.data) : read.data;
}
