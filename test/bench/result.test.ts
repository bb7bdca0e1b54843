import { describe, expect, it } from 'vitest';
import { cells } from './document.ts';
import { medianOf, percentile95, lineOf } from './result.ts';

describe('a figure of the benchmark', () => {
  it('is the middle of its runs, with how far they lay apart', () => {
    expect(lineOf('a', '×', [3, 1, 2], 2)).toEqual({
      what: 'a',
      unit: '×',
      median: 2,
      lowest: 1,
      highest: 3,
      times: 3,
      atMost: 2,
    });
  });

  it('lies halfway between the middle two where there is no middle one', () => {
    expect(medianOf([4, 1, 2, 10])).toBe(3);
  });

  it('is at its 95th percentile what one in twenty goes over', () => {
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => last - index);
    expect([100, 20, 19, 1].map((last) => percentile95(upTo(last)))).toEqual([95, 19, 19, 1]);
  });

  it('is written with three digits, and whole where it is large', () => {
    expect(cells(lineOf('a', '×', [1.23456, 1.3]))).toEqual(['a', '1.27 × (1.23–1.3 of 2)', '']);
    expect(cells(lineOf('b', 'requests', [1, 1], 1))).toEqual([
      'b',
      '1 request (all 2)',
      '1 request',
    ]);
    expect(cells(lineOf('c', 'bytes', [28_012], 28_672))).toEqual([
      'c',
      '28,012 bytes',
      '28,672 bytes',
    ]);
  });
});
