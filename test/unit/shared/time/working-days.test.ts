import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { workingDaysLater } from '../../../../shared/time/working-days.ts';

describe('five working days later', () => {
  it.each([
    ['skips a weekend', '2026-11-24T10:00:00.000Z', '2026-12-01T10:00:00.000Z'],
    ['begins after a weekend', '2026-11-28T10:00:00.000Z', '2026-12-04T10:00:00.000Z'],
    ['skips Christmas and New Year', '2026-12-24T10:00:00.000Z', '2027-01-04T10:00:00.000Z'],
    ['skips Easter Monday', '2027-03-25T10:00:00.000Z', '2027-04-02T10:00:00.000Z'],
    ['skips Koningsdag', '2027-04-26T10:00:00.000Z', '2027-05-04T10:00:00.000Z'],
    ['skips Ascension Day', '2027-05-04T10:00:00.000Z', '2027-05-12T10:00:00.000Z'],
    ['skips Whit Monday', '2027-05-13T10:00:00.000Z', '2027-05-21T10:00:00.000Z'],
    ['counts a day in Amsterdam', '2026-11-27T23:30:00.000Z', '2026-12-03T23:30:00.000Z'],
  ])('%s', (_, from, expected) => {
    expect(workingDaysLater(from, 5)).toBe(expected);
  });
});

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Another's calendar, of the whole world: that no holiday was forgotten. */
const holidays = new Holidays('NL', { timezone: 'Europe/Amsterdam', types: ['public'] });
const isFree = (day: Date): boolean =>
  [0, 6].includes(day.getUTCDay()) ||
  holidays.isHoliday(new Date(day.getTime() + DAY_MS / 2)) !== false;

describe('the next working day', () => {
  it('is the first that is no holiday by date-holidays, on every day of 14 years', () => {
    const start = Date.UTC(2026, 0, 1);
    for (let day = 0; day < 14 * 365; day += 1) {
      const today = new Date(start + day * DAY_MS);
      let expected = today;
      do expected = new Date(expected.getTime() + DAY_MS);
      while (isFree(expected));
      expect(workingDaysLater(today.toISOString(), 1)).toBe(expected.toISOString());
    }
  });
});
