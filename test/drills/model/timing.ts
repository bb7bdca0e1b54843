import assert from 'node:assert/strict';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/dossier/life.ts';
import type { Gebeurtenissoort } from '../../../shared/dossier/transitions.ts';
import { START } from '../../fixtures/dossiers.ts';

/** Milliseconds since the aanvraag came in. */
export type Time = number;
export const MINUTE = 60_000;
/** How long nobody else sends. */
export const LEASE = 60_000;
export const DAY = 24 * 60 * MINUTE;

const ZERO = Date.parse(START);

export const asText = (time: Time): string => new Date(ZERO + time).toISOString();
export const asTime = (text: string): Time => Date.parse(text) - ZERO;

/** When one of these happened last. */
const lastTime = ({ gebeurtenissen }: Dossier, soort: Gebeurtenissoort): Time | undefined => {
  const last = gebeurtenissen.findLast((event) => event.soort === soort);
  return last === undefined ? undefined : asTime(last.tijd);
};

/** Each aanvraag comes in at 11.00 in summer time; it expires eight weeks later at the end of that day, in winter time. */
const END = 56 * DAY + 14 * 60 * MINUTE - 1;

/** When the SSD asked last, and the last moment to answer. */
export function questionOf({ gebeurtenissen }: Dossier): { asked: Time; end: Time } {
  const question = gebeurtenissen.findLast(({ soort }) => soort === 'aanvulling-gevraagd');
  assert.ok(question?.tot !== undefined, 'a question has a last moment');
  return { asked: asTime(question.tijd), end: asTime(question.tot) };
}

const isUnanswered = (dossier: Dossier, now: Time): boolean =>
  dossier.status === 'wacht-op-aanvulling' && now >= questionOf(dossier).end;

/** Whether the clock still has something to do, and when: the reminders and the end, or the reminder to the SSD. */
export function termijnen(dossier: Dossier): Time[] {
  const { status, takeUpBefore } = dossier;
  if (status === 'ondertekend') {
    const isReminded = lastTime(dossier, 'ssd-herinnerd') !== undefined;
    return isReminded || takeUpBefore === undefined ? [] : [asTime(takeUpBefore)];
  }
  if (status === 'wacht-op-aanvulling') {
    const { asked, end } = questionOf(dossier);
    const days = Math.floor((end - asked) / DAY);
    const halfway = asked + Math.max(1, Math.floor(days / 2)) * DAY;
    const reminded = lastTime(dossier, 'aanvulling-herinnerd');
    const isReminded = reminded !== undefined && reminded >= asked;
    return isReminded || halfway >= end ? [end] : [halfway, end];
  }
  if (status !== 'wacht-op-ondertekening') return [];
  const reminders = [7 * DAY, 21 * DAY, 49 * DAY];
  const last = lastTime(dossier, 'herinnerd') ?? 0;
  return [...reminders.filter((time) => time > last), END];
}

/** When the agenda must bring this dossier up; while somebody is sending, not before their lease ends. */
export function agendaOf(dossier: Dossier): Time | undefined {
  const owed = dossier.berichten.flatMap((bericht) =>
    bericht.status === 'te-versturen' ? [asTime(bericht.dispatchAt)] : [],
  );
  const times = [...owed, ...termijnen(dossier)];
  if (times.length === 0) return undefined;
  const lease = dossier.lease?.tot;
  return Math.max(Math.min(...times), lease === undefined ? 0 : asTime(lease));
}

/** The status once the clock is up to date: who comes after the end finds that it is over. */
export function statusAt(dossier: Dossier, now: Time): Dossier['status'] {
  if (isUnanswered(dossier, now)) return 'in-behandeling';
  return dossier.status === 'wacht-op-ondertekening' && now >= END ? 'verlopen' : dossier.status;
}

/** What the clock alone makes happen. */
export const BY_CLOCK: readonly Gebeurtenissoort[] = [
  ...(['herinnerd', 'verlopen', 'ssd-herinnerd'] as const),
  ...(['aanvulling-herinnerd', 'aanvulling-uitgebleven'] as const),
];

/** Only whoever records what SES did leaves the terms to the agenda. */
const LEAVES_TERMS: readonly Gebeurtenis['soort'][] = ['verzending-afgerond', 'niet-bezorgd'];

/**
 * Late or not, the clock does one thing at a time, never too early: the end, or else one reminder for all that were missed.
 * @throws AssertionError
 */
export function guardTerms(before: Dossier, after: Dossier, act: Gebeurtenis, now: Time): void {
  const happened = after.gebeurtenissen.slice(before.gebeurtenissen.length);
  const byClock = happened.filter(({ soort }) => BY_CLOCK.includes(soort));
  assert.ok(byClock.length <= 1, 'the clock does one thing at a time');
  for (const { soort } of byClock) {
    assert.ok(
      termijnen(before).some((time) => time <= now),
      `${soort} before its time`,
    );
    const isOver = before.status === 'wacht-op-ondertekening' && now >= END;
    assert.equal(soort === 'verlopen', isOver, `${soort} at the end`);
    const isSilent = soort === 'aanvulling-uitgebleven';
    assert.equal(isSilent, isUnanswered(before, now), `${soort} at the last day to answer`);
  }
  if (LEAVES_TERMS.includes(act.soort)) return;
  const isLate = termijnen(after).some((time) => time <= now);
  assert.ok(!isLate || after.erasedAt !== undefined, `${act.soort} came before what was due`);
}
