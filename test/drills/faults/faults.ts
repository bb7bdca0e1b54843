/** What can go wrong at a door to the outside, and whether the other side did its work all the same. */
const outages = {
  /** Answers that refuse. */
  throttled: { effect: false },
  'fout-500': { effect: false },
  'fout-503': { effect: false },
  /** No answer at all, until the caller gives up. */
  'tijd-op-voor': { effect: false },
  'tijd-op-na': { effect: true },
  /** The connection breaks. */
  'reset-voor': { effect: false },
  'reset-na': { effect: true },
  /** It comes, but late; still within the time that the caller waits. */
  slow: { effect: true },
  /** Something that is no answer: another protocol, half an answer, or half an answer and then silence. */
  mangled: { effect: true },
  truncated: { effect: true },
  stalls: { effect: true },
  /** Somebody else was first, again and again: every write to the same dossier meets its condition. */
  storm: { effect: false },
} as const satisfies Record<string, { effect: boolean }>;

export type OutageKind = keyof typeof outages;

export type ProxyName = 'dynamodb' | 'ses';

/** One line of the plan: what happens to the next request that has no fault of its own yet. */
export type Outage = {
  readonly soort: OutageKind;
  /** How late a late answer is: milliseconds. */
  readonly ms: number;
  /** How many writes in a row a storm meets. */
  readonly duration: number;
};

/** After which the caller cannot know that the other side did its work. */
export const leaveUncertain = (soort: OutageKind): boolean =>
  outages[soort].effect && soort !== 'slow';

type Refusal = { readonly status: number; readonly type: string; readonly content: string };

const dynamoError = (status: number, name: string): Refusal => ({
  status,
  type: 'application/x-amz-json-1.0',
  content: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'drill' }),
});

const sesError = (status: number, code: string): Refusal => ({
  status,
  type: 'text/xml',
  content: `<ErrorResponse><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>drill</Message></Error></ErrorResponse>`,
});

/** The answers of the real services, as their documentation gives them. */
export const refusals: Record<ProxyName, Record<'throttled' | 'fout-500' | 'fout-503', Refusal>> = {
  dynamodb: {
    throttled: dynamoError(400, 'ProvisionedThroughputExceededException'),
    'fout-500': dynamoError(500, 'InternalServerError'),
    'fout-503': dynamoError(503, 'ServiceUnavailable'),
  },
  ses: {
    throttled: sesError(400, 'Throttling'),
    'fout-500': sesError(500, 'InternalFailure'),
    'fout-503': sesError(503, 'ServiceUnavailable'),
  },
};
