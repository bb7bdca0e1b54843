import type { NummerKind } from '../aanvraag/organisatietypen.ts';

/** A number by which something can be looked up. */
type RegisterNumber = Extract<NummerKind, 'brincode' | 'bestuursnummer' | 'gemeentecode'>;

type Register = {
  /** How it is called in the index. */
  readonly naam: string;
  /** Who publishes it, as a sentence names them. */
  readonly publisher: string;
  readonly number: RegisterNumber;
  /** How a sentence about that number begins. */
  readonly numberName: string;
};

/** The registers that are compiled, by the name of their part of the files. */
export const registers = {
  brin: {
    naam: 'DUO, instellingen',
    publisher: 'DUO',
    number: 'brincode',
    numberName: 'Brincode',
  },
  bestuur: {
    naam: 'DUO, besturen',
    publisher: 'DUO',
    number: 'bestuursnummer',
    numberName: 'Bestuursnummer',
  },
  gemeenten: {
    naam: 'Register van Overheidsorganisaties, gemeenten',
    publisher: 'het Register van Overheidsorganisaties',
    number: 'gemeentecode',
    numberName: 'Gemeentecode',
  },
} as const satisfies Record<string, Register>;

export type RegisterId = keyof typeof registers;
export const REGISTER_IDS = Object.keys(registers) as RegisterId[];
