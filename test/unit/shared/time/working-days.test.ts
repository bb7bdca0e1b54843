import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { werkdagenLater } from '../../../../shared/time/working-days.ts';

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

const DAG_MS = 24 * 60 * 60 * 1_000;

/** Another's calendar, of the whole world: that no holiday was forgotten. */
const feestdagen = new Holidays('NL', { timezone: 'Europe/Amsterdam', types: ['public'] });
const isVrij = (dag: Date): boolean =>
  [0, 6].includes(dag.getUTCDay()) ||
  feestdagen.isHoliday(new Date(dag.getTime() + DAG_MS / 2)) !== false;

describe('the next working day', () => {
  it('is the first that is no holiday by date-holidays, on every day of 14 years', () => {
    const begin = Date.UTC(2026, 0, 1);
    for (let dag = 0; dag < 14 * 365; dag += 1) {
      const vandaag = new Date(begin + dag * DAG_MS);
      let verwacht = vandaag;
      do verwacht = new Date(verwacht.getTime() + DAG_MS);
      while (isVrij(verwacht));
      expect(werkdagenLater(vandaag.toISOString(), 1)).toBe(verwacht.toISOString());
    }
  });
});
