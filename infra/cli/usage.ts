import { algemeneOpties } from './parse-arguments.ts';
import { type Opdracht, type Opties } from './command.ts';
import { opdrachten } from './commands.ts';

const BREEDTE = 34;
const BEGIN = 'npm run beheer --';

const kolommen = (links: string, rechts: string): string =>
  links.length < BREEDTE
    ? `  ${links.padEnd(BREEDTE)}${rechts}`
    : `  ${links}\n  ${' '.repeat(BREEDTE)}${rechts}`;

const optieregels = (opties: Opties): string[] =>
  Object.entries(opties).map(([naam, { wat, uitleg }]) =>
    kolommen(`--${naam}${wat === undefined ? '' : ` ${wat}`}`, uitleg),
  );

const kop = (naam: string, { rest }: Opdracht): string => [naam, rest].filter(Boolean).join(' ');

/** Every command, in a line each. */
export const algemeenGebruik = (): string =>
  [
    `Usage: ${BEGIN} COMMAND [options]`,
    '',
    'Commands:',
    ...Object.entries(opdrachten).map(([naam, opdracht]) =>
      kolommen(kop(naam, opdracht), opdracht.uitleg),
    ),
    '',
    'Options of every command:',
    ...optieregels(algemeneOpties),
    '',
    'Exit codes: 0 done, 1 fault, 2 wrong command line or setting, 3 refused, 4 no such dossier or key.',
    'Settings, rights and what each command writes down: docs/beheer.md.',
  ].join('\n');

/** One command with its options. */
export function gebruikVan(naam: string): string {
  const opdracht = opdrachten[naam];
  if (opdracht === undefined) return algemeenGebruik();
  return [
    `Usage: ${BEGIN} ${kop(naam, opdracht)} [options]`,
    '',
    `${opdracht.uitleg}.`,
    '',
    ...optieregels({ ...opdracht.opties, ...algemeneOpties }),
  ].join('\n');
}
