import type { Context } from 'aws-lambda';
import pMap from 'p-map';
import { LANGSTE_WACHT } from '../../shared/dossier/bericht.ts';
import { oudsteVerschuldigd } from '../../shared/dossier/verzenden.ts';
import { later, type Moment, type Tijdstip } from '../../shared/dossier/tijd.ts';
import type { Dossiers } from '../opslag/dossiers.ts';
import type { Item } from '../opslag/item.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';

/** Dossiers at the same time, in each of the agenda's partitions. */
export const TEGELIJK = 4;

/** A new dossier is only begun while this much time is left to send its mails and record them: milliseconds. */
const NODIG_MS = 25_000;

type Middelen = {
  readonly dossiers: Dossiers;
  readonly moment: () => Moment;
  /** @returns nothing when it is no dossier */
  readonly lees: (item: Item) => Promise<Dossier | undefined>;
  /** @returns whether it went well */
  readonly verwerk: (dossier: Dossier) => Promise<boolean>;
  readonly context: Context;
};

/** What a look at the agenda gave. */
export type Agendastand = {
  /** Items that are no dossier, and dossiers that could not be handled and stay due. */
  readonly bleefLiggen: number;
  /** Since when the oldest mail was owed as the look began; nothing when none was. */
  readonly oudste: Tijdstip | undefined;
};

/**
 * Does what is due in one partition of the agenda; what there is no time for waits for the next minute. It also looks
 * at what is due later, as far as a mail that is tried again can be: such a mail is owed all that time.
 */
export async function werkVakAf(vak: string, middelen: Middelen): Promise<Agendastand> {
  const { dossiers, moment, lees, verwerk, context } = middelen;
  const { nu, eenheidMs } = moment();
  const heeftTijd = () => context.getRemainingTimeInMillis() > NODIG_MS;
  const oudste: Tijdstip[] = [];
  let bleefLiggen = 0;
  const bekijk = async (item: Item): Promise<void> => {
    if (!heeftTijd()) return;
    const dossier = await lees(item);
    const sinds = dossier && oudsteVerschuldigd(dossier);
    if (sinds !== undefined) oudste.push(sinds);
    const isAanDeBeurt = (item['agendaTijd']?.S ?? '') <= nu;
    const ging = dossier !== undefined && (!isAanDeBeurt || (await verwerk(dossier)));
    if (!ging) bleefLiggen += 1;
  };
  for await (const items of dossiers.aanDeBeurt(vak, later(nu, LANGSTE_WACHT, eenheidMs))) {
    await pMap(items, bekijk, { concurrency: TEGELIJK });
    if (!heeftTijd()) break;
  }
  return { bleefLiggen, oudste: oudste.sort().at(0) };
}
