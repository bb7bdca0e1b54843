import type { ParseArgsOptionsConfig } from 'node:util';
import type * as z from 'zod/mini';
import type { Middelen } from './deps.ts';

/** One piece of output: for people, and the same for a program (`--json`: one object a line). */
export type Regel = { readonly tekst: string; readonly json: object };

/** How a command ended that could be carried out. */
export type Afloop = 'gelukt' | 'geweigerd' | 'niet-gevonden';

type Optie = ParseArgsOptionsConfig[string] & {
  /** What it takes, for the usage; nothing for a switch. */
  readonly wat?: string;
  readonly uitleg: string;
};
export type Opties = Readonly<Record<string, Optie>>;

/** One command, as it stands in the table of commands. */
export type Opdracht = {
  /** What comes after its name, options apart. */
  readonly rest: string;
  readonly uitleg: string;
  readonly opties: Opties;
  /** Whether it works on a stage on AWS, where there is no such thing on one machine. */
  readonly onStage?: true;
  readonly schema: z.ZodMiniType;
  /** @param invoer what the schema made of the arguments */
  readonly doe: (invoer: unknown, middelen: Middelen) => AsyncGenerator<Regel, Afloop>;
};

/** Keeps a command and the schema of its arguments together. */
export const opdracht = <Schema extends z.ZodMiniType>(beschrijving: {
  readonly rest: string;
  readonly uitleg: string;
  readonly opties: Opties;
  readonly onStage?: true;
  readonly schema: Schema;
  readonly doe: (invoer: z.infer<Schema>, middelen: Middelen) => AsyncGenerator<Regel, Afloop>;
}): Opdracht => ({
  ...beschrijving,
  doe: (invoer, middelen) => beschrijving.doe(invoer as z.infer<Schema>, middelen),
});
