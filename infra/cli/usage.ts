import { generalOptions } from './parse-arguments.ts';
import { type CliCommand, type Options } from './command.ts';
import { commands } from './commands.ts';

const WIDTH = 34;
const START = 'npm run beheer --';

const columns = (links: string, right: string): string =>
  links.length < WIDTH
    ? `  ${links.padEnd(WIDTH)}${right}`
    : `  ${links}\n  ${' '.repeat(WIDTH)}${right}`;

const optionLines = (options: Options): string[] =>
  Object.entries(options).map(([name, { what, explanation }]) =>
    columns(`--${name}${what === undefined ? '' : ` ${what}`}`, explanation),
  );

const heading = (name: string, { rest }: CliCommand): string =>
  [name, rest].filter(Boolean).join(' ');

/** Every command, in a line each. */
export const generalUsage = (): string =>
  [
    `Usage: ${START} COMMAND [options]`,
    '',
    'Commands:',
    ...Object.entries(commands).map(([name, command]) =>
      columns(heading(name, command), command.explanation),
    ),
    '',
    'Options of every command:',
    ...optionLines(generalOptions),
    '',
    'Exit codes: 0 done, 1 fault, 2 wrong command line or setting, 3 refused, 4 no such dossier or key.',
    'Settings, rights and what each command writes down: docs/beheer.md.',
  ].join('\n');

/** One command with its options. */
export function usageOf(name: string): string {
  const command = commands[name];
  if (command === undefined) return generalUsage();
  return [
    `Usage: ${START} ${heading(name, command)} [options]`,
    '',
    `${command.explanation}.`,
    '',
    ...optionLines({ ...command.options, ...generalOptions }),
  ].join('\n');
}
