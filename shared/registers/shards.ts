import type { RegisterId } from './registers.ts';

/** How many characters of a number say in which file it is; all gemeenten are in one. */
const PREFIX: Readonly<Record<RegisterId, number>> = { brin: 2, bestuur: 1, gemeenten: 0 };

/** The file that holds a number, seen from the folder of the version: `brin/31.json`. */
export function shardOf(register: RegisterId, number: string): string {
  const prefix = number.slice(0, PREFIX[register]);
  return prefix === '' ? `${register}.json` : `${register}/${prefix}.json`;
}

/**
 * Every file of a register, also where no number is known: so that a file that is missing is a fault, and never means that
 * there is no such number.
 */
export function shardsOf(register: RegisterId): string[] {
  const digits = PREFIX[register];
  return Array.from({ length: 10 ** digits }, (_, index) =>
    shardOf(register, digits === 0 ? '' : String(index).padStart(digits, '0')),
  );
}
