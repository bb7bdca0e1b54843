import { easter } from 'date-easter';
import { type Day, dayInAmsterdam, daysAfter } from './day.ts';

const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10);
const dayIn = (year: number, month: number, day: number): Date =>
  new Date(Date.UTC(year, month - 1, day));

/** Tweede paasdag, Hemelvaartsdag and tweede pinksterdag: days after Easter Sunday. */
const AFTER_EASTER = [1, 39, 50] as const;
const FIXED = [
  [1, 1],
  [12, 25],
  [12, 26],
] as const;

/**
 * The public holidays of the Netherlands that can fall on a weekday (Algemene termijnenwet, article 3, without Goede
 * Vrijdag and Bevrijdingsdag, on which many work). A test keeps them equal to what `date-holidays` says, which itself
 * brings the calendars of the whole world.
 */
function holidaysIn(year: number): Day[] {
  const { month, day } = easter(year);
  return [
    ...FIXED.map(([month, day]) => dayIn(year, month, day)),
    ...AFTER_EASTER.map((days) => dayIn(year, month, day + days)),
    koningsdag(year),
  ].map(dayOf);
}

/** A day earlier where it would be a Sunday. */
function koningsdag(year: number): Date {
  const day = dayIn(year, 4, 27);
  return isSunday(day) ? dayIn(year, 4, 26) : day;
}

const isSunday = (day: Date): boolean => day.getUTCDay() === 0;
const isWeekend = (day: Date): boolean => isSunday(day) || day.getUTCDay() === 6;

function isWorkingDay(moment: Date): boolean {
  const day = dayInAmsterdam(moment);
  return !isWeekend(new Date(day)) && !holidaysIn(Number(day.slice(0, 4))).includes(day);
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The day itself when it is a working day, else the last one before it: post is not brought on other days. */
export function workingDayUpTo(day: Day): Day {
  return isWorkingDay(new Date(day)) ? day : workingDayUpTo(daysAfter(day, -1));
}

/** The same time (UTC) this many working days later: Monday to Friday, without public holidays. */
export function workingDaysLater(from: string, count: number): string {
  let day = new Date(from);
  for (let counted = 0; counted < count;) {
    day = new Date(day.getTime() + DAY_MS);
    if (isWorkingDay(day)) counted += 1;
  }
  return day.toISOString();
}
