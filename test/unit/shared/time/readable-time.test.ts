import { describe, expect, it } from 'vitest';
import { readableTime, readableLastDay } from '../../../../shared/time/readable-time.ts';

describe('a moment as people read it', () => {
  it.each([
    ['2026-11-24T09:15:00.000Z', 'dinsdag 24 november 2026 om 10.15\u00A0uur'],
    ['2026-07-01T07:05:00.000Z', 'woensdag 1 juli 2026 om 9.05\u00A0uur'],
    ['2026-12-31T23:00:00.000Z', 'vrijdag 1 januari 2027 om 0.00\u00A0uur'],
  ])('is %s in Dutch, in Amsterdam', (moment, text) => {
    expect(readableTime(moment)).toBe(text);
  });
});

describe('the last day of a term', () => {
  it.each([
    ['2027-01-24T09:27:00.000Z', 'zondag 24 januari 2027'],
    ['2027-01-24T22:59:59.999Z', 'zondag 24 januari 2027'],
    ['2027-01-24T23:00:00.000Z', 'zondag 24 januari 2027'],
    ['2027-01-24T23:00:00.001Z', 'maandag 25 januari 2027'],
    // Summer time begins on the day after.
    ['2027-03-27T23:00:00.000Z', 'zaterdag 27 maart 2027'],
  ])('for an end at %s is %s', (end, text) => {
    expect(readableLastDay(end)).toBe(text);
  });
});
