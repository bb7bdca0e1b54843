import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { tekst } from './arguments.ts';
import { type Opdracht, type Opties } from './command.ts';
import { opdrachten } from './commands.ts';

/** The command line asks for what there is not. The message names it. */
export class Gebruiksfout extends Error {
  readonly code = 'gebruik';
  constructor(melding: string, cause?: unknown) {
    super(melding, { cause });
    this.name = 'Gebruiksfout';
  }
}

/** What every command takes. */
export const algemeneOpties = {
  json: { type: 'boolean', uitleg: 'one JSON object a line, for scripts' },
  lokaal: { type: 'boolean', uitleg: 'the service of `npm start` on this machine' },
  door: { type: 'string', wat: 'NAME', uitleg: 'who does it, for the record' },
  help: { type: 'boolean', short: 'h', uitleg: 'what there is, or what a command takes' },
} as const satisfies Opties;

const algemeenSchema = z.object({
  json: z._default(z.boolean(), false),
  lokaal: z._default(z.boolean(), false),
  door: z.optional(tekst.check(z.maxLength(100, 'must be 100 characters at most'))),
});

/** A command line that can be carried out. */
export type Aanroep = z.infer<typeof algemeenSchema> & {
  readonly opdracht: Opdracht;
  readonly invoer: unknown;
};
/** Somebody asks what there is; of one command when that is named. */
export type Hulpvraag = { readonly hulp: string | undefined };

/** @throws Gebruiksfout naming the command, option or argument that is wrong */
export function ontleed(argumenten: readonly string[]): Aanroep | Hulpvraag {
  const [naam, ...rest] = argumenten;
  if (naam === undefined || naam === '--help' || naam === '-h' || naam === 'help') {
    return { hulp: undefined };
  }
  const opdracht = Object.hasOwn(opdrachten, naam) ? opdrachten[naam] : undefined;
  if (opdracht === undefined) throw new Gebruiksfout(`There is no command '${naam}'`);
  const { values, positionals } = leesArgumenten(rest, { ...opdracht.opties, ...algemeneOpties });
  if (values['help'] === true) return { hulp: naam };
  const algemeen = controleer(algemeenSchema, values, opdracht);
  if (algemeen.lokaal && opdracht.onStage) {
    throw new Gebruiksfout(`'${naam}' works on a stage on AWS: it has no --lokaal`);
  }
  const invoer = controleer(opdracht.schema, { ...values, rest: positionals }, opdracht);
  return { ...algemeen, opdracht, invoer };
}

function leesArgumenten(args: string[], options: Opties) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (fout) {
    throw new Gebruiksfout((fout as Error).message, fout);
  }
}

function controleer<Schema extends z.ZodMiniType>(
  schema: Schema,
  invoer: Readonly<Record<string, unknown>>,
  { rest }: Opdracht,
): z.infer<Schema> {
  const uitkomst = schema.safeParse(invoer);
  if (uitkomst.success) return uitkomst.data;
  const meldingen = uitkomst.error.issues.map(({ path: [plaats], message }) => {
    if (plaats === undefined) return message;
    if (plaats === 'rest') return `${rest || 'Arguments'}: ${message}`;
    return `--${String(plaats)}: ${invoer[String(plaats)] === undefined ? 'is needed' : message}`;
  });
  throw new Gebruiksfout([...new Set(meldingen)].join('\n'), uitkomst.error);
}
