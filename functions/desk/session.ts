import { randomBytes } from 'node:crypto';
import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { ROLES } from '../../shared/desk/roles.ts';
import { timeSchema } from '../../shared/time/moment.ts';
import { sha256Hex } from '../security/hash.ts';
import { withStore, writeToStore } from '../store/errors.ts';
import { noDossier } from '../store/limits.ts';
import { tableDefinition } from '../store/table.ts';

/** Who signed in, as the provider says it. */
const employeeSchema = z.object({
  /** The provider's own id of the person: what is compared, and kept with what they do. */
  subject: z.string().check(z.minLength(1), z.maxLength(255)),
  /** To show to colleagues. */
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** At least one: who has none gets no session. */
  roles: z.array(z.enum(ROLES)).check(z.minLength(1)),
});
export type SignedInEmployee = z.infer<typeof employeeSchema>;

/** A session ends this long after it began, whatever happens in it. */
const MAX_MS = 8 * 60 * 60 * 1_000;
/** A session ends when nothing was asked with it for this long. */
const IDLE_MS = 30 * 60 * 1_000;
/** That it is used is written down at most this often: a write for each request would cost more than it gives. */
const TOUCH_MS = 60 * 1_000;

/** The cookie lives no longer than the session can. */
export const SESSION_COOKIE_SECONDS = MAX_MS / 1_000;

const rowSchema = z.object({
  employee: employeeSchema,
  startedAt: timeSchema,
  lastSeenAt: timeSchema,
});
type Row = z.infer<typeof rowSchema>;

export type Session = {
  readonly employee: SignedInEmployee;
  /** When it ends if nothing more is asked with it. */
  readonly expiresAt: string;
};

/** Why an id opens no session. An ended session is unknown: its row is gone. */
export type NoSession = 'session-unknown' | 'session-idle' | 'session-expired';

/** A row that is no session: somebody else wrote it, or another version of this service. */
export class SessionUnreadable extends Error {
  readonly code = 'session-unreadable';
  constructor(cause: unknown) {
    super('The row of a session is not one', { cause });
    this.name = 'SessionUnreadable';
  }
}

/**
 * The sessions of the desk: one row each in the table of the dossiers, under the hash of its id, so that whoever reads the
 * table cannot take one over.
 */
export class Sessions {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** @returns the id of the new session, for the cookie; it is kept nowhere */
  async start(employee: SignedInEmployee, now: string): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const row: Row = { employee, startedAt: now, lastSeenAt: now };
    // Should the condition not hold, then the SDK tried again after an answer got lost: nobody else draws these 256 bits.
    await writeToStore(() =>
      this.#client.send(
        new PutItemCommand({
          TableName: this.#tableName,
          Item: {
            ...keyOf(id),
            ...marshall(row),
            [tableDefinition.bewaarTot]: { N: timeToLive(now) },
          },
          ConditionExpression: `attribute_not_exists(${tableDefinition.key})`,
        }),
      ),
    );
    return id;
  }

  /** One consistent read, and a write at most once a minute. */
  async find(id: string, now: string): Promise<Session | NoSession> {
    const row = await this.#read(id);
    if (row === undefined) return 'session-unknown';
    const at = Date.parse(now);
    const end = Date.parse(row.startedAt) + MAX_MS;
    const lastSeen = Date.parse(row.lastSeenAt);
    if (at >= end) return 'session-expired';
    if (at >= lastSeen + IDLE_MS) return 'session-idle';
    const isDue = at - lastSeen >= TOUCH_MS;
    if (isDue && !(await this.#touch(id, now))) return 'session-unknown';
    const idleFrom = isDue ? at : lastSeen;
    return {
      employee: row.employee,
      expiresAt: new Date(Math.min(end, idleFrom + IDLE_MS)).toISOString(),
    };
  }

  /** @returns false when it was ended already */
  end(id: string): Promise<boolean> {
    return writeToStore(() =>
      this.#client.send(
        new DeleteItemCommand({
          TableName: this.#tableName,
          Key: keyOf(id),
          ConditionExpression: `attribute_exists(${tableDefinition.key})`,
        }),
      ),
    );
  }

  async #read(id: string): Promise<Row | undefined> {
    const { Item: item } = await withStore(() =>
      this.#client.send(
        new GetItemCommand({
          TableName: this.#tableName,
          Key: keyOf(id),
          ConsistentRead: true,
        }),
      ),
    );
    return item === undefined ? undefined : parseRow(item);
  }

  /** @returns false when it was ended meanwhile: a write without a condition would bring half of it back */
  #touch(id: string, now: string): Promise<boolean> {
    return writeToStore(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tableName,
          Key: keyOf(id),
          UpdateExpression: 'SET lastSeenAt = :now',
          ConditionExpression: `attribute_exists(${tableDefinition.key})`,
          ExpressionAttributeValues: { ':now': { S: now } },
        }),
      ),
    );
  }
}

const keyOf = (id: string) => ({
  [tableDefinition.key]: { S: `${noDossier.session}${sha256Hex(id)}` },
});

const timeToLive = (start: string): string =>
  String(Math.ceil((Date.parse(start) + MAX_MS) / 1_000));

function parseRow(item: Record<string, AttributeValue>): Row {
  const row = rowSchema.safeParse(unmarshall(item));
  if (row.success) return row.data;
  throw new SessionUnreadable(row.error);
}
