import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Kenmerk } from '../../shared/dossier/kenmerk.ts';
import { BEWAARTERMIJNEN, type Bewaartermijnen } from '../../shared/dossier/termijnen.ts';
import { withStore, writeToStore } from './errors.ts';
import { type Item, toItem, fromItem } from './item.ts';
import { tableDefinition } from './table.ts';

type Condition = Required<Pick<PutItemCommandInput, 'ConditionExpression'>> &
  Pick<PutItemCommandInput, 'ExpressionAttributeValues'>;

/** The dossiers in DynamoDB: one item each, written as a whole, every write with a condition. */
export class Dossiers {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #termijnen: Bewaartermijnen;

  constructor(
    client: DynamoDBClient,
    tableName: string,
    termijnen: Bewaartermijnen = BEWAARTERMIJNEN,
  ) {
    this.#client = client;
    this.#table = tableName;
    this.#termijnen = termijnen;
  }

  /** Stores a new dossier. @returns false when there is one with this kenmerk already */
  add(dossier: Dossier): Promise<boolean> {
    return this.#set(dossier, { ConditionExpression: 'attribute_not_exists(kenmerk)' });
  }

  /** Replaces a dossier by its next version. @returns false when somebody else was first */
  replace(dossier: Dossier): Promise<boolean> {
    return this.#set(dossier, {
      ConditionExpression: 'versie = :previous',
      ExpressionAttributeValues: { ':previous': { N: String(dossier.versie - 1) } },
    });
  }

  #set(dossier: Dossier, condition: Condition): Promise<boolean> {
    return writeToStore(() =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: toItem(dossier, this.#termijnen),
          ...condition,
        }),
      ),
    );
  }

  /** The dossier as it is now, by a consistent read; nothing when there is none. @throws DossierUnreadable */
  async read(kenmerk: Kenmerk): Promise<Dossier | undefined> {
    const { Item: item } = await withStore(() =>
      this.#client.send(
        new GetItemCommand({
          TableName: this.#table,
          Key: { kenmerk: { S: kenmerk } },
          ConsistentRead: true,
        }),
      ),
    );
    return item === undefined ? undefined : fromItem(item);
  }

  /** The items in one partition of the agenda that are due by then, oldest first, page by page. */
  async *due(agendaPartition: string, until: string): AsyncGenerator<Item[]> {
    const pages = paginateQuery(
      { client: this.#client, pageSize: 50 },
      {
        TableName: this.#table,
        IndexName: tableDefinition.agenda.name,
        KeyConditionExpression: 'agendaVak = :partition AND agendaTijd <= :until',
        ExpressionAttributeValues: { ':partition': { S: agendaPartition }, ':until': { S: until } },
      },
    );
    const next = () => withStore(() => pages.next());
    for (let step = await next(); !step.done; step = await next()) {
      yield step.value.Items ?? [];
    }
  }

  /**
   * Takes an item that cannot be read off the agenda, so that it never blocks its neighbours. The item itself stays.
   * @returns false when it changed meanwhile, or was off already
   */
  takeOffAgenda({ kenmerk, agendaTijd }: Item): Promise<boolean> {
    if (kenmerk === undefined || agendaTijd === undefined) return Promise.resolve(false);
    return writeToStore(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: { kenmerk },
          UpdateExpression: 'REMOVE agendaVak, agendaTijd',
          ConditionExpression: 'agendaTijd = :time',
          ExpressionAttributeValues: { ':time': agendaTijd },
        }),
      ),
    );
  }

  /**
   * Stops the sending of a dossier: it leaves the agenda until an operator lets it go on. One version further, so that a
   * record of before that is late on the stream starts nothing.
   * @param as what must still hold: the turn that has the lease, or the version that was read
   * @returns false when somebody else got further meanwhile
   */
  halt(
    kenmerk: Kenmerk,
    as: { readonly turn: string } | { readonly versie: number },
    now: string,
  ): Promise<boolean> {
    const [condition, value] =
      'turn' in as
        ? (['lease.turn = :as', { S: as.turn }] as const)
        : (['versie = :as', { N: String(as.versie) }] as const);
    return writeToStore(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: { kenmerk: { S: kenmerk } },
          UpdateExpression:
            'SET haltedAt = :now, versie = versie + :one REMOVE agendaVak, agendaTijd',
          ConditionExpression: condition,
          ExpressionAttributeValues: { ':as': value, ':now': { S: now }, ':one': { N: '1' } },
        }),
      ),
    );
  }
}
