/** Sends that follow a right password. */
import fc from 'fast-check';
import { noOwnSends, withOwnSend } from '../../../core/limits/own-sends.ts';
import { day, hour, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();

describe('sends that follow a right password', () => {
  it('H1: are never more than ten in any 24 hours, and the wait that is told is enough', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 * 60 }), { minLength: 1, maxLength: 80 }), pauses => {
        let own = noOwnSends;
        let now = noon;
        const sent: number[] = [];
        for (const pause of pauses) {
          now += pause * minute;
          const decided = withOwnSend(own, configuration, now);
          if (decided.ok) {
            own = decided.value;
            sent.push(now);
          } else {
            const again = now + decided.error.retryAfterSeconds * 1000;
            expect(withOwnSend(own, configuration, again).ok).toBe(true);
            expect(withOwnSend(own, configuration, again - 1000).ok).toBe(false);
          }
        }
        for (const at of sent)
          expect(sent.filter(other => other > at - day && other <= at).length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('X22: know nothing of what strangers had sent to the same phone', () => {
    expect(withOwnSend(noOwnSends, configuration, noon + hour)).toMatchObject({ ok: true });
  });
});
