import type { Actor } from '../desk/actor.ts';
import { countOf, leavesRoom, MAX_QUESTIONS } from './bounds.ts';
import type { Dossier } from './dossier.ts';
import { refused, changed, type Handlers, type Outcome } from './outcome.ts';
import { afterGebeurtenis } from './record.ts';
import { isAboutQuestion, lastQuestion } from './questions.ts';
import { canFor } from './transitions.ts';
import { dayInAmsterdam, daysAfter, endOfDay } from '../time/day.ts';
import type { Moment } from '../time/moment.ts';

export type AnswerQuestion = { readonly soort: 'vul-aan'; readonly antwoord: string };

/** What the SSD asks, and how long it waits for the answer. */
type Question = {
  readonly toelichting: string;
  readonly termijnDagen: number;
  readonly door: Actor;
};

/** Whether the SSD may ask once more: a dossier has an end. */
export const mayAskAgain = (dossier: Dossier): boolean =>
  countOf(dossier, 'aanvulling-gevraagd') < MAX_QUESTIONS;

/** The SSD asks for what is missing. The same question, while it waits for the answer, is one question. */
export function askAanvulling(
  dossier: Dossier,
  { toelichting, termijnDagen, door }: Question,
  { now }: Moment,
): Outcome {
  const soort = 'aanvulling-gevraagd';
  const isAsked = dossier.status === 'wacht-op-aanvulling';
  if (isAsked && lastQuestion(dossier.gebeurtenissen)?.toelichting === toelichting) {
    return refused('al-gedaan');
  }
  if (!canFor(soort, dossier.status)) return refused('past-niet-bij-status');
  if (!mayAskAgain(dossier)) return refused('te-vaak');
  const tot = endOfDay(daysAfter(dayInAmsterdam(new Date(now)), termijnDagen));
  const asked = afterGebeurtenis(dossier, { soort, tijd: now, toelichting, tot, door });
  return leavesRoom(asked) ? changed(asked) : refused('dossier-vol');
}

/** The beheerder answers. The same answer again is one answer, whatever the SSD did with it meanwhile. */
function answerQuestion(dossier: Dossier, { antwoord }: AnswerQuestion, { now }: Moment): Outcome {
  const last = dossier.gebeurtenissen.findLast(({ soort }) => isAboutQuestion(soort));
  if (last?.soort === 'aangevuld' && last.toelichting === antwoord) return refused('al-gedaan');
  return canFor('aangevuld', dossier.status)
    ? changed(afterGebeurtenis(dossier, { soort: 'aangevuld', tijd: now, toelichting: antwoord }))
    : refused('past-niet-bij-status');
}

export const aanvullingHandlers: Handlers<AnswerQuestion> = { 'vul-aan': answerQuestion };
