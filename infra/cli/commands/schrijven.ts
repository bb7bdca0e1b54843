import * as z from 'zod/mini';
import { toggle } from '../arguments.ts';
import type { Writer } from '../concurrency.ts';
import { command, type OutputLine } from '../command.ts';
import { oneStage } from '../stage-argument.ts';

/** Before a restore: nothing may be written in the table while it is mended. */
export const stopWriting = command({
  rest: 'STAGE',
  explanation: 'Stop every function that writes in the table: its concurrency becomes 0',
  onStage: true,
  options: { ja: { type: 'boolean', explanation: 'do not ask to type the name of the stage' } },
  schema: z.object({ rest: oneStage, ja: toggle }),
  run: async function* ({ rest: stage, ja }, deps) {
    const { setConcurrency, writersOf } = await import('../concurrency.ts');
    const writers = await writersOf(stage);
    const question = `Nobody can send in or sign until it is undone. Type ${stage.stage} to stop ${writers.length} functions: `;
    if (!ja && !(await deps.confirmation.question(question, (typed) => typed === stage.stage))) {
      yield { text: 'not confirmed, nothing stopped', json: { reden: 'niet-bevestigd' } };
      return 'geweigerd';
    }
    for (const writer of writers) {
      await setConcurrency(writer.place, 0);
      yield line(writer, 0);
    }
    return 'succeeded';
  },
});

/** A deploy does not give it back: CloudFormation does not look at what its template did not change. */
export const resumeWriting = command({
  rest: 'STAGE',
  explanation: 'Give those functions back the concurrency that the settings of the stage say',
  onStage: true,
  options: {},
  schema: z.object({ rest: oneStage }),
  run: async function* ({ rest: stage }) {
    const { setConcurrency, writersOf } = await import('../concurrency.ts');
    for (const writer of await writersOf(stage)) {
      const atOnce = stage.concurrency[writer.functie];
      await setConcurrency(writer.place, atOnce);
      yield line(writer, atOnce);
    }
    return 'succeeded';
  },
});

const line = ({ functie, place }: Writer, atOnce: number | undefined): OutputLine => ({
  text: `${functie.padEnd(16)}  ${atOnce ?? 'as many as there is room for'}  ${place.name}`,
  json: { functie, gelijktijdigheid: atOnce ?? null, aws: place.name },
});
