import { ROLCODES } from '../../../../../shared/aanvraag/beheerautorisaties.ts';
import { fields } from '../../../../../shared/aanvraag/fields.ts';
import { partOf } from './steps.ts';

const FIELDS = Object.keys(fields);

/** Where a field stands on the screen. What is no field comes first. */
function place(name: string): readonly number[] {
  const [, signatory = '-1'] = /\.(\d)(?:\.|$)/.exec(name) ?? [];
  const [, rol = ''] = /^beheerautorisaties\.(.+)$/.exec(name) ?? [];
  return [
    partOf(name),
    Number(signatory),
    FIELDS.indexOf(name.replace(/\.\d\./, '.*.')),
    ROLCODES.findIndex((code) => code === rol),
  ];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** What is said of fields, in the order in which they stand on the screen; the server finds it in another order. */
export const inFormOrder = <Finding extends { readonly name: string }>(
  findings: readonly Finding[],
): Finding[] => [...findings].sort((one, other) => compare(place(one.name), place(other.name)));
