/** Tells whether an event fits a pattern. */
export type Matches = (event: unknown) => boolean;

/** A pattern asks something that the drill cannot judge. */
class UnknownPattern extends Error {
  readonly code = 'unknown-pattern';
  constructor(condition: unknown) {
    super(`The drill does not know this condition of a pattern: ${JSON.stringify(condition)}`);
    this.name = 'UnknownPattern';
  }
}

/**
 * A pattern of an EventBridge rule or of a filter on a stream, of the kinds that the templates use: plain values and
 * `exists`. All fields of the pattern must fit; of the conditions of one field any.
 * @throws UnknownPattern on every other kind
 */
export function readPattern(pattern: unknown): Matches {
  if (Array.isArray(pattern)) return anyOf(pattern.map(readCondition));
  if (typeof pattern !== 'object' || pattern === null) throw new UnknownPattern(pattern);
  const fields = Object.entries(pattern).map(([name, inner]) => ({
    name,
    matches: readPattern(inner),
  }));
  return (event) => {
    const object = (isObject(event) ? event : {}) as Readonly<Record<string, unknown>>;
    return fields.every(({ name, matches }) => matches(object[name]));
  };
}

/** @param value of a field; of a list each value is looked at apart */
function readCondition(condition: unknown): Matches {
  if (typeof condition !== 'object' || condition === null) {
    return (value) => [value].flat().includes(condition);
  }
  const entries = Object.entries(condition);
  const [[kind, argument] = ['', undefined]] = entries;
  if (entries.length !== 1 || kind !== 'exists' || typeof argument !== 'boolean') {
    throw new UnknownPattern(condition);
  }
  // Only a value at the end of the tree exists for a pattern: an object does not.
  return (value) => (value !== undefined && !isObject(value)) === argument;
}

const anyOf =
  (conditions: readonly Matches[]): Matches =>
  (value) =>
    conditions.some((matches) => matches(value));

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
