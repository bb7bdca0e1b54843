import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { textArgument } from './arguments.ts';
import { type CliCommand, type Options } from './command.ts';
import { commands } from './commands.ts';

/** The command line asks for what there is not. The message names it. */
export class UsageError extends Error {
  readonly code = 'usage';
  constructor(melding: string, cause?: unknown) {
    super(melding, { cause });
    this.name = 'UsageError';
  }
}

/** What every command takes. */
export const generalOptions = {
  json: { type: 'boolean', explanation: 'one JSON object a line, for scripts' },
  lokaal: { type: 'boolean', explanation: 'the service of `npm start` on this machine' },
  door: { type: 'string', what: 'NAME', explanation: 'who does it, for the record' },
  help: { type: 'boolean', short: 'h', explanation: 'what there is, or what a command takes' },
} as const satisfies Options;

const generalSchema = z.object({
  json: z._default(z.boolean(), false),
  lokaal: z._default(z.boolean(), false),
  door: z.optional(textArgument.check(z.maxLength(100, 'must be 100 characters at most'))),
});

/** A command line that can be carried out. */
export type Call = z.infer<typeof generalSchema> & {
  readonly command: CliCommand;
  readonly input: unknown;
};
/** Somebody asks what there is; of one command when that is named. */
export type HelpQuestion = { readonly help: string | undefined };

/** @throws UsageError naming the command, option or argument that is wrong */
export function parse(args: readonly string[]): Call | HelpQuestion {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return { help: undefined };
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`There is no command '${name}'`);
  const { values, positionals } = readArguments(rest, { ...command.options, ...generalOptions });
  if (values['help'] === true) return { help: name };
  const general = check(generalSchema, values, command);
  if (general.lokaal && command.onStage) {
    throw new UsageError(`'${name}' works on a stage on AWS: it has no --lokaal`);
  }
  const input = check(command.schema, { ...values, rest: positionals }, command);
  return { ...general, command, input };
}

function readArguments(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message, error);
  }
}

function check<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: Readonly<Record<string, unknown>>,
  { rest }: CliCommand,
): z.infer<Schema> {
  const outcome = schema.safeParse(input);
  if (outcome.success) return outcome.data;
  const meldingen = outcome.error.issues.map(({ path: [place], message }) => {
    if (place === undefined) return message;
    if (place === 'rest') return `${rest || 'Arguments'}: ${message}`;
    return `--${String(place)}: ${input[String(place)] === undefined ? 'is needed' : message}`;
  });
  throw new UsageError([...new Set(meldingen)].join('\n'), outcome.error);
}
