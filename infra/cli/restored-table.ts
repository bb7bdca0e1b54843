import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { metOpslag, schrijf } from '../../functions/store/errors.ts';
import type { Item } from '../../functions/store/item.ts';
import { Overzicht } from '../../functions/store/overview.ts';
import { tabel } from '../../functions/store/table.ts';
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
    for await (const found of new Overzicht(this.#client, this.#from).regels()) {
      yield 'sleutel' in found ? found.sleutel : found.kenmerk;
    }
  }

  async read(kenmerk: Kenmerk): Promise<Pair> {
    const [restored, current] = await Promise.all(
      [this.#from, this.#to].map((name) => this.#get(name, kenmerk)),
    );
    return { restored, current };
  }

  async #get(TableName: string, kenmerk: Kenmerk): Promise<Item | undefined> {
    const Key = { [tabel.sleutel]: { S: kenmerk } };
    const command = new GetItemCommand({ TableName, Key, ConsistentRead: true });
    const { Item: item } = await metOpslag(() => this.#client.send(command));
    return item;
  }

  /**
   * Puts the restored item in the place of the current one, as a whole.
   * @returns false when the current one is not any more what was read
   */
  putBack(restored: Item, current: Item | undefined): Promise<boolean> {
    const versie = current?.['versie'];
    const condition =
      versie === undefined
        ? // An item without a version is damaged, and nothing of ours changes it.
          {
            ConditionExpression: `attribute_not_exists(${tabel.sleutel}) OR attribute_not_exists(versie)`,
          }
        : {
            ConditionExpression: 'versie = :read',
            ExpressionAttributeValues: { ':read': versie },
          };
    return schrijf(() =>
      this.#client.send(new PutItemCommand({ TableName: this.#to, Item: restored, ...condition })),
    );
  }
}
