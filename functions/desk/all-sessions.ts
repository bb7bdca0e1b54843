import { DeleteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { withStore, writeToStore } from '../store/errors.ts';
import { noDossier } from '../store/limits.ts';
import { tableDefinition } from '../store/table.ts';

/**
 * All sessions of the desk, for an operator. It reads the whole table, as there is no index of sessions: nothing else asks for
 * more than one.
 */
export class AllSessions {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Ends sessions, one by one.
   * @param name of whom; everybody's when it is not given
   * @returns how many were ended
   */
  async end(name: string | undefined): Promise<number> {
    let ended = 0;
    for await (const key of this.#keys(name)) {
      const isEnded = await writeToStore(() =>
        this.#client.send(
          new DeleteItemCommand({
            TableName: this.#tableName,
            Key: { [tableDefinition.key]: { S: key } },
            ConditionExpression: `attribute_exists(${tableDefinition.key})`,
          }),
        ),
      );
      if (isEnded) ended += 1;
    }
    return ended;
  }

  async *#keys(name: string | undefined): AsyncGenerator<string> {
    const pages = paginateScan(
      { client: this.#client },
      {
        TableName: this.#tableName,
        ConsistentRead: true,
        ProjectionExpression: '#key',
        FilterExpression:
          'begins_with(#key, :session)' +
          (name === undefined ? '' : ' AND #employee.#name = :name'),
        ExpressionAttributeNames: {
          '#key': tableDefinition.key,
          ...(name === undefined ? {} : { '#employee': 'employee', '#name': 'name' }),
        },
        ExpressionAttributeValues: {
          ':session': { S: noDossier.session },
          ...(name === undefined ? {} : { ':name': { S: name } }),
        },
      },
    );
    const next = () => withStore(() => pages.next());
    for (let step = await next(); !step.done; step = await next()) {
      for (const item of step.value.Items ?? []) yield item[tableDefinition.key]?.S ?? '';
    }
  }
}
