import * as z from 'zod/mini';
import { command } from '../command.ts';
import { KINDS, type Kind } from '../resource-kinds.ts';
import { oneStage } from '../stage-argument.ts';

const KIND_NAMES = Object.values(KINDS);

/** Where things are: their names were made up by AWS, and an alarm does not say them. */
export const places = command({
  rest: 'STAGE',
  explanation: 'List the names on AWS of the functions, logs, queue, table and keys of a stage',
  onStage: true,
  options: {
    soort: {
      type: 'string',
      multiple: true,
      what: 'KIND',
      explanation: `only ${KIND_NAMES.join(', ')}; may be repeated`,
    },
  },
  schema: z.object({
    rest: oneStage,
    soort: z._default(z.array(z.enum(KIND_NAMES, `must be one of ${KIND_NAMES.join(', ')}`)), [
      ...KIND_NAMES,
    ]),
  }),
  run: async function* ({ rest: stage, soort }) {
    const { placesOf } = await import('../stage-resources.ts');
    const kinds: readonly Kind[] = soort;
    for await (const { part, kind, logicalId, functie, name, region } of placesOf(stage)) {
      if (!kinds.includes(kind)) continue;
      const what = functie ?? logicalId;
      yield {
        text: [kind.padEnd(12), part.padEnd(10), what.padEnd(24), name].join('  '),
        json: { soort: kind, stack: part, naam: what, aws: name, regio: region },
      };
    }
    return 'succeeded';
  },
});
