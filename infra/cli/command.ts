import type { ParseArgsOptionsConfig } from 'node:util';
import type * as z from 'zod/mini';
import type { CliDeps } from './deps.ts';

/** One piece of output: for people, and the same for a program (`--json`: one object a line). */
export type OutputLine = { readonly text: string; readonly json: object };

/** How a command ended that could be carried out. */
export type CommandOutcome = 'succeeded' | 'geweigerd' | 'niet-gevonden';

type ChoiceOption = ParseArgsOptionsConfig[string] & {
  /** What it takes, for the usage; nothing for a switch. */
  readonly what?: string;
  readonly explanation: string;
};
export type Options = Readonly<Record<string, ChoiceOption>>;

/** One command, as it stands in the table of commands. */
export type CliCommand = {
  /** What comes after its name, options apart. */
  readonly rest: string;
  readonly explanation: string;
  readonly options: Options;
  /** Whether it works on a stage on AWS, where there is no such thing on one machine. */
  readonly onStage?: true;
  readonly schema: z.ZodMiniType;
  /** @param input what the schema made of the arguments */
  readonly run: (input: unknown, deps: CliDeps) => AsyncGenerator<OutputLine, CommandOutcome>;
};

/** Keeps a command and the schema of its arguments together. */
export const command = <Schema extends z.ZodMiniType>(description: {
  readonly rest: string;
  readonly explanation: string;
  readonly options: Options;
  readonly onStage?: true;
  readonly schema: Schema;
  readonly run: (
    input: z.infer<Schema>,
    deps: CliDeps,
  ) => AsyncGenerator<OutputLine, CommandOutcome>;
}): CliCommand => ({
  ...description,
  run: (input, deps) => description.run(input as z.infer<Schema>, deps),
});
