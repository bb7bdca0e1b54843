import {
  DeleteFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import type { StageSettings } from '../aws/settings/settings.ts';
import { type LambdaName, lambdas } from '../lambdas.ts';
import type { ResourceKind } from './resource-kinds.ts';
import { placesOf } from './stage-resources.ts';

/** The functions that write in the table, by the rights that they are made with. */
export const WRITING = (Object.keys(lambdas) as LambdaName[]).filter((name) =>
  lambdas[name].table?.some((actie) => actie !== 'GetItem'),
);

/** A function that writes, on AWS. */
export type Writer = { readonly functie: LambdaName; readonly place: ResourceKind };

/** Some function that writes is not there: stopping the others would not stop the writing. */
class WriterMissing extends Error {
  readonly code = 'functie-ontbreekt';
  constructor(stage: string, missing: readonly LambdaName[]) {
    super(`Stage '${stage}' has no function ${missing.join(', ')}; is it another version?`);
    this.name = 'WriterMissing';
  }
}

/** @throws WriterMissing */
export async function writersOf(stage: StageSettings): Promise<Writer[]> {
  const writers: Writer[] = [];
  for await (const place of placesOf(stage)) {
    const { functie, kind } = place;
    if (kind === 'function' && functie !== undefined && WRITING.includes(functie)) {
      writers.push({ functie, place });
    }
  }
  const missing = WRITING.filter((name) => !writers.some(({ functie }) => functie === name));
  if (missing.length > 0) throw new WriterMissing(stage.stage, missing);
  return writers;
}

/** Lets so many of a function run at once; as many as there is room for when no number is given. */
export async function setConcurrency(
  { name, region }: ResourceKind,
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
