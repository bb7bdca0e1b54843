import { type Actor, LINK } from '../desk/actor.ts';
import { isFourEyed } from './desk-work.ts';
import { askAanvulling, mayAskAgain } from './aanvulling.ts';
import type { Dossier } from './dossier.ts';
import { afterGebeurtenis } from './record.ts';
import { canFor, transitions } from './transitions.ts';
import { DEFAULT_TERM_DAYS, eventOfStep, STEPS, type Step } from './stappen.ts';
import type { Moment } from '../time/moment.ts';
import { refused, changed, type Outcome } from './outcome.ts';

export type TakeStep = {
  readonly soort: 'neem-stap';
  readonly stap: Step;
  readonly toelichting: string;
  /** Only with a question: how many days it waits for the answer. */
  readonly termijnDagen?: number | undefined;
  /** Left out for who only holds the link of the SSD. */
  readonly door?: Actor;
  /** Whether who took it up may not finish it. */
  readonly fourEyes?: boolean;
};

/**
 * Which steps fit the dossier as it is now. A paper can only come in for an aanvraag that is signed on paper, and a question
 * can be asked so often.
 */
export const possibleSteps = (dossier: Dossier): Step[] =>
  STEPS.filter(
    (stap) =>
      canFor(eventOfStep[stap], dossier.status) &&
      (stap !== 'papier-ontvangen' || dossier.aanvraag.ondertekening.wijze === 'papier') &&
      (stap !== 'aanvulling-vragen' || mayAskAgain(dossier)),
  );

/** What the SSD records. The same step twice is one step. */
export function takeStep(
  dossier: Dossier,
  { stap, toelichting, termijnDagen = DEFAULT_TERM_DAYS, door = LINK, fourEyes = false }: TakeStep,
  moment: Moment,
): Outcome {
  if (stap === 'aanvulling-vragen') {
    return askAanvulling(dossier, { toelichting, termijnDagen, door }, moment);
  }
  const soort = eventOfStep[stap];
  const last = dossier.gebeurtenissen.findLast((happened) =>
    (Object.values(eventOfStep) as readonly string[]).includes(happened.soort),
  );
  if (last?.soort === soort && dossier.status === transitions[soort].to) {
    return refused('al-gedaan');
  }
  if (!possibleSteps(dossier).includes(stap)) return refused('past-niet-bij-status');
  if (fourEyes && stap === 'verwerkt' && !isFourEyed(dossier, door)) return refused('vier-ogen');
  return changed(
    afterGebeurtenis(dossier, {
      soort,
      tijd: moment.now,
      ...(toelichting === '' ? {} : { toelichting }),
      door,
    }),
  );
}
