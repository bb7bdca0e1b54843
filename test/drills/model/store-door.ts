import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { Dossiers } from '../../../functions/store/dossiers.ts';
import { uitItem } from '../../../functions/store/item.ts';
import { HOST, luister, sluit } from '../../../infra/local/listen.ts';
import { maakTabel } from '../../../infra/local/engine.ts';
import { agendaVakVan } from '../../../shared/dossier/kenmerk.ts';
import type { Deur } from './door.ts';

const TABEL = 'dossiers';

/** The door that the functions use, to an engine of DynamoDB's API in memory. */
export type Opslagdeur = { readonly deur: Deur; readonly stop: () => Promise<void> };

export async function openOpslagdeur(): Promise<Opslagdeur> {
  const engine = dynalite({ createTableMs: 0 });
  const poort = await luister(engine, 0);
  const client = new DynamoDBClient({
    endpoint: `http://${HOST}:${poort}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await maakTabel(client, TABEL);
  return {
    deur: deurVan(new Dossiers(client, TABEL)),
    stop: () => {
      client.destroy();
      return sluit(engine);
    },
  };
}

const deurVan = (dossiers: Dossiers): Deur => ({
  lees: (kenmerk) => dossiers.lees(kenmerk),
  voegToe: (dossier) => dossiers.voegToe(dossier),
  vervang: (dossier) => dossiers.vervang(dossier),
  opAgenda: async (kenmerk, nu) => {
    for await (const items of dossiers.aanDeBeurt(agendaVakVan(kenmerk), nu)) {
      const item = items.find((kandidaat) => kandidaat['kenmerk']?.S === kenmerk);
      if (item !== undefined) return uitItem(item);
    }
    return undefined;
  },
});
