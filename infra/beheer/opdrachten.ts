import type { Opdracht } from './opdracht.ts';
import { archief } from './opdrachten/archief.ts';
import { exporteer } from './opdrachten/exporteer.ts';
import { lijst } from './opdrachten/lijst.ts';
import { papierOntvangen } from './opdrachten/papier-ontvangen.ts';
import { plekken } from './opdrachten/plekken.ts';
import { schrijvenHervatten, schrijvenStoppen } from './opdrachten/schrijven.ts';
import { sleutelInGebruik } from './opdrachten/sleutel-in-gebruik.ts';
import { sleutelToevoegen } from './opdrachten/sleutel-toevoegen.ts';
import { sleutelVerwijderen } from './opdrachten/sleutel-verwijderen.ts';
import { sleutels } from './opdrachten/sleutels.ts';
import { toon } from './opdrachten/toon.ts';
import { verstuurOpnieuw } from './opdrachten/verstuur-opnieuw.ts';
import { wis } from './opdrachten/wis.ts';
import { zetTerug } from './opdrachten/zet-terug.ts';
import { zoek } from './opdrachten/zoek.ts';

/** Every command of the operator, by its name. */
export const opdrachten: Readonly<Record<string, Opdracht>> = {
  lijst,
  toon,
  zoek,
  'verstuur-opnieuw': verstuurOpnieuw,
  'papier-ontvangen': papierOntvangen,
  exporteer,
  archief,
  wis,
  sleutels,
  'sleutel-toevoegen': sleutelToevoegen,
  'sleutel-in-gebruik': sleutelInGebruik,
  'sleutel-verwijderen': sleutelVerwijderen,
  plekken,
  'schrijven-stoppen': schrijvenStoppen,
  'schrijven-hervatten': schrijvenHervatten,
  'zet-terug': zetTerug,
};
