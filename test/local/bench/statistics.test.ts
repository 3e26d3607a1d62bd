import { median, quantile } from '../../../local/bench/statistics.ts';

describe('quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [0, 1],
    [0.5, 50],
    [0.95, 95],
    [1, 100],
  ])('finds %d of the numbers from 1 to 100, however they are ordered', (share, expected) => {
    expect(quantile(hundred, share)).toBe(expected);
  });

  it('compares numbers, not their spelling', () => {
    expect(median([10, 9, 100])).toBe(10);
  });

  it('says so when nothing was measured', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});
