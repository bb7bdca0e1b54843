import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

const TABLE_NAME = 'beheerdersloket-dossiers';

type Item = Record<string, AttributeValue>;
type Back<Value> = (error: Error | null, value: Value) => void;
type Store = {
  db: { close: () => Promise<void> };
  getTable: (name: string, back: Back<object>) => void;
  getItemDb: (name: string) => { get: (key: string, back: Back<Item>) => void };
};
type Engine = {
  create: (options: { path: string }) => Store;
  createKey: (item: Item, table: object) => string;
  updateIndexes: (
    store: Store,
    table: object,
    old: Item,
    fresh: Item | undefined,
    back: Back<unknown>,
  ) => void;
};

/** The inside of dynalite: a write updates the index first, and the item after that. */
const engine = createRequire(import.meta.url)('dynalite/db') as Engine;

/**
 * Leaves the data of a service that is not running as it is when the process was ended halfway through a write.
 * @param fresh the item that was being written; nothing when it had only taken the old one off the index
 */
export async function breakOffWrite(
  dataFolder: string,
  kenmerk: string,
  fresh: (old: Item) => Item | undefined,
): Promise<void> {
  const store = engine.create({ path: join(dataFolder, 'dynamodb') });
  const table = await promisify(store.getTable)(TABLE_NAME);
  const key = engine.createKey({ kenmerk: { S: kenmerk } }, table);
  const old = await promisify(store.getItemDb(TABLE_NAME).get)(key);
  await promisify(engine.updateIndexes)(store, table, old, fresh(old));
  await store.db.close();
}
