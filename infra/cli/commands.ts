import type { Opdracht } from './command.ts';
import { audit } from './commands/audit.ts';
import { archief } from './commands/archief.ts';
import { exporteer } from './commands/exporteer.ts';
import { giveBack } from './commands/geef-terug.ts';
import { lijst } from './commands/lijst.ts';
import { papierOntvangen } from './commands/papier-ontvangen.ts';
import { plekken } from './commands/plekken.ts';
import { schrijvenHervatten, schrijvenStoppen } from './commands/schrijven.ts';
import { endSessions } from './commands/sessies-beeindigen.ts';
import { sleutelInGebruik } from './commands/sleutel-in-gebruik.ts';
import { sleutelToevoegen } from './commands/sleutel-toevoegen.ts';
import { sleutelVerwijderen } from './commands/sleutel-verwijderen.ts';
import { sleutels } from './commands/sleutels.ts';
import { toon } from './commands/toon.ts';
import { verstuurOpnieuw } from './commands/verstuur-opnieuw.ts';
import { wis } from './commands/wis.ts';
import { zetTerug } from './commands/zet-terug.ts';
import { zoek } from './commands/zoek.ts';

/** Every command of the operator, by its name. */
export const opdrachten: Readonly<Record<string, Opdracht>> = {
  lijst,
  toon,
  zoek,
  'verstuur-opnieuw': verstuurOpnieuw,
  'papier-ontvangen': papierOntvangen,
  'geef-terug': giveBack,
  exporteer,
  archief,
  audit,
  wis,
  sleutels,
  'sleutel-toevoegen': sleutelToevoegen,
  'sleutel-in-gebruik': sleutelInGebruik,
  'sleutel-verwijderen': sleutelVerwijderen,
  'sessies-beeindigen': endSessions,
  plekken,
  'schrijven-stoppen': schrijvenStoppen,
  'schrijven-hervatten': schrijvenHervatten,
  'zet-terug': zetTerug,
};
