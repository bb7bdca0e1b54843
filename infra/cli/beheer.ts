import * as z from 'zod/mini';
import { InvalidEnv } from '../../functions/runtime/env.ts';
import { generalUsage, usageOf } from './usage.ts';
import { type Call, UsageError, parse } from './parse-arguments.ts';
import type { CommandOutcome } from './command.ts';
import { SettingError } from '../local/setting-error.ts';
import { originOf } from './reach.ts';
import { NoKeys } from './key-vault.ts';

/** `npm run beheer -- …`: what an operator does to dossiers and keys. The exit codes are a contract with scripts. */
const EXIT_CODES: Readonly<Record<CommandOutcome | 'error' | 'usage', number>> = {
  succeeded: 0,
  error: 1,
  usage: 2,
  geweigerd: 3,
  'niet-gevonden': 4,
};

// Whoever reads along may have seen enough: `lijst | head` is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT_CODES.succeeded);
});

async function start(args: readonly string[]): Promise<number> {
  try {
    const call = parse(args);
    if ('help' in call) {
      const { help } = call;
      await write(help === undefined ? generalUsage() : usageOf(help));
      return EXIT_CODES.succeeded;
    }
    const outcome = await run(call);
    if (outcome === 'niet-gevonden') process.stderr.write('There is no such dossier or key.\n');
    return EXIT_CODES[outcome];
  } catch (error) {
    return report(error, args);
  }
}

async function run({ command, input, json, ...choice }: Call): Promise<CommandOutcome> {
  // The AWS SDK loads only for a command line that can be carried out.
  const { createDeps } = await import('./deps.ts');
  const deps = createDeps({
    ...choice,
    onStage: command.onStage ?? false,
    env: process.env,
  });
  try {
    const lines = command.run(input, deps);
    let step = await lines.next();
    for (; step.done !== true; step = await lines.next()) {
      await write(json ? JSON.stringify(step.value.json) : step.value.text);
    }
    return step.value;
  } finally {
    deps.close();
  }
}

/** Waits until it is taken, so that a long list does not pile up in memory. */
const write = (line: string): Promise<void> =>
  new Promise((ready) => {
    process.stdout.write(`${line}\n`, () => {
      ready();
    });
  });

type Failure = Error & { readonly code?: string };

/** A fault is named with its cause. Neither holds what somebody typed into a form. */
function report(error: unknown, args: readonly string[]): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usageOf(args[0] ?? '')}\n`);
    return EXIT_CODES.usage;
  }
  if (error instanceof SettingError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT_CODES.usage;
  }
  if (error instanceof InvalidEnv || error instanceof NoKeys) {
    process.stderr.write(`${error.message}\nOr give --lokaal. Settings: docs/beheer.md\n`);
    return EXIT_CODES.usage;
  }
  const hint = args.includes('--lokaal') ? ' Is `npm start` running, with this DYNAMO_PORT?' : '';
  for (let current = error; current instanceof Error; current = current.cause) {
    // Of a schema only the fault above it is for people.
    if (current instanceof z.core.$ZodError) break;
    const { name, code, message } = current as Failure;
    const origin = originOf(current);
    if (origin !== undefined) process.stderr.write(`${origin} does not answer.${hint}\n`);
    process.stderr.write(`${name}${code === undefined ? '' : ` (${code})`}: ${message}\n`);
  }
  return EXIT_CODES.error;
}

process.exitCode = await start(process.argv.slice(2));
