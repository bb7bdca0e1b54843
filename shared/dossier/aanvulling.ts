import type { Actor } from '../desk/actor.ts';
import { countOf, leavesRoom, MAX_QUESTIONS } from './bounds.ts';
import type { Dossier } from './dossier.ts';
import { geweigerd, gewijzigd, type Handlers, type Uitkomst } from './outcome.ts';
import { naGebeurtenis } from './record.ts';
import { isAboutQuestion, lastQuestion } from './questions.ts';
import { kanBij } from './transitions.ts';
import { dagInAmsterdam, daysAfter, endOfDay } from '../time/day.ts';
import type { Moment } from '../time/moment.ts';

export type VulAan = { readonly soort: 'vul-aan'; readonly antwoord: string };

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
  { nu }: Moment,
): Uitkomst {
  const soort = 'aanvulling-gevraagd';
  const isAsked = dossier.status === 'wacht-op-aanvulling';
  if (isAsked && lastQuestion(dossier.gebeurtenissen)?.toelichting === toelichting) {
    return geweigerd('al-gedaan');
  }
  if (!kanBij(soort, dossier.status)) return geweigerd('past-niet-bij-status');
  if (!mayAskAgain(dossier)) return geweigerd('te-vaak');
  const tot = endOfDay(daysAfter(dagInAmsterdam(new Date(nu)), termijnDagen));
  const asked = naGebeurtenis(dossier, { soort, tijd: nu, toelichting, tot, door });
  return leavesRoom(asked) ? gewijzigd(asked) : geweigerd('dossier-vol');
}

/** The beheerder answers. The same answer again is one answer, whatever the SSD did with it meanwhile. */
function vulAan(dossier: Dossier, { antwoord }: VulAan, { nu }: Moment): Uitkomst {
  const last = dossier.gebeurtenissen.findLast(({ soort }) => isAboutQuestion(soort));
  if (last?.soort === 'aangevuld' && last.toelichting === antwoord) return geweigerd('al-gedaan');
  return kanBij('aangevuld', dossier.status)
    ? gewijzigd(naGebeurtenis(dossier, { soort: 'aangevuld', tijd: nu, toelichting: antwoord }))
    : geweigerd('past-niet-bij-status');
}

export const aanvullingHandlers: Handlers<VulAan> = { 'vul-aan': vulAan };
