import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { apply } from '../../../../shared/dossier/life.ts';
import { lastPostDay } from '../../../../shared/dossier/last-post-day.ts';
import { verlooptOp } from '../../../../shared/dossier/signing-period.ts';
import { expiresAt } from '../../../../shared/dossier/termijnen.ts';
import { agendaTime } from '../../../../shared/dossier/dispatch.ts';
import { dayInAmsterdam } from '../../../../shared/time/day.ts';
import { readableLastDay } from '../../../../shared/time/readable-time.ts';
import { createAanvraag, onPapier } from '../../../fixtures/aanvragen.ts';
import {
  START,
  MINUTES_PER_DAY,
  createDossier,
  momentAfter,
  after,
} from '../../../fixtures/dossiers.ts';

/** Lets the agenda do its work, every mail arriving, until nothing is due before this day. @returns what happened when */
function live(dossier: Dossier, untilDay: number): Dossier {
  let current = dossier;
  let turns = 0;
  for (let tijd = agendaTime(current); tijd !== undefined; tijd = agendaTime(current)) {
    if ((turns += 1) > 50) throw new Error('The agenda comes to no end');
    const minutes = (Date.parse(tijd) - Date.parse(START)) / 60_000;
    if (minutes > untilDay * MINUTES_PER_DAY) break;
    const started = apply(
      current,
      { soort: 'verzending-begonnen', turn: 'b' },
      momentAfter(minutes),
    );
    if (!started.ok) throw new Error(started.reden);
    const outcomes = started.dossier.berichten
      .filter(({ status }) => status === 'te-versturen')
      .map(({ id }) => ({ id, succeeded: true, sesId: `ses-${id}` }) as const);
    const ready = apply(
      started.dossier,
      { soort: 'verzending-afgerond', turn: 'b', outcomes },
      momentAfter(minutes),
    );
    if (!ready.ok) throw new Error(ready.reden);
    current = ready.dossier;
  }
  return current;
}

/** It comes in on 1 October at 11.00; 26 November ends in winter time. */
const END = '2026-11-26T22:59:59.999Z';
const END_DAY = (Date.parse(END) - Date.parse(START)) / 60_000 / MINUTES_PER_DAY;

const daysOf = (dossier: Dossier): [string, number][] =>
  dossier.gebeurtenissen.map(({ soort, tijd }) => [
    soort,
    (Date.parse(tijd) - Date.parse(START)) / 60_000 / MINUTES_PER_DAY,
  ]);

const sign = (dossier: Dossier, day: number): Dossier => {
  const outcome = apply(
    dossier,
    { soort: 'teken', wie: 1, documentHash: dossier.documentHash, verklaringVersion: '1' },
    momentAfter(day * MINUTES_PER_DAY),
  );
  if (!outcome.ok) throw new Error(outcome.reden);
  return outcome.dossier;
};

describe('an aanvraag that nobody signs', () => {
  it('is reminded after 1, 3 and 7 weeks and expires at the end of the day after 8', () => {
    const end = live(createDossier(), 1_000);
    expect(daysOf(end)).toEqual([
      ['ingediend', 0],
      ['herinnerd', 7],
      ['herinnerd', 21],
      ['herinnerd', 49],
      ['verlopen', END_DAY],
    ]);
    expect(agendaTime(end)).toBeUndefined();
  });

  it('skips a reminder that is overdue when the agenda was away, and expires on time', () => {
    const allow = apply(
      live(createDossier(), 1),
      { soort: 'verzending-begonnen', turn: 'b' },
      momentAfter(60 * MINUTES_PER_DAY),
    );
    if (!allow.ok) throw new Error(allow.reden);
    expect(allow.dossier.status).toBe('verlopen');
    expect(allow.dossier.berichten.filter(({ soort }) => soort === 'herinnering')).toHaveLength(0);
  });
});

describe('the beheerder of an aanvraag that nobody signs', () => {
  const reminders = (dossier: Dossier): [string, number][] =>
    live(dossier, 1_000).berichten.flatMap(({ soort, aan, createdAt }) =>
      soort.startsWith('herinnering')
        ? [[aan, (Date.parse(createdAt) - Date.parse(START)) / 60_000 / MINUTES_PER_DAY]]
        : [],
    );

  it('is reminded from the second time on, beside whoever has to sign', () => {
    expect(reminders(createDossier())).toEqual([
      ['ondertekenaar 1', 7],
      ['ondertekenaar 1', 21],
      ['beheerder', 21],
      ['ondertekenaar 1', 49],
      ['beheerder', 49],
    ]);
  });

  it('is reminded each time on paper, where nobody else can be', () => {
    expect(reminders(createDossier(onPapier(createAanvraag())))).toEqual([
      ['beheerder', 7],
      ['beheerder', 21],
      ['beheerder', 49],
    ]);
  });
});

describe('the last day to sign', () => {
  const end = (ingediendOp: string): string => verlooptOp({ ingediendOp });

  it.each([
    ['in summer time', '2026-05-01T09:00:00.000Z', '2026-06-26T21:59:59.999Z'],
    ['in winter time', '2026-11-29T12:00:00.000Z', '2027-01-24T22:59:59.999Z'],
    ['over the change to winter time', '2026-10-01T09:00:00.000Z', '2026-11-26T22:59:59.999Z'],
    ['over the change to summer time', '2027-03-01T09:00:00.000Z', '2027-04-26T21:59:59.999Z'],
    ['on the night of the change itself', '2026-08-30T10:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    // 0.30 in Amsterdam is the evening before in UTC: it is the day there that counts.
    ['right after midnight', '2026-09-30T22:30:00.000Z', '2026-11-26T22:59:59.999Z'],
  ])('ends at midnight in the Netherlands, %s', (_, ingediendOp, expected) => {
    expect(end(ingediendOp)).toBe(expected);
    expect(dayInAmsterdam(new Date(expected))).not.toBe(
      dayInAmsterdam(new Date(Date.parse(expected) + 1)),
    );
  });

  it.each([
    ['the day itself', '2026-10-01T09:00:00.000Z', 'donderdag 26 november 2026'],
    ['the Friday before a Sunday', '2026-11-29T12:00:00.000Z', 'vrijdag 22 januari 2027'],
    ['the last day before Christmas', '2026-10-31T12:00:00.000Z', 'donderdag 24 december 2026'],
  ])('is for post a working day: %s', (_, ingediendOp, expected) => {
    expect(readableLastDay(lastPostDay({ ingediendOp }))).toBe(expected);
  });
});

describe('an aanvraag that was signed', () => {
  it('goes out to the SSD once more after 5 working days, once, and then waits without end', () => {
    const end = live(sign(live(createDossier(), 1), 2), 10_000);
    expect(daysOf(end).slice(-3)).toEqual([
      ['getekend', 2],
      ['ondertekend', 2],
      ['ssd-herinnerd', 7],
    ]);
    expect(end.status).toBe('ondertekend');
    expect(agendaTime(end)).toBeUndefined();
    expect(expiresAt(end)).toBeUndefined();
  });

  it('does not go out again when the SSD took it up', () => {
    const takenUp = apply(
      sign(live(createDossier(), 1), 2),
      { soort: 'neem-stap', stap: 'in-behandeling', toelichting: '' },
      momentAfter(3 * MINUTES_PER_DAY),
    );
    if (!takenUp.ok) throw new Error(takenUp.reden);
    expect(daysOf(live(takenUp.dossier, 10_000)).at(-1)).toEqual(['in-behandeling', 3]);
  });
});

describe('the personal data', () => {
  const step = (dossier: Dossier, stap: 'in-behandeling' | 'verwerkt' | 'afgewezen', day: number) =>
    after(dossier, { soort: 'neem-stap', stap, toelichting: '' }, day);
  const until = (day: number): number => Date.parse(START) / 1_000 + day * 24 * 60 * 60;

  it('stays a year after an aanvraag was processed or turned down, and three months after any other end', () => {
    const verwerkt = step(step(sign(createDossier(), 1), 'in-behandeling', 2), 'verwerkt', 3);
    expect(expiresAt(verwerkt)).toBe(until(3 + 365));
    expect(expiresAt(step(createDossier(), 'afgewezen', 4))).toBe(until(4 + 365));
    expect(expiresAt(after(createDossier(), { soort: 'trek-in' }, 5))).toBe(until(5 + 92));
    const refuse = { soort: 'weiger', wie: 1, reden: 'Nee.' } as const;
    expect(expiresAt(after(createDossier(), refuse, 6))).toBe(until(6 + 92));
  });

  it('stays as long as a stage says', () => {
    const termijnen = { settledDays: 10, otherDays: 2 };
    expect(expiresAt(step(createDossier(), 'afgewezen', 4), termijnen)).toBe(until(14));
    expect(expiresAt(after(createDossier(), { soort: 'trek-in' }, 4), termijnen)).toBe(until(6));
  });

  it('stays for as long as it is not over', () => {
    expect(expiresAt(createDossier())).toBeUndefined();
    expect(expiresAt(step(sign(createDossier(), 1), 'in-behandeling', 2))).toBeUndefined();
  });

  it('goes three months after an aanvraag expired', () => {
    const end = live(createDossier(), 1_000);
    expect(expiresAt(end)).toBe(
      Math.floor((Date.parse(END) + 92 * MINUTES_PER_DAY * 60_000) / 1_000),
    );
  });
});
