import type { ListedRow } from './requests.ts';
import { work } from './teksten.ts';

/** The numbers of an organisation, each with its name: what somebody on the telephone has at hand. */
export const numbersOf = ({
  anders,
  ...numbers
}: ListedRow['organisatie']['nummers']): string[] => [
  ...Object.entries(work.numbers).flatMap(([kind, name]) =>
    typeof numbers[kind] === 'string' ? [`${name} ${numbers[kind]}`] : [],
  ),
  ...otherNumber(anders),
];

function otherNumber(other: unknown): string[] {
  const { soort, nummer } = (other ?? {}) as { soort?: string; nummer?: string };
  return nummer === undefined ? [] : [`${soort ?? ''} ${nummer}`.trim()];
}
