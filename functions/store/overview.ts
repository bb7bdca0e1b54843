import {
  type AttributeValue,
  type DynamoDBClient,
  paginateScan,
  type ScanCommandInput,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { BERICHT_STATUSES } from '../../shared/dossier/bericht.ts';
import { RECIPIENTS } from '../../shared/dossier/berichtsoorten.ts';
import { type Kenmerk, kenmerkSchema } from '../../shared/dossier/kenmerk.ts';
import { actorSchema, employeeSchema } from '../../shared/desk/actor.ts';
import {
  type Dossierstatus,
  GEBEURTENISSEN,
  isFinal,
  STATUSES,
} from '../../shared/dossier/transitions.ts';
import { later, timeSchema } from '../../shared/time/moment.ts';
import { MAX_ONDERTEKENAARS } from '../../shared/aanvraag/wijzen.ts';
import { withStore } from './errors.ts';
import { noDossier } from './limits.ts';
import { tableDefinition } from './table.ts';

const lineSchema = z.object({
  kenmerk: kenmerkSchema,
  status: z.enum(STATUSES),
  ingediendOp: timeSchema,
  erasedAt: z.optional(timeSchema),
  haltedAt: z.optional(timeSchema),
  agendaTijd: z.optional(timeSchema),
  berichten: z.array(
    z.object({ id: z.string(), aan: z.enum(RECIPIENTS), status: z.enum(BERICHT_STATUSES) }),
  ),
});

/** What a list shows of a dossier. Nothing in it is personal data, and no other attribute is read. */
export type OverviewRow = z.infer<typeof lineSchema>;
/** An item that is no dossier: only its key is known. */
export type Unreadable = { readonly key: string };

export type Choice = {
  readonly statuses?: readonly Dossierstatus[];
  /** Only what came in before this moment. */
  readonly ingediendBefore?: string;
};

const eventsSchema = z.object({
  kenmerk: kenmerkSchema,
  gebeurtenissen: z.array(
    z.object({
      soort: z.enum(GEBEURTENISSEN),
      tijd: timeSchema,
      door: z.optional(actorSchema()),
    }),
  ),
});

const heldSchema = z.object({
  kenmerk: kenmerkSchema,
  behandelaar: z.optional(employeeSchema()),
});

const adressenSchema = z.object({ kenmerk: kenmerkSchema });

/**
 * All dossiers, for an operator. It reads the whole table: there is no index on status or address, since nothing else
 * asks for one. Page by page, so that whoever reads along sees the first at once.
 */
export class Overview {
  readonly #client: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#table = tableName;
  }

  /** @throws StoreUnreachable */
  async *lines(choice: Choice = {}): AsyncGenerator<OverviewRow | Unreadable> {
    for await (const item of this.#items({ ...readOnly(FIELDS), ...filterFor(choice) })) {
      const read = lineSchema.safeParse(unmarshall(item));
      yield read.success ? read.data : { key: item[tableDefinition.key]?.S ?? '' };
    }
  }

  /**
   * The dossiers in which an address occurs that fits: of the beheerder, or any of a signatory. Only addresses are read.
   * @throws StoreUnreachable
   */
  async *withAdres(fits: (adres: string) => boolean): AsyncGenerator<Kenmerk | Unreadable> {
    for await (const item of this.#items({ ...readOnly(ADRESSEN), ...filterFor() })) {
      const content = unmarshall(item);
      const read = adressenSchema.safeParse(content);
      if (!read.success) yield { key: item[tableDefinition.key]?.S ?? '' };
      else if (tekstenIn(content).some(fits)) yield read.data.kenmerk;
    }
  }

  /**
   * What happened to every dossier that came in by then, with who did it.
   * @throws StoreUnreachable
   */
  async *events(until: string): AsyncGenerator<z.infer<typeof eventsSchema> | Unreadable> {
    const question = {
      ...readOnly(EVENTS),
      ...filterFor({ ingediendBefore: later(until, 1, 1) }),
    };
    for await (const item of this.#items(question)) {
      const read = eventsSchema.safeParse(unmarshall(item));
      yield read.success ? read.data : { key: item[tableDefinition.key]?.S ?? '' };
    }
  }

  /**
   * The open dossiers that somebody took up who is called this.
   * @throws StoreUnreachable
   */
  async *heldBy(name: string): AsyncGenerator<Kenmerk | Unreadable> {
    const question = { ...readOnly(HELD), ...filterFor({ statuses: OPEN }) };
    for await (const item of this.#items(question)) {
      const read = heldSchema.safeParse(unmarshall(item));
      if (!read.success) yield { key: item[tableDefinition.key]?.S ?? '' };
      else if (read.data.behandelaar?.name === name) yield read.data.kenmerk;
    }
  }

  async *#items(
    question: Omit<ScanCommandInput, 'TableName'>,
  ): AsyncGenerator<Record<string, AttributeValue>> {
    const pages = paginateScan(
      { client: this.#client },
      { TableName: this.#table, ConsistentRead: true, ...question },
    );
    const next = () => withStore(() => pages.next());
    for (let step = await next(); !step.done; step = await next()) {
      yield* step.value.Items ?? [];
    }
  }
}

const FIELDS = [
  ...['kenmerk', 'status', 'ingediendOp', 'erasedAt', 'haltedAt', 'agendaTijd', 'berichten'],
];

const OPEN = STATUSES.filter((status) => !isFinal(status));
const HELD = ['kenmerk', 'status', 'behandelaar'];
const EVENTS = ['kenmerk', 'ingediendOp', 'gebeurtenissen'];

const nummers = Array.from({ length: MAX_ONDERTEKENAARS }, (_, index) => index);
const ADRESSEN = [
  'kenmerk',
  'aanvraag.beheerder.email',
  ...nummers.flatMap((nummer) => [
    `aanvraag.ondertekening.ondertekenaars[${nummer}].email`,
    `ondertekenaars[${nummer}].gecorrigeerdeEmail`,
    `ondertekenaars[${nummer}].previousEmails`,
    `ondertekenaars[${nummer}].email`,
  ]),
];

/** `status` is a reserved word, so every name goes by an alias. */
function readOnly(
  paths: readonly string[],
): Pick<ScanCommandInput, 'ProjectionExpression' | 'ExpressionAttributeNames'> {
  const names = new Set(paths.flatMap((path) => path.replaceAll(/\[\d\]/g, '').split('.')));
  const withAlias = (path: string): string => path.replaceAll(/[a-z]+/gi, (name) => `#${name}`);
  return {
    ProjectionExpression: paths.map(withAlias).join(', '),
    ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, name])),
  };
}

type Filter = Required<Pick<ScanCommandInput, 'FilterExpression' | 'ExpressionAttributeValues'>>;

/** Dossiers only: what is counted against misuse stands in the same table. */
function filterFor({ statuses = [], ingediendBefore }: Choice = {}): Filter {
  const values = statuses.map((status, index) => [`:s${index}`, { S: status }] as const);
  const anders = Object.entries(noDossier).map(([name, start]) => [`:${name}`, start] as const);
  return {
    FilterExpression: [
      ...anders.map(([name]) => `NOT begins_with(#kenmerk, ${name})`),
      ...(values.length === 0 ? [] : [`#status IN (${values.map(([name]) => name).join(', ')})`]),
      ...(ingediendBefore === undefined ? [] : ['#ingediendOp < :before']),
    ].join(' AND '),
    ExpressionAttributeValues: {
      ...Object.fromEntries(anders.map(([name, start]) => [name, { S: start }])),
      ...Object.fromEntries(values),
      ...(ingediendBefore === undefined ? {} : { ':before': { S: ingediendBefore } }),
    },
  };
}

function tekstenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(tekstenIn);
}
