import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { Listed } from '../../shared/desk/work-query.ts';
import { workRowSchema } from '../../shared/desk/work-row.ts';
import { kenmerkSchema } from '../../shared/dossier/kenmerk.ts';
import { timeSchema } from '../../shared/time/moment.ts';
import type { Position } from '../desk/work-cursor.ts';
import { withStore } from './errors.ts';
import { tableDefinition } from './table.ts';

const lineSchema = z.object({
  kenmerk: kenmerkSchema,
  ingediendOp: timeSchema,
  workRow: workRowSchema,
});

/** A row of the index is none: another version of this service wrote it. It names which, never what stands there. */
export class WorkRowUnreadable extends Error {
  readonly code = 'work-row-unreadable';
  constructor(kenmerk: string | undefined, cause: unknown) {
    super(`The row of ${kenmerk ?? 'an item'} in the list of the desk is none`, { cause });
    this.name = 'WorkRowUnreadable';
  }
}

/** Between these moments, the ends included. */
export type Period = { readonly from: string; readonly until: string };

/** Nothing came in before it. */
export const BEGINNING = '2020-01-01T00:00:00.000Z';

type Page = {
  readonly lines: readonly Listed[];
  /** Whether there is nothing after it. */
  readonly isLast: boolean;
};

/** The list of the desk, read from its index: oldest first, never by going through the table. */
export class WorkList {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * One request.
   * @param after what was read last of this partition
   * @throws StoreUnreachable, WorkRowUnreadable
   */
  async read(partition: string, period: Period, after: Position, limit: number): Promise<Page> {
    const { work, key } = tableDefinition;
    const { Items: items = [], LastEvaluatedKey: last } = await withStore(() =>
      this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          IndexName: work.name,
          KeyConditionExpression: `${work.partition} = :partition AND ${work.sort} BETWEEN :begin AND :until`,
          ExpressionAttributeValues: {
            ':partition': { S: partition },
            ':begin': { S: period.from },
            ':until': { S: period.until },
          },
          Limit: limit,
          ...(after === null
            ? {}
            : {
                ExclusiveStartKey: {
                  [key]: { S: after.kenmerk },
                  [work.partition]: { S: partition },
                  [work.sort]: { S: after.ingediendOp },
                },
              }),
        }),
      ),
    );
    return { lines: items.map(parseLine), isLast: last === undefined };
  }
}

function parseLine(item: Record<string, AttributeValue>): Listed {
  const line = lineSchema.safeParse(unmarshall(item));
  if (!line.success) throw new WorkRowUnreadable(item[tableDefinition.key]?.S, line.error);
  const { kenmerk, ingediendOp, workRow: row } = line.data;
  return { kenmerk, ingediendOp, row };
}
