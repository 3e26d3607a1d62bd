import { isReached, verdict } from '../../../local/bench/targets.ts';

describe('a target', () => {
  it.each([
    [{ most: 25 }, 25, true],
    [{ most: 25 }, 25.01, false],
    [{ least: 70 }, 70, true],
    [{ least: 70 }, 69.9, false],
    [{ most: 25 }, Number.NaN, false],
  ])('of %j with %d: reached is %s', (limit, figure, expected) => {
    expect(isReached({ what: 'it', unit: 'ms', figure, ...limit })).toBe(expected);
  });

  it('is told with its figure, its limit and the word', () => {
    expect(verdict({ what: 'memory', figure: 301.4, unit: 'MB', most: 300 })).toMatch(
      /^missed +memory +301 MB \(at most 300\)$/,
    );
    expect(verdict({ what: 'share', figure: 70.25, unit: '%', least: 70 })).toMatch(/^ok .*70\.3 % \(at least 70\)$/);
  });
});
