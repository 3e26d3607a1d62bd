/** The audit's figure of a page where Lighthouse could not measure: never 0. */
import { largestPaintOf, measureAgain, scoresOf } from '../../../local/bench/lighthouse-figures.ts';

const noPaint = 'The page did not paint any content.';
const result = (performance: number | null, lcp: { numericValue?: number; errorMessage?: string } = {}) => ({
  lhr: {
    categories: {
      performance: { title: 'Performance', score: performance },
      accessibility: { title: 'Accessibility', score: 1 },
    },
    audits: { 'largest-contentful-paint': lcp },
  },
});

it('reads scores of 100, a measured 0 too', () => {
  expect(scoresOf(result(0.987))).toEqual({
    figures: new Map([
      ['Performance', 99],
      ['Accessibility', 100],
    ]),
  });
  expect(scoresOf(result(0))).toMatchObject({ figures: expect.any(Map) });
});

it.each([
  ['a category without a score', result(null, { errorMessage: noPaint }), noPaint],
  ['a run that failed', { lhr: { categories: {}, audits: {}, runtimeError: { message: 'NO_FCP' } } }, 'NO_FCP'],
  ['no result', undefined, 'Lighthouse does not say why'],
])('has the reason and no figure for %s', (_, answer, reason) => {
  expect(scoresOf(answer)).toEqual({ reason });
  expect(largestPaintOf(answer)).toEqual({ reason });
});

it('measures again until there are figures, and no longer', async () => {
  const answers = [result(null, { errorMessage: noPaint }), result(1, { numericValue: 420 }), result(1)];
  expect(await measureAgain(3, async () => largestPaintOf(answers.shift()))).toEqual({ figures: 420 });
  expect(answers).toHaveLength(1);
});

it('says why when it never could measure', async () => {
  let attempts = 0;
  const measured = await measureAgain(3, async () => {
    attempts++;
    return scoresOf(result(null, { errorMessage: noPaint }));
  });
  expect([attempts, measured]).toEqual([3, { reason: noPaint }]);
});
