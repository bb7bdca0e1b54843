import type { Surface } from './env.ts';
import { drawSurface, TABLE_NAME } from './env.ts';
import { costs, sumOf } from '../local/request-counts.ts';
import { lineChart, type ChartLine } from './chart.ts';
import { type Measured, LifeCycle, type BenchStep, STEPS } from './lifecycle.ts';
import { medianOf, type Part, type ResultRow, lineOf, type Result } from './result.ts';
import { quietDossiers, fill } from './fill.ts';

/** Stored dossiers. */
const SIZES = [100, 10_000, 100_000] as const;

/** Lives measured at each size, and lived before, so that everything is loaded and compiled. */
const TIMES = 25;
const BEFOREHAND = 25;

/** What each step may ask at most: the numbers that the tests hold. */
const requestsOf: Record<BenchStep, number> = {
  accept: sumOf(costs['accept an aanvraag']),
  read: sumOf(costs['read a dossier']),
  dispatch: sumOf(costs['send the three mails that are due of a dossier']),
  sign: sumOf(costs.sign),
  'idle minute': sumOf(costs['a minute of the schedule in which nothing is due']),
};

type At = { readonly size: number; readonly lives: readonly Record<BenchStep, Measured>[] };

/** Each step of a life at three sizes of the table. */
export const part: Part = {
  titel: 'Growth: accept, read, sign and dispatch from 100 to 100,000 stored dossiers',
  measure: async (): Promise<Result> => {
    const surface = await drawSurface();
    try {
      const { measurements, fillSeconds } = await measureEverything(surface);
      return {
        regels: [...requests(measurements), ...ratios(measurements)],
        toelichting: `Filling the table took ${Math.round(fillSeconds)} s.`,
        figures: { 'growth-requests.svg': requestsChart(measurements) },
      };
    } finally {
      await surface.stop();
    }
  },
};

async function measureEverything(
  surface: Surface,
): Promise<{ measurements: readonly At[]; fillSeconds: number }> {
  const loop = await LifeCycle.start(surface.client, surface.env);
  for (let times = 0; times < BEFOREHAND; times += 1) await loop.live();
  let filled = 1 + BEFOREHAND * LifeCycle.PER_LIFE;
  let fillSeconds = 0;
  const measurements: At[] = [];
  for (const size of SIZES) {
    // Halfway through the measurement there are as many as it says.
    const tot = size - (TIMES * LifeCycle.PER_LIFE) / 2;
    const start = performance.now();
    await fill(surface.client, TABLE_NAME, { of: filled, tot }, quietDossiers());
    fillSeconds += (performance.now() - start) / 1_000;
    const lives = [];
    for (let times = 0; times < TIMES; times += 1) lives.push(await loop.live());
    measurements.push({ size, lives });
    filled = Math.max(filled, tot) + TIMES * LifeCycle.PER_LIFE;
  }
  return { measurements, fillSeconds };
}

const number = (value: number): string => value.toLocaleString('en');

const requests = (measurements: readonly At[]): ResultRow[] =>
  STEPS.map((step) => {
    const counted = measurements.flatMap(({ lives }) => lives.map((life) => life[step].requests));
    return lineOf(`${step}: at every size`, 'requests', counted, requestsOf[step]);
  });

/** Our time to that of the engine alone. */
const ratios = (measurements: readonly At[]): ResultRow[] =>
  STEPS.flatMap((step) =>
    measurements.map(({ size, lives }) =>
      lineOf(
        `${step} at ${number(size)}`,
        '×',
        lives.map((life) => life[step].weMs / life[step].engineMs),
      ),
    ),
  );

const X = { naam: 'stored dossiers', logarithmic: true };

/** What lies on one line has one name. */
function requestsChart(measurements: readonly At[]): string {
  const lines = new Map<string, ChartLine>();
  for (const step of STEPS) {
    const points = measurements.map(
      ({ size, lives }) => [size, medianOf(lives.map((life) => life[step].requests))] as const,
    );
    const place = JSON.stringify(points);
    const earlier = lines.get(place);
    lines.set(place, { naam: earlier === undefined ? step : `${earlier.naam}, ${step}`, points });
  }
  const y = { naam: 'requests' };
  return lineChart('Requests to the engine for each step', X, y, [...lines.values()]);
}
