import Holidays from 'date-holidays';

/** The public holidays of the Netherlands. */
const feestdagen = new Holidays('NL', { timezone: 'Europe/Amsterdam', types: ['public'] });

const weekdag = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
});

const isWerkdag = (dag: Date): boolean =>
  !['Sat', 'Sun'].includes(weekdag.format(dag)) && feestdagen.isHoliday(dag) === false;

const DAG_MS = 24 * 60 * 60 * 1_000;

/** The same time (UTC) this many working days later: Monday to Friday, without public holidays. */
export function werkdagenLater(vanaf: string, aantal: number): string {
  let dag = new Date(vanaf);
  for (let geteld = 0; geteld < aantal;) {
    dag = new Date(dag.getTime() + DAG_MS);
    if (isWerkdag(dag)) geteld += 1;
  }
  return dag.toISOString();
}
