import { describe, expect, it } from 'vitest';
import { duplicateMails, type Circumstances, type Cause } from './duplicates.ts';
import type { Act } from './dynamodb-proxy.ts';
import type { Delivery } from './ses-proxy.ts';
import type { OutageKind } from './faults.ts';

const LEASE_MS = 1_000;
const time = (second: number): string => new Date(second * 1_000).toISOString();

/** A copy that went in this second. */
const copy = (second: number, outage?: OutageKind): Delivery => ({
  berichtId: 'x-1',
  start: second * 1_000,
  end: second * 1_000 + 10,
  outage,
});

/** A write in this second, with the lease that whoever wrote it had. */
const wrote = (
  versie: number,
  second: number,
  turn: string | undefined,
  outage?: OutageKind,
): Act => ({
  operation: 'PutItem',
  start: second * 1_000,
  end: second * 1_000 + 10,
  outage,
  versie,
  stored: outage === undefined,
  lease: turn === undefined ? undefined : { turn, tot: time(second + 1) },
});

const causes = (copies: Delivery[], round: Partial<Circumstances> = {}): Cause[] =>
  duplicateMails(new Map([['x-1', copies]]), () => ({
    aborted: [],
    acts: [],
    leaseMs: LEASE_MS,
    ...round,
  })).flatMap((duplicate) => duplicate.causes);

describe('a mail that came twice', () => {
  it('has no cause when nothing was in the way of recording the first', () => {
    const acts = [wrote(2, 10, 'a'), wrote(3, 11, undefined), wrote(4, 12, 'b')];
    expect(causes([copy(10.5), copy(12.5)], { acts })).toEqual(['onverklaard']);
  });

  it('has no cause when somebody took over a lease that had not ended', () => {
    const acts = [wrote(2, 10, 'a'), wrote(3, 10.5, 'b')];
    expect(causes([copy(10.4), copy(10.8)], { acts })).toEqual(['onverklaard']);
  });

  it('is explained by an answer of SES that got lost', () => {
    expect(causes([copy(10, 'reset-na'), copy(12)])).toEqual(['antwoord van SES: reset-na']);
  });

  it('is explained by a process that ended in between', () => {
    expect(causes([copy(10), copy(12)], { aborted: [11_000] })).toEqual(['proces beëindigd']);
  });

  it('is explained by a record that could not be written', () => {
    const acts = [wrote(2, 9, 'a'), wrote(3, 11, undefined, 'fout-503')];
    expect(causes([copy(10), copy(12)], { acts })).toEqual(['niet vast te leggen']);
  });

  it('is explained by a lease that had ended', () => {
    const acts = [wrote(2, 10, 'a'), wrote(3, 11.5, 'b')];
    expect(causes([copy(10.5), copy(12)], { acts })).toEqual(['lease verlopen']);
  });
});
