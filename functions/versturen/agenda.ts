import type { Context } from 'aws-lambda';
import pMap from 'p-map';
import { oudsteVerschuldigd } from '../../shared/dossier/dispatch.ts';
import type { Moment, Tijdstip } from '../../shared/time/moment.ts';
import type { Dossiers } from '../opslag/dossiers.ts';
import type { Item } from '../opslag/item.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { foutgegevens, logboek } from '../platform/logboek.ts';

/** Dossiers at the same time, in each of the agenda's partitions. */
export const TEGELIJK = 4;

/** A new dossier is only begun while this much time is left to send its mails and record them: milliseconds. */
const NODIG_MS = 25_000;

/** For how long new dossiers may still be begun: milliseconds. Whoever is cut off between sending and recording sends again. */
export const resterendMs = (context: Context): number =>
  Math.max(0, context.getRemainingTimeInMillis() - NODIG_MS);

export const heeftTijd = (context: Context): boolean => resterendMs(context) > 0;

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
  /** Items that are no dossier, dossiers that could not be handled and stay due, and the part itself if it broke off. */
  readonly bleefLiggen: number;
  /** Since when the oldest mail that is due was owed as the look began; nothing when none was. */
  readonly oudste: Tijdstip | undefined;
};

/**
 * Does what is due in one partition of the agenda; what there is no time for waits for the next minute. It looks at
 * nothing that is due later: a minute in which nothing is due must cost next to nothing, however many dossiers wait.
 */
export async function werkVakAf(vak: string, middelen: Middelen): Promise<Agendastand> {
  const { dossiers, moment, lees, verwerk, context } = middelen;
  const oudste: Tijdstip[] = [];
  let bleefLiggen = 0;
  const bekijk = async (item: Item): Promise<void> => {
    if (!heeftTijd(context)) return;
    const dossier = await lees(item);
    const sinds = dossier && oudsteVerschuldigd(dossier);
    if (sinds !== undefined) oudste.push(sinds);
    const ging = dossier !== undefined && (await verwerk(dossier));
    if (!ging) bleefLiggen += 1;
  };
  try {
    for await (const items of dossiers.aanDeBeurt(vak, moment().nu)) {
      await pMap(items, bekijk, { concurrency: TEGELIJK });
      if (!heeftTijd(context)) break;
    }
  } catch (fout) {
    // Thrown on, it would end the call while other parts are between sending and recording.
    logboek.error('agendavak-bleef-liggen', { vak, fout: foutgegevens(fout) });
    bleefLiggen += 1;
  }
  return { bleefLiggen, oudste: oudste.sort().at(0) };
}
