import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { withStore, writeToStore } from './errors.ts';
import { tableDefinition } from './table.ts';

/** The mails to one mailbox on one day: who that is stands in it as a keyed hash, never as an address. */
export type MailCounter = {
  readonly addressHash: string;
  /** UTC, such as `2026-11-24`. */
  readonly day: string;
};

/** What the keys of these items begin with: no kenmerk does. */
export const noDossier = {
  counter: 'counter#',
  proof: 'proof#',
  session: 'session#',
  signIn: 'sign-in#',
} as const;

/** A counter is kept for a day after its own, in seconds; the clocks of two functions may differ a little. */
const RETAIN_SECONDS = 2 * 24 * 60 * 60;

const keyOf = ({ addressHash, day }: MailCounter) => ({
  [tableDefinition.key]: { S: `${noDossier.counter}${day}#${addressHash}` },
});

/** What is counted against misuse, in the same table as the dossiers, with a time to live. */
export class Limits {
  readonly #client: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#table = tableName;
  }

  /** What is counted so far, by a consistent read. */
  async counted(counter: MailCounter): Promise<ReadonlySet<string>> {
    const { Item: item } = await withStore(() =>
      this.#client.send(
        new GetItemCommand({
          TableName: this.#table,
          Key: keyOf(counter),
          ConsistentRead: true,
          ProjectionExpression: 'requests',
        }),
      ),
    );
    return new Set(item?.['requests']?.SS);
  }

  /**
   * Counts mails to one mailbox: all of them or none. The same ids twice count once, so that a retry is safe.
   * @returns false when there is no room for all of them
   */
  count(
    counter: MailCounter,
    ids: readonly [string, ...string[]],
    maximum: number,
  ): Promise<boolean> {
    if (ids.length > maximum) return Promise.resolve(false);
    return writeToStore(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: keyOf(counter),
          UpdateExpression: `ADD requests :new SET ${tableDefinition.bewaarTot} = :until`,
          ConditionExpression:
            'attribute_not_exists(requests) OR contains(requests, :first) OR size(requests) <= :room',
          ExpressionAttributeValues: {
            ':new': { SS: [...ids] },
            ':first': { S: ids[0] },
            ':room': { N: String(maximum - ids.length) },
            ':until': { N: String(Date.parse(counter.day) / 1_000 + RETAIN_SECONDS) },
          },
        }),
      ),
    );
  }

  /** What was counted is not mailed after all. */
  async takeBack(counter: MailCounter, ids: readonly string[]): Promise<void> {
    await writeToStore(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: keyOf(counter),
          UpdateExpression: 'DELETE requests :ids',
          ConditionExpression: 'attribute_exists(requests)',
          ExpressionAttributeValues: { ':ids': { SS: [...ids] } },
        }),
      ),
    );
  }

  /**
   * Uses a proof of work, once.
   * @param whatFor what it is used for; using it again for that is safe
   * @param until epoch seconds: after it the proof holds no more, and this may go
   * @returns false when it was used for something else
   */
  useProof(id: string, whatFor: string, until: number): Promise<boolean> {
    return writeToStore(() =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: {
            [tableDefinition.key]: { S: `${noDossier.proof}${id}` },
            whatFor: { S: whatFor },
            [tableDefinition.bewaarTot]: { N: String(until + RETAIN_SECONDS) },
          },
          ConditionExpression: `attribute_not_exists(${tableDefinition.key}) OR whatFor = :whatFor`,
          ExpressionAttributeValues: { ':whatFor': { S: whatFor } },
        }),
      ),
    );
  }
}
