import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

const TABEL = 'beheerdersloket-dossiers';

type Item = Record<string, AttributeValue>;
type Terug<Waarde> = (fout: Error | null, waarde: Waarde) => void;
type Store = {
  db: { close: () => Promise<void> };
  getTable: (naam: string, terug: Terug<object>) => void;
  getItemDb: (naam: string) => { get: (sleutel: string, terug: Terug<Item>) => void };
};
type Engine = {
  create: (opties: { path: string }) => Store;
  createKey: (item: Item, table: object) => string;
  updateIndexes: (
    store: Store,
    table: object,
    oud: Item,
    nieuw: Item | undefined,
    terug: Terug<unknown>,
  ) => void;
};

/** The inside of dynalite: a write updates the index first, and the item after that. */
const engine = createRequire(import.meta.url)('dynalite/db') as Engine;

/**
 * Leaves the data of a service that is not running as it is when the process was ended halfway through a write.
 * @param nieuw the item that was being written; nothing when it had only taken the old one off the index
 */
export async function breekSchrijfactieAf(
  dataMap: string,
  kenmerk: string,
  nieuw: (oud: Item) => Item | undefined,
): Promise<void> {
  const store = engine.create({ path: join(dataMap, 'dynamodb') });
  const table = await promisify(store.getTable)(TABEL);
  const sleutel = engine.createKey({ kenmerk: { S: kenmerk } }, table);
  const oud = await promisify(store.getItemDb(TABEL).get)(sleutel);
  await promisify(engine.updateIndexes)(store, table, oud, nieuw(oud));
  await store.db.close();
}
