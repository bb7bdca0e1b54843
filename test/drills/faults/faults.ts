/** What can go wrong at a door to the outside, and whether the other side did its work all the same. */
const storingen = {
  /** Answers that refuse. */
  gesmoord: { effect: false },
  'fout-500': { effect: false },
  'fout-503': { effect: false },
  /** No answer at all, until the caller gives up. */
  'tijd-op-voor': { effect: false },
  'tijd-op-na': { effect: true },
  /** The connection breaks. */
  'reset-voor': { effect: false },
  'reset-na': { effect: true },
  /** It comes, but late; still within the time that the caller waits. */
  traag: { effect: true },
  /** Something that is no answer: another protocol, half an answer, or half an answer and then silence. */
  verminkt: { effect: true },
  afgekapt: { effect: true },
  stokt: { effect: true },
  /** Somebody else was first, again and again: every write to the same dossier meets its condition. */
  storm: { effect: false },
} as const satisfies Record<string, { effect: boolean }>;

export type Storingsoort = keyof typeof storingen;

export type Deurnaam = 'dynamodb' | 'ses';

/** One line of the plan: what happens to the next request that has no fault of its own yet. */
export type Storing = {
  readonly soort: Storingsoort;
  /** How late a late answer is: milliseconds. */
  readonly ms: number;
  /** How many writes in a row a storm meets. */
  readonly duur: number;
};

/** After which the caller cannot know that the other side did its work. */
export const laatInHetOngewisse = (soort: Storingsoort): boolean =>
  storingen[soort].effect && soort !== 'traag';

type Weigering = { readonly status: number; readonly type: string; readonly inhoud: string };

const dynamoFout = (status: number, naam: string): Weigering => ({
  status,
  type: 'application/x-amz-json-1.0',
  inhoud: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${naam}`, message: 'drill' }),
});

const sesFout = (status: number, code: string): Weigering => ({
  status,
  type: 'text/xml',
  inhoud: `<ErrorResponse><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>drill</Message></Error></ErrorResponse>`,
});

/** The answers of the real services, as their documentation gives them. */
export const weigeringen: Record<
  Deurnaam,
  Record<'gesmoord' | 'fout-500' | 'fout-503', Weigering>
> = {
  dynamodb: {
    gesmoord: dynamoFout(400, 'ProvisionedThroughputExceededException'),
    'fout-500': dynamoFout(500, 'InternalServerError'),
    'fout-503': dynamoFout(503, 'ServiceUnavailable'),
  },
  ses: {
    gesmoord: sesFout(400, 'Throttling'),
    'fout-500': sesFout(500, 'InternalFailure'),
    'fout-503': sesFout(503, 'ServiceUnavailable'),
  },
};
