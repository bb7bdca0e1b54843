import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../functions/store/item.ts';
import type { Passage, ProxyRequest } from './proxy.ts';
import { Tap } from './tap.ts';
import type { Outage, OutageKind } from './faults.ts';

/** What was asked about one dossier, as the door saw it. */
export type Act = {
  readonly operation: string;
  readonly start: number;
  readonly end: number;
  readonly outage: OutageKind | undefined;
  /** Of what was written; 0 for a read. */
  readonly versie: number;
  /** Whether the engine says that it is stored. */
  readonly stored: boolean;
  /** The lease that was written along. */
  readonly lease: { readonly turn: string; readonly tot: string } | undefined;
};

type Content = {
  Item?: Item;
  Key?: Item;
  TableName?: string;
  ConditionExpression?: string;
};

/** In front of DynamoDB's API: breaks it, and keeps what the engine itself acknowledged. */
export class DynamoProxy extends Tap {
  /** The last item of each dossier that the engine says it stored. */
  readonly last = new Map<string, Item>();
  readonly acts = new Map<string, Act[]>();
  readonly #stormen = new Map<string, number>();
  readonly #engine: DynamoDBClient;

  private constructor(enginePort: number) {
    super();
    this.#engine = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${enginePort}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'drill', secretAccessKey: 'drill' },
    });
  }

  static start(enginePort: number): Promise<DynamoProxy> {
    return new DynamoProxy(enginePort).open('dynamodb', enginePort);
  }

  async stop(): Promise<void> {
    this.#engine.destroy();
    await this.proxy.stop();
  }

  protected override async choose(request: ProxyRequest): Promise<Outage | undefined> {
    const operation = operationOf(request);
    // Without a table there is no service to test.
    if (this.plan === undefined || operation.endsWith('Table')) return undefined;
    const content = contentOf(request);
    const kenmerk = kenmerkOf(content);
    const canCollide = operation === 'PutItem' && content.ConditionExpression?.startsWith('versie');
    const busy = this.#stormen.get(kenmerk) ?? 0;
    const outage = canCollide === true && busy > 0 ? STORM : this.plan(request);
    if (outage?.soort !== 'storm') return outage;
    if (canCollide !== true) return undefined;
    this.#stormen.set(kenmerk, busy > 0 ? busy - 1 : outage.duration - 1);
    return (await this.#wasEarlier(content)) ? outage : undefined;
  }

  /** Somebody else writes the dossier anew, one version further. @returns false when they were too late themselves */
  async #wasEarlier({ TableName, Item }: Content): Promise<boolean> {
    const kenmerk = Item?.['kenmerk'];
    if (kenmerk === undefined) return false;
    const { Item: current } = await this.#engine.send(
      new GetItemCommand({ TableName, Key: { kenmerk }, ConsistentRead: true }),
    );
    if (current === undefined) return false;
    const previous = current['versie'] ?? { N: '0' };
    const fresh = { ...current, versie: { N: String(Number(previous.N) + 1) } };
    try {
      await this.#engine.send(
        new PutItemCommand({
          TableName,
          Item: fresh,
          ConditionExpression: 'versie = :previous',
          ExpressionAttributeValues: { ':previous': previous },
        }),
      );
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
    this.#remember(fresh);
    return true;
  }

  protected override report({ request, outage, start, end, answer }: Passage): void {
    const operation = operationOf(request);
    const content = contentOf(request);
    const kenmerk = kenmerkOf(content);
    if (kenmerk === '') return;
    const stored = operation === 'PutItem' && answer?.status === 200;
    if (stored && content.Item !== undefined) this.#remember(content.Item);
    const lease = leaseOf(content.Item);
    const versie = Number(content.Item?.['versie']?.N ?? 0);
    const act = { operation, start, end, outage, versie, stored, lease };
    const earlier = this.acts.get(kenmerk);
    if (earlier === undefined) this.acts.set(kenmerk, [act]);
    else earlier.push(act);
  }

  /** Answers may overtake each other; versions do not. */
  #remember(item: Item): void {
    const kenmerk = item['kenmerk']?.S ?? '';
    const versie = Number(item['versie']?.N);
    if (versie > Number(this.last.get(kenmerk)?.['versie']?.N ?? 0)) {
      this.last.set(kenmerk, item);
    }
  }
}

const STORM: Outage = { soort: 'storm', ms: 0, duration: 1 };

const operationOf = ({ headers }: ProxyRequest): string =>
  String(headers['x-amz-target']).split('.')[1] ?? '';

const contentOf = ({ body }: ProxyRequest): Content => JSON.parse(body.toString()) as Content;

const kenmerkOf = ({ Item, Key }: Content): string => (Item ?? Key)?.['kenmerk']?.S ?? '';

function leaseOf(item: Item | undefined): Act['lease'] {
  const { turn, tot } = item?.['lease']?.M ?? {};
  return turn?.S === undefined || tot?.S === undefined ? undefined : { turn: turn.S, tot: tot.S };
}
