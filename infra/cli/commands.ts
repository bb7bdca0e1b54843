import type { CliCommand } from './command.ts';
import { audit } from './commands/audit.ts';
import { archief } from './commands/archief.ts';
import { exportCommand } from './commands/exporteer.ts';
import { giveBack } from './commands/geef-terug.ts';
import { listCommand } from './commands/lijst.ts';
import { recordPapier } from './commands/papier-ontvangen.ts';
import { places } from './commands/plekken.ts';
import { resumeWriting, stopWriting } from './commands/schrijven.ts';
import { endSessions } from './commands/sessies-beeindigen.ts';
import { keyInUse } from './commands/sleutel-in-gebruik.ts';
import { addKey } from './commands/sleutel-toevoegen.ts';
import { removeKey } from './commands/sleutel-verwijderen.ts';
import { keys } from './commands/sleutels.ts';
import { showCommand } from './commands/toon.ts';
import { dispatchAgainCommand } from './commands/verstuur-opnieuw.ts';
import { eraseCommand } from './commands/wis.ts';
import { putBackCommand } from './commands/zet-terug.ts';
import { findCommand } from './commands/zoek.ts';

/** Every command of the operator, by its name. */
export const commands: Readonly<Record<string, CliCommand>> = {
  lijst: listCommand,
  toon: showCommand,
  zoek: findCommand,
  'verstuur-opnieuw': dispatchAgainCommand,
  'papier-ontvangen': recordPapier,
  'geef-terug': giveBack,
  exporteer: exportCommand,
  archief,
  audit,
  wis: eraseCommand,
  sleutels: keys,
  'sleutel-toevoegen': addKey,
  'sleutel-in-gebruik': keyInUse,
  'sleutel-verwijderen': removeKey,
  'sessies-beeindigen': endSessions,
  plekken: places,
  'schrijven-stoppen': stopWriting,
  'schrijven-hervatten': resumeWriting,
  'zet-terug': putBackCommand,
};
