import {
  DeleteFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import type { Instellingen } from '../aws/settings/settings.ts';
import { type Functienaam, functies } from '../lambdas.ts';
import type { Place } from './resource-kinds.ts';
import { placesOf } from './stage-resources.ts';

/** The functions that write in the table, by the rights that they are made with. */
export const WRITING = (Object.keys(functies) as Functienaam[]).filter((naam) =>
  functies[naam].tabel?.some((actie) => actie !== 'GetItem'),
);

/** A function that writes, on AWS. */
export type Writer = { readonly functie: Functienaam; readonly place: Place };

/** Some function that writes is not there: stopping the others would not stop the writing. */
class WriterMissing extends Error {
  readonly code = 'functie-ontbreekt';
  constructor(stage: string, missing: readonly Functienaam[]) {
    super(`Stage '${stage}' has no function ${missing.join(', ')}; is it another version?`);
    this.name = 'WriterMissing';
  }
}

/** @throws WriterMissing */
export async function writersOf(stage: Instellingen): Promise<Writer[]> {
  const writers: Writer[] = [];
  for await (const place of placesOf(stage)) {
    const { functie, kind } = place;
    if (kind === 'function' && functie !== undefined && WRITING.includes(functie)) {
      writers.push({ functie, place });
    }
  }
  const missing = WRITING.filter((naam) => !writers.some(({ functie }) => functie === naam));
  if (missing.length > 0) throw new WriterMissing(stage.stage, missing);
  return writers;
}

/** Lets so many of a function run at once; as many as there is room for when no number is given. */
export async function setConcurrency(
  { name, region }: Place,
  atOnce: number | undefined,
): Promise<void> {
  const client = new LambdaClient({ region });
  const of = { FunctionName: name };
  try {
    if (atOnce === undefined) await client.send(new DeleteFunctionConcurrencyCommand(of));
    else {
      await client.send(
        new PutFunctionConcurrencyCommand({ ...of, ReservedConcurrentExecutions: atOnce }),
      );
    }
  } finally {
    client.destroy();
  }
}
