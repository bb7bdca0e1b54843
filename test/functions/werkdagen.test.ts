import { describe, expect, it } from 'vitest';
import { werkdagenLater } from '../../functions/platform/werkdagen.ts';

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
  ])('%s', (_, vanaf, verwacht) => {
    expect(werkdagenLater(vanaf, 5)).toBe(verwacht);
  });
});
