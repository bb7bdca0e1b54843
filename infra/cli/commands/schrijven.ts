import * as z from 'zod/mini';
import { schakelaar } from '../arguments.ts';
import type { Writer } from '../concurrency.ts';
import { opdracht, type Regel } from '../command.ts';
import { oneStage } from '../stage-argument.ts';

/** Before a restore: nothing may be written in the table while it is mended. */
export const schrijvenStoppen = opdracht({
  rest: 'STAGE',
  uitleg: 'Stop every function that writes in the table: its concurrency becomes 0',
  onStage: true,
  opties: { ja: { type: 'boolean', uitleg: 'do not ask to type the name of the stage' } },
  schema: z.object({ rest: oneStage, ja: schakelaar }),
  doe: async function* ({ rest: stage, ja }, middelen) {
    const { setConcurrency, writersOf } = await import('../concurrency.ts');
    const writers = await writersOf(stage);
    const question = `Nobody can send in or sign until it is undone. Type ${stage.stage} to stop ${writers.length} functions: `;
    if (!ja && !(await middelen.bevestiging.vraag(question, (typed) => typed === stage.stage))) {
      yield { tekst: 'not confirmed, nothing stopped', json: { reden: 'niet-bevestigd' } };
      return 'geweigerd';
    }
    for (const writer of writers) {
      await setConcurrency(writer.place, 0);
      yield line(writer, 0);
    }
    return 'gelukt';
  },
});

/** A deploy does not give it back: CloudFormation does not look at what its template did not change. */
export const schrijvenHervatten = opdracht({
  rest: 'STAGE',
  uitleg: 'Give those functions back the concurrency that the settings of the stage say',
  onStage: true,
  opties: {},
  schema: z.object({ rest: oneStage }),
  doe: async function* ({ rest: stage }) {
    const { setConcurrency, writersOf } = await import('../concurrency.ts');
    for (const writer of await writersOf(stage)) {
      const atOnce = stage.concurrency[writer.functie];
      await setConcurrency(writer.place, atOnce);
      yield line(writer, atOnce);
    }
    return 'gelukt';
  },
});

const line = ({ functie, place }: Writer, atOnce: number | undefined): Regel => ({
  tekst: `${functie.padEnd(16)}  ${atOnce ?? 'as many as there is room for'}  ${place.name}`,
  json: { functie, gelijktijdigheid: atOnce ?? null, aws: place.name },
});
