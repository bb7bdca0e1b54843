import { type Actor, LINK } from '../desk/actor.ts';
import { isFourEyed } from './desk-work.ts';
import type { Dossier } from './dossier.ts';
import { naGebeurtenis } from './record.ts';
import { kanBij, overgangen } from './transitions.ts';
import { STAPPEN, type Stap } from './stappen.ts';
import type { Moment } from '../time/moment.ts';
import { geweigerd, gewijzigd, type Uitkomst } from './outcome.ts';

export type NeemStap = {
  readonly soort: 'neem-stap';
  readonly stap: Stap;
  readonly toelichting: string;
  /** Left out for who only holds the link of the SSD. */
  readonly door?: Actor;
  /** Whether who took it up may not finish it. */
  readonly fourEyes?: boolean;
};

/** Which steps fit the dossier as it is now. A paper can only come in for an aanvraag that is signed on paper. */
export const mogelijkeStappen = (dossier: Dossier): Stap[] =>
  STAPPEN.filter(
    (stap) =>
      kanBij(stap, dossier.status) &&
      (stap !== 'papier-ontvangen' || dossier.aanvraag.ondertekening.wijze === 'papier'),
  );

/** What the SSD records. The same step twice is one step. */
export function neemStap(
  dossier: Dossier,
  { stap, toelichting, door = LINK, fourEyes = false }: NeemStap,
  moment: Moment,
): Uitkomst {
  const laatste = dossier.gebeurtenissen.findLast(({ soort }) =>
    (STAPPEN as readonly string[]).includes(soort),
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
