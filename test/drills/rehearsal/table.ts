import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  type AttributeValue,
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { Account } from './account.ts';
import {
  actionOf,
  closeServer,
  type Door,
  jsonError,
  listen,
  openThrough,
  type Reply,
  type Request,
} from './door.ts';
import type { Resolver } from './resolver.ts';
import { type Resource, resourcesOf, type Stage, TemplateError } from './stage.ts';

export type Item = Readonly<Record<string, AttributeValue>>;

/** An item that was written, with what was there before. */
export type Change = { readonly before: Item | undefined; readonly after: Item | undefined };

/** The local engine, without a table yet. */
export type Engine = {
  readonly port: number;
  readonly client: DynamoDBClient;
  readonly close: () => Promise<void>;
};

/** The table as its template makes it, in the local engine. */
export type Table = {
  readonly name: string;
  /** Past what the functions may do. */
  readonly client: DynamoDBClient;
  readonly resource: Resource;
  readonly door: Door;
  readonly read: (key: Item) => Promise<Item | undefined>;
  readonly keyOf: (item: Item) => Item;
};

type Asked = {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly Item?: Item;
  readonly Key?: Item;
};
/** What the local engine takes of the template. */
const DESCRIPTION = [
  'AttributeDefinitions',
  'KeySchema',
  'GlobalSecondaryIndexes',
  'BillingMode',
] as const;
type Description = Pick<CreateTableCommandInput, (typeof DESCRIPTION)[number]>;

const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem'];
const ACTIONS = [...WRITES, 'GetItem', 'Query'];

export async function startEngine(): Promise<Engine> {
  const server = dynalite({ createTableMs: 0 });
  const port = await listen(server);
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'drill', secretAccessKey: 'drill' },
  });
  const close = (): Promise<void> => {
    client.destroy();
    return closeServer(server);
  };
  return { port, client, close };
}

/** @param onChange told of every change of an item, in their order */
export async function openTable(
  stage: Stage,
  resolver: Resolver,
  { port, client }: Engine,
  account: Account,
  onChange: (change: Change) => void,
): Promise<Table> {
  const [resource, ...others] = resourcesOf(stage, 'AWS::DynamoDB::GlobalTable');
  if (resource === undefined || others.length > 0) {
    throw new TemplateError('stage', 'needs one table');
  }
  const name = resolver.ref(resource);
  const description = DESCRIPTION.map((part) => [part, resolver.property(resource, part)]);
  const { KeySchema = [], ...rest } = Object.fromEntries(description) as Description;
  await client.send(new CreateTableCommand({ TableName: name, KeySchema, ...rest }));
  const keys = KeySchema.map(({ AttributeName = '' }) => AttributeName);
  const keyOf = (item: Item): Item =>
    Object.fromEntries(Object.entries(item).filter(([attribute]) => keys.includes(attribute)));
  const read = async (Key: Item): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName: name, Key, ConsistentRead: true }))).Item;
  const arn = resolver.arn(resource);
  const door = await openThrough(answerer({ account, arn, name, port, read, keyOf, onChange }));
  return { name, client, resource, door, read, keyOf };
}

type Answering = Pick<Table, 'read' | 'keyOf'> & {
  readonly account: Account;
  readonly arn: string;
  readonly name: string;
  readonly port: number;
  readonly onChange: (change: Change) => void;
};

function answerer({ account, arn, name, port, read, keyOf, onChange }: Answering) {
  let writes: Promise<unknown> = Promise.resolve();
  /** One after the other, so that what was there before each is known. */
  const write = async (asked: Request, { Item, Key }: Asked): Promise<Reply> => {
    const key = Key ?? keyOf(Item ?? {});
    const before = await read(key);
    const reply = await passOn(port, asked);
    if (reply.status === 200) onChange({ before, after: await read(key) });
    return reply;
  };
  return (asked: Request): Promise<Reply> => {
    const action = actionOf(asked);
    const content = JSON.parse(asked.body.toString()) as Asked;
    const index = content.IndexName === undefined ? '' : `/index/${content.IndexName}`;
    const isKnown = ACTIONS.includes(action) && content.TableName === name;
    if (!isKnown || !account.allows(asked, `dynamodb:${action}`, `${arn}${index}`)) {
      account.complaints.add(`refused: ${action} of ${content.TableName ?? ''}${index}`);
      return Promise.resolve(jsonError('AccessDeniedException', `${action} is not authorized`));
    }
    if (!WRITES.includes(action)) return passOn(port, asked);
    const written = writes.then(() => write(asked, content));
    writes = written.catch(() => undefined);
    return written;
  };
}

const passOn = (port: number, { headers, body }: Request): Promise<Reply> =>
  new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, method: 'POST', path: '/', headers }, (reply) => {
      buffer(reply).then(
        (content) =>
          done({ status: reply.statusCode ?? 500, headers: reply.headers, body: content }),
        failed,
      );
    })
      .on('error', failed)
      .end(body);
  });
