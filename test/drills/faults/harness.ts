import { DynamoDBClient, paginateQuery, paginateScan } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tableDefinition } from '../../../functions/store/table.ts';
import type { Item } from '../../../functions/store/item.ts';
import { HOST, listen, closeServer } from '../../../infra/local/listen.ts';
import { AGENDA_PARTITIONS } from '../../../shared/dossier/kenmerk.ts';
import { startSes } from '../../local/ses.ts';
import { LetterBox } from './mailbox.ts';
import { DynamoProxy } from './dynamodb-proxy.ts';
import { SesProxy } from './ses-proxy.ts';

const TABLE_NAME = 'beheerdersloket-dossiers';

/** Reads the engine itself, past the service and past the doors. */
export class Viewer {
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
    const sheets = paginateScan(
      { client: this.#client },
      { TableName: TABLE_NAME, ConsistentRead: true },
    );
    return (await everything(sheets)).filter(({ kenmerk }) => !kenmerk?.S?.includes('#'));
  }

  /** Everything that the index of the agenda holds. */
  async agenda(): Promise<Item[]> {
    const perPartition = AGENDA_PARTITIONS.map((partition) => {
      const sheets = paginateQuery(
        { client: this.#client },
        {
          TableName: TABLE_NAME,
          IndexName: tableDefinition.agenda.name,
          KeyConditionExpression: 'agendaVak = :partition',
          ExpressionAttributeValues: { ':partition': { S: partition } },
        },
      );
      return everything(sheets);
    });
    return (await Promise.all(perPartition)).flat();
  }

  stop(): void {
    this.#client.destroy();
  }
}

async function everything(sheets: AsyncIterable<{ Items?: Item[] | undefined }>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of sheets) items.push(...Items);
  return items;
}

/** What the service stands on in a drill: an engine and a SES, each behind a door that can break things. */
export type Harness = {
  readonly dynamodb: DynamoProxy;
  readonly ses: SesProxy;
  readonly viewer: Viewer;
  readonly letterBox: LetterBox;
  readonly env: Record<string, string>;
  readonly stop: () => Promise<void>;
};

export async function buildHarness(): Promise<Harness> {
  const letterBox = new LetterBox();
  const mailbox = await startSes((letter) => {
    letterBox.take(letter);
  });
  const engine = dynalite({ createTableMs: 0 });
  const enginePort = await listen(engine, 0);
  const dynamodb = await DynamoProxy.start(enginePort);
  const ses = await SesProxy.start(Number(new URL(mailbox.url).port));
  const viewer = new Viewer(`http://${HOST}:${enginePort}`);
  return {
    dynamodb,
    ses,
    viewer,
    letterBox,
    env: {
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb.proxy.url,
      AWS_ENDPOINT_URL_SES: ses.proxy.url,
    },
    stop: async () => {
      viewer.stop();
      await dynamodb.stop();
      await ses.proxy.stop();
      await mailbox.stop();
      engine.closeAllConnections();
      await closeServer(engine);
    },
  };
}
