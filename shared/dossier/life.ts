import { aanvullingHandlers, type AnswerQuestion } from './aanvulling.ts';
import { type TakeStep, takeStep } from './afhandelen.ts';
import { type Manage, beheerHandlers } from './beheer.ts';
import { dispatchHandlers, afterTermijn, type Dispatch } from './dispatch.ts';
import { deskHandlers, type DeskWork } from './desk-work.ts';
import type { Dossier } from './dossier.ts';
import { replacementHandlers, type Replace } from './replacement.ts';
import { signingHandlers, type Sign } from './signing.ts';
import { TAKE_UP_WORKING_DAYS } from './termijnen.ts';
import type { Moment } from '../time/moment.ts';
import { refused, type Handler, type Handlers, type Outcome } from './outcome.ts';

/** What can happen to a dossier that exists. */
export type Gebeurtenis = Sign | TakeStep | AnswerQuestion | Replace | DeskWork | Dispatch | Manage;

/**
 * What a gebeurtenis makes of a dossier: the dossier one `versie` further, or the reason why not. What the clock made
 * happen meanwhile comes first, so that nobody signs after the last moment because the agenda was late.
 */
export function apply(dossier: Dossier, gebeurtenis: Gebeurtenis, moment: Moment): Outcome {
  const outcome = choose(dossier, gebeurtenis, moment);
  if (!outcome.ok) return outcome;
  const { dossier: fresh } = outcome;
  const isJustNowOndertekend = fresh.status === 'ondertekend' && dossier.status !== 'ondertekend';
  return isJustNowOndertekend
    ? {
        ok: true,
        dossier: { ...fresh, takeUpBefore: moment.workingDaysLater(TAKE_UP_WORKING_DAYS) },
      }
    : outcome;
}

function choose(dossier: Dossier, gebeurtenis: Gebeurtenis, moment: Moment): Outcome {
  // Only how a mail went that was out already can still be recorded on what is left of a dossier.
  if (dossier.erasedAt !== undefined && gebeurtenis.soort !== 'verzending-afgerond') {
    return refused(gebeurtenis.soort === 'wis' ? 'al-gedaan' : 'niets-te-doen');
  }
  const current = isDispatch(gebeurtenis) ? dossier : afterTermijn(dossier, moment);
  // Each kind has its own handler, which the compiler cannot follow from the kind to the call.
  const handle = handlers[gebeurtenis.soort] as Handler<Gebeurtenis>;
  return handle(current, gebeurtenis, moment);
}

const handlers: Handlers<Gebeurtenis> = {
  ...signingHandlers,
  'neem-stap': takeStep,
  ...deskHandlers,
  ...aanvullingHandlers,
  ...replacementHandlers,
  ...dispatchHandlers,
  ...beheerHandlers,
};

/** What sends looks at the terms by itself, in the same write as the lease. */
const isDispatch = ({ soort }: Gebeurtenis): boolean => Object.hasOwn(dispatchHandlers, soort);
