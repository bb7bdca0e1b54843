import { describe, expect, it } from 'vitest';
import { readPattern } from './event-pattern.ts';

const ofSes = { source: ['aws.ses'], detail: { mail: { tags: { 'ses:set': ['a', 'b'] } } } };
const onAgenda = { dynamodb: { NewImage: { agendaTijd: { S: [{ exists: true }] } } } };
const notLeased = { dynamodb: { NewImage: { lease: { S: [{ exists: false }] } } } };

const sesEvent = (source: string, sets: string[]) => ({
  source,
  detail: { mail: { tags: { 'ses:set': sets, other: ['c'] } } },
});
const written = (image: object | undefined) => ({ dynamodb: { NewImage: image } });

describe('a pattern', () => {
  it.each([
    [ofSes, sesEvent('aws.ses', ['b']), true],
    [ofSes, sesEvent('aws.ses', ['x', 'a']), true],
    [ofSes, sesEvent('aws.ses', ['x']), false],
    [ofSes, sesEvent('aws.sns', ['a']), false],
    [ofSes, { source: 'aws.ses' }, false],
    [onAgenda, written({ agendaTijd: { S: '2026' } }), true],
    [onAgenda, written({ kenmerk: { S: 'x' } }), false],
    [onAgenda, written({ agendaTijd: { N: '1' } }), false],
    [onAgenda, written(undefined), false],
    [notLeased, written({ kenmerk: { S: 'x' } }), true],
    [notLeased, written({ lease: { S: 'x' } }), false],
  ])('%j against %j gives %j', (pattern, event, expected) => {
    expect(readPattern(pattern)(event)).toBe(expected);
  });

  it.each([
    { source: [{ prefix: 'aws.' }] },
    { source: [{ 'anything-but': ['aws.s3'] }] },
    { source: [{ exists: true, prefix: 'a' }] },
    { source: 'aws.ses' },
  ])('%j is refused, for the drill cannot judge it', (pattern) => {
    expect(() => readPattern(pattern)).toThrow('does not know');
  });
});
