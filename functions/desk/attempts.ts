import { randomBytes } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { timeSchema } from '../../shared/time/moment.ts';
import { sha256Hex } from '../security/hash.ts';
import { withStore, writeToStore } from '../store/errors.ts';
import { noDossier } from '../store/limits.ts';
import { tableDefinition } from '../store/table.ts';

/** Somebody who went to the provider, and is expected back. */
const attemptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** Where to after that: a path of the desk. */
  returnTo: z.string(),
  startedAt: timeSchema,
});
export type Attempt = z.infer<typeof attemptSchema>;

/** How long somebody may take at the provider. */
export const ATTEMPT_SECONDS = 10 * 60;

/**
 * Sign-ins that are under way: a row each, under the hash of an id that only the browser has. Taking one removes it, so that
 * an answer of the provider is good for one session.
 */
export class Attempts {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** @returns the id, for the cookie */
  async start(attempt: Attempt): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const until = Math.ceil(Date.parse(attempt.startedAt) / 1_000) + ATTEMPT_SECONDS;
    // Should the condition not hold, then the SDK tried again after an answer got lost: nobody else draws these 256 bits.
    await writeToStore(() =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#tableName,
          Item: {
            ...keyOf(id),
            ...marshall(attempt),
            [tableDefinition.bewaarTot]: { N: String(until) },
          },
          ConditionExpression: `attribute_not_exists(${tableDefinition.key})`,
        }),
      ),
    );
    return id;
  }

  /**
   * Takes an attempt, once, by the browser's id and the state that came back. One that is not taken stays: else a page
   * elsewhere could end somebody's sign-in by sending their browser here.
   * @returns nothing when there is none, it was taken before, or it took too long
   */
  async take(id: string, state: string, now: string): Promise<Attempt | undefined> {
    const attributes = await this.#delete(id, state);
    if (attributes === undefined) return undefined;
    const attempt = attemptSchema.parse(unmarshall(attributes));
    const age = Date.parse(now) - Date.parse(attempt.startedAt);
    return age < ATTEMPT_SECONDS * 1_000 ? attempt : undefined;
  }

  async #delete(id: string, state: string) {
    try {
      const { Attributes: attributes } = await withStore(() =>
        this.#client.send(
          new DeleteItemCommand({
            TableName: this.#tableName,
            Key: keyOf(id),
            ConditionExpression: '#state = :state',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':state': { S: state } },
            ReturnValues: 'ALL_OLD',
          }),
        ),
      );
      return attributes;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }
}

const keyOf = (id: string) => ({
  [tableDefinition.key]: { S: `${noDossier.signIn}${sha256Hex(id)}` },
});
