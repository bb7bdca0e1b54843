import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../functions/store/item.ts';

export type StreamRecord = {
  readonly eventName: 'INSERT' | 'MODIFY';
  readonly dynamodb: { readonly NewImage: Item };
};

/**
 * Does what the table's stream does: tells of every item that was written and has something due. The engine on this
 * machine has no streams, so this listens where the functions write; each write holds the whole item.
 */
export function followWrites(client: DynamoDBClient, report: (record: StreamRecord) => void): void {
  client.middlewareStack.add(
    (next, context) => async (command) => {
      const outcome = await next(command);
      const item = (command.input as { Item?: Item }).Item;
      if (context.commandName === PutItemCommand.name && item?.['agendaTijd'] !== undefined) {
        const eventName = item['versie']?.N === '1' ? 'INSERT' : 'MODIFY';
        setImmediate(report, { eventName, dynamodb: { NewImage: item } });
      }
      return outcome;
    },
    { step: 'initialize', name: 'localStream' },
  );
}
