/** When a practice is told of its bookings. */
import { isLate, nextDigestAt } from '../../../core/booking/digest.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration({ booking: { digestEverySeconds: 1800 } });

it('tells more after the configured time, and at once what one e-mail did not hold', () => {
  expect(nextDigestAt(noon, true, configuration)).toBe(noon + 30 * minute);
  expect(nextDigestAt(noon, false, configuration)).toBe(noon);
});

it('is late ten minutes after a digest was due', () => {
  expect(isLate(noon, noon + 40 * minute, configuration)).toBe(false);
  expect(isLate(noon, noon + 40 * minute + 1, configuration)).toBe(true);
});
