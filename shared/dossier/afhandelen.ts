import { type Actor, LINK } from '../desk/actor.ts';
import { isFourEyed } from './desk-work.ts';
import { askAanvulling, mayAskAgain } from './aanvulling.ts';
import type { Dossier } from './dossier.ts';
import { naGebeurtenis } from './record.ts';
import { kanBij, overgangen, type Overgangsoort } from './transitions.ts';
import { DEFAULT_TERM_DAYS, STAPPEN, type Stap } from './stappen.ts';
import type { Moment } from '../time/moment.ts';
import { geweigerd, gewijzigd, type Uitkomst } from './outcome.ts';

export type NeemStap = {
  readonly soort: 'neem-stap';
  readonly stap: Stap;
  readonly toelichting: string;
  /** Only with a question: how many days it waits for the answer. */
  readonly termijnDagen?: number | undefined;
  /** Left out for who only holds the link of the SSD. */
  readonly door?: Actor;
  /** Whether who took it up may not finish it. */
  readonly fourEyes?: boolean;
};

/** What happens by each step. */
export const eventOfStep = {
  'papier-ontvangen': 'papier-ontvangen',
  'in-behandeling': 'in-behandeling',
  'aanvulling-vragen': 'aanvulling-gevraagd',
  verwerkt: 'verwerkt',
  afgewezen: 'afgewezen',
} as const satisfies Record<Stap, Overgangsoort>;

/**
 * Which steps fit the dossier as it is now. A paper can only come in for an aanvraag that is signed on paper, and a question
 * can be asked so often.
 */
export const mogelijkeStappen = (dossier: Dossier): Stap[] =>
  STAPPEN.filter(
    (stap) =>
      kanBij(eventOfStep[stap], dossier.status) &&
      (stap !== 'papier-ontvangen' || dossier.aanvraag.ondertekening.wijze === 'papier') &&
      (stap !== 'aanvulling-vragen' || mayAskAgain(dossier)),
  );

/** What the SSD records. The same step twice is one step. */
export function neemStap(
  dossier: Dossier,
  { stap, toelichting, termijnDagen = DEFAULT_TERM_DAYS, door = LINK, fourEyes = false }: NeemStap,
  moment: Moment,
): Uitkomst {
  if (stap === 'aanvulling-vragen') {
    return askAanvulling(dossier, { toelichting, termijnDagen, door }, moment);
  }
  const laatste = dossier.gebeurtenissen.findLast(({ soort }) =>
    (Object.values(eventOfStep) as readonly string[]).includes(soort),
  );
  if (laatste?.soort === stap && dossier.status === overgangen[stap].naar) {
    return geweigerd('al-gedaan');
  }
  if (!mogelijkeStappen(dossier).includes(stap)) return geweigerd('past-niet-bij-status');
  if (fourEyes && stap === 'verwerkt' && !isFourEyed(dossier, door)) return geweigerd('vier-ogen');
  return gewijzigd(
    naGebeurtenis(dossier, {
      soort: stap,
      tijd: moment.nu,
      ...(toelichting === '' ? {} : { toelichting }),
      door,
    }),
  );
}
