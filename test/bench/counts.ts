import { type Act, costs, type Costs, sumOf, countCosts } from '../local/request-counts.ts';
import { type Part, lineOf, type Result } from './result.ts';

/** What an aanvraag asks of the engine, counted as the tests count it and held to the same numbers. */
export const part: Part = {
  titel: 'What an aanvraag asks of the engine',
  measure: async (): Promise<Result> => {
    const { counted } = await countCosts();
    const acts = Object.keys(costs) as Act[];
    return {
      regels: acts.map((what) =>
        lineOf(
          `${what} (${inWords(counted[what])})`,
          'requests',
          [sumOf(counted[what])],
          sumOf(costs[what]),
        ),
      ),
    };
  },
};

const inWords = (requested: Costs): string =>
  Object.entries(requested)
    .map(([operation, count]) => `${count ?? 0} ${operation}`)
    .join(', ');
