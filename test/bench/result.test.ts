import { describe, expect, it } from 'vitest';
import { cellen } from './document.ts';
import { mediaanVan, percentile95, regelVan } from './result.ts';

describe('a figure of the benchmark', () => {
  it('is the middle of its runs, with how far they lay apart', () => {
    expect(regelVan('a', '×', [3, 1, 2], 2)).toEqual({
      wat: 'a',
      eenheid: '×',
      mediaan: 2,
      laagste: 1,
      hoogste: 3,
      keren: 3,
      hoogstens: 2,
    });
  });

  it('lies halfway between the middle two where there is no middle one', () => {
    expect(mediaanVan([4, 1, 2, 10])).toBe(3);
  });

  it('is at its 95th percentile what one in twenty goes over', () => {
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => last - index);
    expect([100, 20, 19, 1].map((last) => percentile95(upTo(last)))).toEqual([95, 19, 19, 1]);
  });

  it('is written with three digits, and whole where it is large', () => {
    expect(cellen(regelVan('a', '×', [1.23456, 1.3]))).toEqual(['a', '1.27 × (1.23–1.3 of 2)', '']);
    expect(cellen(regelVan('b', 'requests', [1, 1], 1))).toEqual([
      'b',
      '1 request (all 2)',
      '1 request',
    ]);
    expect(cellen(regelVan('c', 'bytes', [28_012], 28_672))).toEqual([
      'c',
      '28,012 bytes',
      '28,672 bytes',
    ]);
  });
});
