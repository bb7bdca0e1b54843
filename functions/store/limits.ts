import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { metOpslag, schrijf } from './errors.ts';
import { tabel } from './table.ts';

/** The mails to one mailbox on one day: who that is stands in it as a keyed hash, never as an address. */
export type MailCounter = {
  readonly addressHash: string;
  /** UTC, such as `2026-11-24`. */
  readonly day: string;
};

/** What the keys of these items begin with: no kenmerk does. */
export const geenDossier = {
  teller: 'counter#',
  bewijs: 'proof#',
  session: 'session#',
  signIn: 'sign-in#',
} as const;

/** A counter is kept for a day after its own, in seconds; the clocks of two functions may differ a little. */
const BEWAAR_SECONDEN = 2 * 24 * 60 * 60;

const keyOf = ({ addressHash, day }: MailCounter) => ({
  [tabel.sleutel]: { S: `${geenDossier.teller}${day}#${addressHash}` },
});

/** What is counted against misuse, in the same table as the dossiers, with a time to live. */
export class Grenzen {
  readonly #client: DynamoDBClient;
  readonly #tabel: string;

  constructor(client: DynamoDBClient, tabelnaam: string) {
    this.#client = client;
    this.#tabel = tabelnaam;
  }

  /** What is counted so far, by a consistent read. */
  async counted(counter: MailCounter): Promise<ReadonlySet<string>> {
    const { Item: item } = await metOpslag(() =>
      this.#client.send(
        new GetItemCommand({
          TableName: this.#tabel,
          Key: keyOf(counter),
          ConsistentRead: true,
          ProjectionExpression: 'verzoeken',
        }),
      ),
    );
    return new Set(item?.['verzoeken']?.SS);
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
    return schrijf(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tabel,
          Key: keyOf(counter),
          UpdateExpression: `ADD verzoeken :nieuw SET ${tabel.bewaarTot} = :tot`,
          ConditionExpression:
            'attribute_not_exists(verzoeken) OR contains(verzoeken, :dit) OR size(verzoeken) <= :ruimte',
          ExpressionAttributeValues: {
            ':nieuw': { SS: [...ids] },
            ':dit': { S: ids[0] },
            ':ruimte': { N: String(maximum - ids.length) },
            ':tot': { N: String(Date.parse(counter.day) / 1_000 + BEWAAR_SECONDEN) },
          },
        }),
      ),
    );
  }

  /** What was counted is not mailed after all. */
  async takeBack(counter: MailCounter, ids: readonly string[]): Promise<void> {
    await schrijf(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tabel,
          Key: keyOf(counter),
          UpdateExpression: 'DELETE verzoeken :niet',
          ConditionExpression: 'attribute_exists(verzoeken)',
          ExpressionAttributeValues: { ':niet': { SS: [...ids] } },
        }),
      ),
    );
  }

  /**
   * Uses a proof of work, once.
   * @param waarvoor what it is used for; using it again for that is safe
   * @param tot epoch seconds: after it the proof holds no more, and this may go
   * @returns false when it was used for something else
   */
  gebruikBewijs(id: string, waarvoor: string, tot: number): Promise<boolean> {
    return schrijf(() =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#tabel,
          Item: {
            [tabel.sleutel]: { S: `${geenDossier.bewijs}${id}` },
            waarvoor: { S: waarvoor },
            [tabel.bewaarTot]: { N: String(tot + BEWAAR_SECONDEN) },
          },
          ConditionExpression: `attribute_not_exists(${tabel.sleutel}) OR waarvoor = :waarvoor`,
          ExpressionAttributeValues: { ':waarvoor': { S: waarvoor } },
        }),
      ),
    );
  }
}
