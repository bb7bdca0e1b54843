import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../functions/store/item.ts';

export type Stroomrecord = {
  readonly eventName: 'INSERT' | 'MODIFY';
  readonly dynamodb: { readonly NewImage: Item };
};

/**
 * Does what the table's stream does: tells of every item that was written and has something due. The engine on this
 * machine has no streams, so this listens where the functions write; each write holds the whole item.
 */
export function volgSchrijfacties(
  client: DynamoDBClient,
  meld: (record: Stroomrecord) => void,
): void {
  client.middlewareStack.add(
    (volgende, context) => async (opdracht) => {
      const uitkomst = await volgende(opdracht);
      const item = (opdracht.input as { Item?: Item }).Item;
      if (context.commandName === PutItemCommand.name && item?.['agendaTijd'] !== undefined) {
        const eventName = item['versie']?.N === '1' ? 'INSERT' : 'MODIFY';
        setImmediate(meld, { eventName, dynamodb: { NewImage: item } });
      }
      return uitkomst;
    },
    { step: 'initialize', name: 'localStream' },
  );
}
