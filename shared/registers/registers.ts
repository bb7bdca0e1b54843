import type { Nummersoort } from '../aanvraag/organisatietypen.ts';

/** A number by which something can be looked up. */
export type RegisterNumber = Extract<Nummersoort, 'brincode' | 'bestuursnummer' | 'gemeentecode'>;

type Register = {
  /** How it is called in the index. */
  readonly naam: string;
  /** Who publishes it, as a sentence names them. */
  readonly publisher: string;
  readonly number: RegisterNumber;
};

/** The registers that are compiled, by the name of their part of the files. */
export const registers = {
  brin: { naam: 'DUO, instellingen', publisher: 'DUO', number: 'brincode' },
  bestuur: { naam: 'DUO, besturen', publisher: 'DUO', number: 'bestuursnummer' },
  gemeenten: {
    naam: 'Register van Overheidsorganisaties, gemeenten',
    publisher: 'het Register van Overheidsorganisaties',
    number: 'gemeentecode',
  },
} as const satisfies Record<string, Register>;

export type RegisterId = keyof typeof registers;
export const REGISTER_IDS = Object.keys(registers) as RegisterId[];
