import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { withStore, writeToStore } from '../../functions/store/errors.ts';
import type { Item } from '../../functions/store/item.ts';
import { Overview } from '../../functions/store/overview.ts';
import { tableDefinition } from '../../functions/store/table.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';

/** A dossier as it stands in both tables; nothing where it does not. */
export type Pair = { readonly restored: Item | undefined; readonly current: Item | undefined };

/** A table that was restored to a moment before the damage, beside the one that the service uses. */
export class RestoredTable {
  readonly #client: DynamoDBClient;
  readonly #from: string;
  readonly #to: string;

  constructor(client: DynamoDBClient, from: string, to: string) {
    this.#client = client;
    this.#from = from;
    this.#to = to;
  }

  /** Every dossier in the restored table; what is counted against misuse is none. */
  async *kenmerken(): AsyncGenerator<string> {
    for await (const found of new Overview(this.#client, this.#from).lines()) {
      yield 'key' in found ? found.key : found.kenmerk;
    }
  }

  async read(kenmerk: Kenmerk): Promise<Pair> {
    const [restored, current] = await Promise.all(
      [this.#from, this.#to].map((name) => this.#get(name, kenmerk)),
    );
    return { restored, current };
  }

  async #get(TableName: string, kenmerk: Kenmerk): Promise<Item | undefined> {
    const Key = { [tableDefinition.key]: { S: kenmerk } };
    const command = new GetItemCommand({ TableName, Key, ConsistentRead: true });
    const { Item: item } = await withStore(() => this.#client.send(command));
    return item;
  }

  /**
   * Puts the restored item in the place of the current one, as a whole.
   * @returns false when the current one is not any more what was read
   */
  putBack(restored: Item, current: Item | undefined): Promise<boolean> {
    const version = current?.['versie'];
    const condition =
      version === undefined
        ? // An item without a version is damaged, and nothing of ours changes it.
          {
            ConditionExpression: `attribute_not_exists(${tableDefinition.key}) OR attribute_not_exists(versie)`,
          }
        : {
            ConditionExpression: 'versie = :read',
            ExpressionAttributeValues: { ':read': version },
          };
    return writeToStore(() =>
      this.#client.send(new PutItemCommand({ TableName: this.#to, Item: restored, ...condition })),
    );
  }
}
