import { isWanted } from '../../shared/desk/work-filter.ts';
import { isFiltered, type Listed, type WorkQuery } from '../../shared/desk/work-query.ts';
import { closedPartition, OPEN_PARTITIONS } from '../../shared/desk/work-row.ts';
import type { Period, WorkList } from '../store/work-list.ts';
import type { Cursor, Position } from './work-cursor.ts';

/** What is asked, with the days as moments. */
export type AskedWork = {
  readonly query: WorkQuery;
  readonly period: Period;
  readonly cursor: Cursor | undefined;
  /** Who asks, by the provider's id. */
  readonly subject: string;
};

export type WorkPage = {
  readonly lines: readonly Listed[];
  /** Where the next page begins; nothing when there is none. */
  readonly next: Cursor | undefined;
};

/**
 * How many requests one page may take. Whoever searches for what is rare gets a page that is not full, with where to go on: so
 * that no question takes longer than somebody waits.
 */
const MAX_REQUESTS = 40;
/** With a filter most of what is read is left out: rows for each request. */
const FILTERED_ROWS = 400;

/** Reads one page of a partition. */
type ReadLane = (after: Position) => ReturnType<WorkList['read']>;

/** One partition, as far as it was read. */
class Lane {
  readonly partition: string;
  readonly #read: ReadLane;
  #ahead: Listed[] = [];
  #isLast = false;
  #readTo: Position;
  /** What was last taken from it. */
  position: Position;

  constructor(partition: string, position: Position, read: ReadLane) {
    this.partition = partition;
    this.position = position;
    this.#readTo = position;
    this.#read = read;
  }

  get first(): Listed | undefined {
    return this.#ahead[0];
  }

  /** Whether it must be read before it is known what comes first in it. */
  get isUnread(): boolean {
    return this.#ahead.length === 0 && !this.#isLast;
  }

  async fetch(): Promise<void> {
    const { lines, isLast } = await this.#read(this.#readTo);
    this.#ahead = [...lines];
    this.#isLast = isLast;
    this.#readTo = positionOf(lines.at(-1)) ?? this.#readTo;
  }

  take(): void {
    this.position = positionOf(this.#ahead.shift()) ?? this.position;
  }
}

const positionOf = (line: Listed | undefined): Position =>
  line === undefined ? null : { ingediendOp: line.ingediendOp, kenmerk: line.kenmerk };

/**
 * One page of the list, oldest first. What is open is spread over partitions that are read side by side; what has ended stands in
 * one for each month, read one after the other.
 * @throws StoreUnreachable, WorkRowUnreadable
 */
export async function readWorkPage(asked: AskedWork, list: WorkList): Promise<WorkPage> {
  const lines: Listed[] = [];
  const budget = { requests: MAX_REQUESTS };
  for (const partitions of groupsOf(asked)) {
    const lanes = lanesOf(partitions, asked, list);
    if (budget.requests < lanes.length) return { lines, next: cursorOf(lanes) };
    const isMore = await takeFrom(lanes, lines, asked, budget);
    if (isMore) return { lines, next: cursorOf(lanes) };
  }
  return { lines, next: undefined };
}

/** The partitions to read, those side by side in one group; with a cursor from where it stands. */
function groupsOf({ query, period, cursor }: AskedWork): readonly (readonly string[])[] {
  if (query.toestand === 'open') return [OPEN_PARTITIONS];
  const months = monthsOf(period).map(closedPartition);
  const from = months.findIndex((month) => cursor !== undefined && month in cursor);
  return months.slice(Math.max(0, from)).map((month) => [month]);
}

function monthsOf({ from, until }: Period): string[] {
  const months: string[] = [];
  const last = until.slice(0, 7);
  const date = new Date(`${from.slice(0, 7)}-01T00:00:00.000Z`);
  for (let month = from.slice(0, 7); month <= last;) {
    months.push(month);
    date.setUTCMonth(date.getUTCMonth() + 1);
    month = date.toISOString().slice(0, 7);
  }
  return months;
}

function lanesOf(partitions: readonly string[], asked: AskedWork, list: WorkList): Lane[] {
  const { query, period, cursor } = asked;
  // One more than a page: then it is known whether there is another.
  const limit = isFiltered(query) ? FILTERED_ROWS : query.aantal + 1;
  return partitions.map(
    (partition) =>
      new Lane(partition, cursor?.[partition] ?? null, (after) =>
        list.read(partition, period, after, limit),
      ),
  );
}

/** @returns whether there is more than what was taken */
async function takeFrom(
  lanes: readonly Lane[],
  lines: Listed[],
  { query, subject }: AskedWork,
  budget: { requests: number },
): Promise<boolean> {
  for (;;) {
    const unread = lanes.filter((lane) => lane.isUnread);
    if (unread.length > budget.requests) return true;
    budget.requests -= unread.length;
    await Promise.all(unread.map((lane) => lane.fetch()));
    if (lanes.some((lane) => lane.isUnread)) continue;
    const lane = oldestOf(lanes);
    if (lane?.first === undefined) return false;
    const isMine = isWanted(lane.first, query, subject);
    if (isMine && lines.length === query.aantal) return true;
    if (isMine) lines.push(lane.first);
    lane.take();
  }
}

/** The lane whose first line came in first. */
const oldestOf = (lanes: readonly Lane[]): Lane | undefined =>
  lanes
    .filter(({ first }) => first !== undefined)
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .at(0);

const orderOf = ({ first }: Lane): string => `${first?.ingediendOp} ${first?.kenmerk}`;

const cursorOf = (lanes: readonly Lane[]): Cursor =>
  Object.fromEntries(lanes.map(({ partition, position }) => [partition, position]));
