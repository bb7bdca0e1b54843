import { DynamoDBClient, paginateQuery, paginateScan } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tabel } from '../../../functions/store/table.ts';
import type { Item } from '../../../functions/store/item.ts';
import { HOST, luister, sluit } from '../../../infra/local/listen.ts';
import { AGENDAVAKKEN } from '../../../shared/dossier/kenmerk.ts';
import { startSes } from '../../local/ses.ts';
import { Brievenbus } from './mailbox.ts';
import { Dynamodeur } from './dynamodb-proxy.ts';
import { Sesdeur } from './ses-proxy.ts';

const TABEL = 'beheerdersloket-dossiers';

/** Reads the engine itself, past the service and past the doors. */
export class Kijker {
  readonly #client: DynamoDBClient;
  readonly endpoint: string;

  constructor(endpoint: string) {
    this.endpoint = endpoint;
    this.#client = new DynamoDBClient({
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'drill', secretAccessKey: 'drill' },
    });
  }

  /** Every dossier; not the sessions of the desk. */
  async items(): Promise<Item[]> {
    const bladen = paginateScan(
      { client: this.#client },
      { TableName: TABEL, ConsistentRead: true },
    );
    return (await alles(bladen)).filter(({ kenmerk }) => !kenmerk?.S?.includes('#'));
  }

  /** Everything that the index of the agenda holds. */
  async agenda(): Promise<Item[]> {
    const perVak = AGENDAVAKKEN.map((vak) => {
      const bladen = paginateQuery(
        { client: this.#client },
        {
          TableName: TABEL,
          IndexName: tabel.agenda.naam,
          KeyConditionExpression: 'agendaVak = :vak',
          ExpressionAttributeValues: { ':vak': { S: vak } },
        },
      );
      return alles(bladen);
    });
    return (await Promise.all(perVak)).flat();
  }

  stop(): void {
    this.#client.destroy();
  }
}

async function alles(bladen: AsyncIterable<{ Items?: Item[] | undefined }>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of bladen) items.push(...Items);
  return items;
}

/** What the service stands on in a drill: an engine and a SES, each behind a door that can break things. */
export type Bedding = {
  readonly dynamodb: Dynamodeur;
  readonly ses: Sesdeur;
  readonly kijker: Kijker;
  readonly brievenbus: Brievenbus;
  readonly omgeving: Record<string, string>;
  readonly stop: () => Promise<void>;
};

export async function legBedding(): Promise<Bedding> {
  const brievenbus = new Brievenbus();
  const postbus = await startSes((brief) => {
    brievenbus.neem(brief);
  });
  const engine = dynalite({ createTableMs: 0 });
  const enginePoort = await luister(engine, 0);
  const dynamodb = await Dynamodeur.start(enginePoort);
  const ses = await Sesdeur.start(Number(new URL(postbus.url).port));
  const kijker = new Kijker(`http://${HOST}:${enginePoort}`);
  return {
    dynamodb,
    ses,
    kijker,
    brievenbus,
    omgeving: {
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb.deur.url,
      AWS_ENDPOINT_URL_SES: ses.deur.url,
    },
    stop: async () => {
      kijker.stop();
      await dynamodb.stop();
      await ses.deur.stop();
      await postbus.stop();
      engine.closeAllConnections();
      await sluit(engine);
    },
  };
}
