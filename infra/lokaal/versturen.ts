import type { Context } from 'aws-lambda';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { lambdaContext } from './lambda.ts';
import { volgSchrijfacties } from './stroom.ts';

export type Wekbaar = (event: unknown, context: Context) => Promise<unknown>;

/** Wakes versturen as AWS does: at once by the stream, and at every tick by the schedule. */
export function startVersturen(
  handler: Wekbaar,
  client: DynamoDBClient,
  tikMs: number,
): { stop: () => Promise<void> } {
  const onderweg = new Set<Promise<void>>();
  let gestopt = false;

  const roepAan = async (event: unknown): Promise<void> => {
    if (gestopt) return;
    const aanroep = handler(event, lambdaContext('versturen')).then(
      () => undefined,
      // As in AWS, a failed call only shows in the log; what it left is still due at the next tick.
      (fout: unknown) => {
        console.error('versturen failed:', (fout as Error).name, (fout as { code?: string }).code);
      },
    );
    onderweg.add(aanroep);
    await aanroep;
    onderweg.delete(aanroep);
  };

  volgSchrijfacties(client, (record) => void roepAan({ Records: [record] }));

  let wekker: NodeJS.Timeout;
  const tik = async (): Promise<void> => {
    await roepAan({ source: 'aws.events' });
    if (!gestopt) wekker = setTimeout(() => void tik(), tikMs);
  };
  wekker = setTimeout(() => void tik(), 0);

  return {
    stop: async () => {
      gestopt = true;
      clearTimeout(wekker);
      await Promise.all(onderweg);
    },
  };
}
