import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { schrijf } from './fouten.ts';
import { tabel } from './tabel.ts';

/** Something that counts for a day: who gets mail, as a keyed hash, never as an address. */
export type Telling = {
  readonly adresHash: string;
  /** UTC, such as `2026-11-24`. */
  readonly dag: string;
  /** What is counted; the same thing twice counts once, so that a retry is safe. */
  readonly verzoek: string;
};

/** What the keys of these items begin with: no kenmerk does. */
export const geenDossier = { teller: 'teller#', bewijs: 'bewijs#' } as const;

/** A counter is kept for a day after its own, in seconds; the clocks of two functions may differ a little. */
const BEWAAR_SECONDEN = 2 * 24 * 60 * 60;

/** What is counted against misuse, in the same table as the dossiers, with a time to live. Each is one conditional write. */
export class Grenzen {
  readonly #client: DynamoDBClient;
  readonly #tabel: string;

  constructor(client: DynamoDBClient, tabelnaam: string) {
    this.#client = client;
    this.#tabel = tabelnaam;
  }

  /** Counts a request for a recipient. @returns false when this day's number was reached without it */
  telVerzoek({ adresHash, dag, verzoek }: Telling, maximum: number): Promise<boolean> {
    return schrijf(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tabel,
          Key: { [tabel.sleutel]: { S: `${geenDossier.teller}${dag}#${adresHash}` } },
          UpdateExpression: `ADD verzoeken :nieuw SET ${tabel.bewaarTot} = :tot`,
          ConditionExpression:
            'attribute_not_exists(verzoeken) OR contains(verzoeken, :dit) OR size(verzoeken) < :maximum',
          ExpressionAttributeValues: {
            ':nieuw': { SS: [verzoek] },
            ':dit': { S: verzoek },
            ':maximum': { N: String(maximum) },
            ':tot': { N: String(Date.parse(dag) / 1_000 + BEWAAR_SECONDEN) },
          },
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
