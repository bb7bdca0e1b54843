import { easter } from 'date-easter';
import { type Dag, dagInAmsterdam, daysAfter } from './day.ts';

const dagVan = (moment: Date): Dag => moment.toISOString().slice(0, 10);
const dagIn = (jaar: number, maand: number, dag: number): Date =>
  new Date(Date.UTC(jaar, maand - 1, dag));

/** Tweede paasdag, Hemelvaartsdag and tweede pinksterdag: days after Easter Sunday. */
const NA_PASEN = [1, 39, 50] as const;
const VAST = [
  [1, 1],
  [12, 25],
  [12, 26],
] as const;

/**
 * The public holidays of the Netherlands that can fall on a weekday (Algemene termijnenwet, article 3, without Goede
 * Vrijdag and Bevrijdingsdag, on which many work). A test keeps them equal to what `date-holidays` says, which itself
 * brings the calendars of the whole world.
 */
function feestdagenIn(jaar: number): Dag[] {
  const { month, day } = easter(jaar);
  return [
    ...VAST.map(([maand, dag]) => dagIn(jaar, maand, dag)),
    ...NA_PASEN.map((dagen) => dagIn(jaar, month, day + dagen)),
    koningsdag(jaar),
  ].map(dagVan);
}

/** A day earlier where it would be a Sunday. */
function koningsdag(jaar: number): Date {
  const dag = dagIn(jaar, 4, 27);
  return isZondag(dag) ? dagIn(jaar, 4, 26) : dag;
}

const isZondag = (dag: Date): boolean => dag.getUTCDay() === 0;
const isWeekend = (dag: Date): boolean => isZondag(dag) || dag.getUTCDay() === 6;

function isWerkdag(moment: Date): boolean {
  const dag = dagInAmsterdam(moment);
  return !isWeekend(new Date(dag)) && !feestdagenIn(Number(dag.slice(0, 4))).includes(dag);
}

const DAG_MS = 24 * 60 * 60 * 1_000;

/** The day itself when it is a working day, else the last one before it: post is not brought on other days. */
export function workingDayUpTo(day: Dag): Dag {
  return isWerkdag(new Date(day)) ? day : workingDayUpTo(daysAfter(day, -1));
}

/** The same time (UTC) this many working days later: Monday to Friday, without public holidays. */
export function werkdagenLater(vanaf: string, aantal: number): string {
  let dag = new Date(vanaf);
  for (let geteld = 0; geteld < aantal;) {
    dag = new Date(dag.getTime() + DAG_MS);
    if (isWerkdag(dag)) geteld += 1;
  }
  return dag.toISOString();
}
