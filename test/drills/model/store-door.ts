import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { Dossiers } from '../../../functions/store/dossiers.ts';
import { fromItem } from '../../../functions/store/item.ts';
import { HOST, listen, closeServer } from '../../../infra/local/listen.ts';
import { createLocalTable } from '../../../infra/local/engine.ts';
import { agendaPartitionOf } from '../../../shared/dossier/kenmerk.ts';
import type { ProxyServer } from './door.ts';

const TABLE_NAME = 'dossiers';

/** The door that the functions use, to an engine of DynamoDB's API in memory. */
export type StoreProxy = { readonly proxy: ProxyServer; readonly stop: () => Promise<void> };

export async function openStoreProxy(): Promise<StoreProxy> {
  const engine = dynalite({ createTableMs: 0 });
  const port = await listen(engine, 0);
  const client = new DynamoDBClient({
    endpoint: `http://${HOST}:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await createLocalTable(client, TABLE_NAME);
  return {
    proxy: proxyOf(new Dossiers(client, TABLE_NAME)),
    stop: () => {
      client.destroy();
      return closeServer(engine);
    },
  };
}

const proxyOf = (dossiers: Dossiers): ProxyServer => ({
  read: (kenmerk) => dossiers.read(kenmerk),
  add: (dossier) => dossiers.add(dossier),
  replace: (dossier) => dossiers.replace(dossier),
  onAgenda: async (kenmerk, now) => {
    for await (const items of dossiers.due(agendaPartitionOf(kenmerk), now)) {
      const item = items.find((candidate) => candidate['kenmerk']?.S === kenmerk);
      if (item !== undefined) return fromItem(item);
    }
    return undefined;
  },
});
