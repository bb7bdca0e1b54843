import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type Matches, readPattern } from './event-pattern.ts';
import type { LambdaProcess } from './lambda-process.ts';
import type { Permissions } from './permissions.ts';
import type { Resolver } from './resolver.ts';
import { type Resource, resourcesOf, type Stage, TemplateError } from './stage.ts';
import type { Change, Item } from './table.ts';

const mappingSchema = z.object({
  BatchSize: z.int(),
  Enabled: z._default(z.boolean(), true),
  EventSourceArn: z.string(),
  FilterCriteria: z._default(z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }), {
    Filters: [],
  }),
  FunctionName: z.string(),
});

const STREAM_RIGHTS = ['DescribeStream', 'GetRecords', 'GetShardIterator'];

/** The table's stream with the mapping that hands its records to a function: one shard, one batch at a time. */
export class Stream {
  readonly #process: LambdaProcess;
  readonly #batchSize: number;
  readonly #filters: readonly Matches[];
  readonly #recordOf: (change: Change) => object | undefined;
  readonly #waiting: object[] = [];
  #work: Promise<void> = Promise.resolve();
  #isAtWork = false;
  /** Off, records are lost: the schedule must then find what is due. */
  isOn: boolean;
  /** How many records were handed over, and what went wrong with it. */
  handedOver = 0;
  readonly failures: string[] = [];

  /** @param keyOf the key of an item @throws TemplateError when nothing hears of what is written */
  constructor(
    stage: Stage,
    resolver: Resolver,
    table: Resource,
    keyOf: (item: Item) => Item,
    processes: readonly LambdaProcess[],
    permissions: Permissions,
  ) {
    const streamArn = resolver.text(table.stack, { 'Fn::GetAtt': [table.id, 'StreamArn'] });
    const [mapping, ...others] = resourcesOf(stage, 'AWS::Lambda::EventSourceMapping');
    if (mapping === undefined || others.length > 0) {
      throw new TemplateError('stage', 'needs one mapping of the stream');
    }
    const { BatchSize, Enabled, EventSourceArn, FilterCriteria, FunctionName } =
      mappingSchema.parse(resolver.value(mapping.stack, mapping.properties));
    const woken = processes.find(({ lambda }) =>
      [lambda.arn, lambda.functionName].includes(FunctionName),
    );
    if (woken === undefined || EventSourceArn !== streamArn) {
      throw new TemplateError(mapping.id, 'does not lead from the table to a function');
    }
    for (const right of STREAM_RIGHTS) {
      if (!permissions.mayDo(woken.lambda.roleArn, `dynamodb:${right}`, streamArn)) {
        throw new TemplateError(mapping.id, `${woken.lambda.name} has no right to ${right}`);
      }
    }
    this.#process = woken;
    this.#batchSize = BatchSize;
    this.isOn = Enabled;
    this.#filters = FilterCriteria.Filters.map(({ Pattern }) => readPattern(JSON.parse(Pattern)));
    this.#recordOf = recorder(table, streamArn, keyOf);
  }

  /** Tells of a change. What no filter lets through is dropped, as Lambda drops it. */
  push(change: Change): void {
    const record = this.#recordOf(change);
    if (!this.isOn || record === undefined) return;
    if (this.#filters.length > 0 && !this.#filters.some((matches) => matches(record))) return;
    this.#waiting.push(record);
    if (!this.#isAtWork) this.#work = this.#handOver();
  }

  /** How many records wait to be handed over. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Hands over nothing more. */
  close(): void {
    this.isOn = false;
    this.#waiting.length = 0;
  }

  async #handOver(): Promise<void> {
    this.#isAtWork = true;
    try {
      while (this.#waiting.length > 0) {
        const Records = this.#waiting.splice(0, this.#batchSize);
        this.handedOver += Records.length;
        const outcome = await this.#process.invoke({ Records });
        if (!outcome.ok) this.failures.push(outcome.error);
      }
    } finally {
      this.#isAtWork = false;
    }
  }

  /** Until every record was handed over, also of what that changed in its turn. */
  async atRest(): Promise<void> {
    let seen: Promise<void>;
    do {
      seen = this.#work;
      await seen;
    } while (seen !== this.#work);
  }
}

/** @returns a function that makes a record of a change; of what changed nothing there is none */
function recorder(table: Resource, streamArn: string, keyOf: (item: Item) => Item) {
  const { StreamViewType } = z
    .object({
      StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']),
    })
    .parse(table.properties['StreamSpecification']);
  let sequence = 0;
  return ({ before, after }: Change): object | undefined => {
    const item = after ?? before;
    if (item === undefined || JSON.stringify(before) === JSON.stringify(after)) return undefined;
    sequence += 1;
    const eventName = before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';
    return {
      eventID: randomUUID(),
      eventName,
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: table.stack.region,
      eventSourceARN: streamArn,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(Date.now() / 1_000),
        Keys: keyOf(item),
        ...(StreamViewType.includes('NEW') && after !== undefined && { NewImage: after }),
        ...(StreamViewType.includes('OLD') && before !== undefined && { OldImage: before }),
        SequenceNumber: String(sequence).padStart(21, '0'),
        SizeBytes: Buffer.byteLength(JSON.stringify(item)),
        StreamViewType,
      },
    };
  };
}
