/** The plan of a channel's senders: together they keep the rate, and each has time for its batch. */
import fc from 'fast-check';
import { sendingPlan } from '../../../core/practice/sending-plan.ts';

const rates = fc.integer({ min: 1, max: 15_000 });

it('sends at the rate, whatever it is', () => {
  fc.assert(
    fc.property(rates, rate => {
      const { senders, intervalMs } = sendingPlan(rate);
      expect((senders * 1000) / intervalMs).toBeCloseTo(rate, 6);
    }),
  );
});

it('stays within what AWS lets a queue’s functions do: 2 to 1,000 at once, 10,000 messages each', () => {
  fc.assert(
    fc.property(rates, rate => {
      const { senders, batchSize } = sendingPlan(rate);
      expect(senders).toBeGreaterThanOrEqual(2);
      expect(senders).toBeLessThanOrEqual(1000);
      expect(batchSize).toBeGreaterThanOrEqual(1);
      expect(batchSize).toBeLessThanOrEqual(10_000);
    }),
  );
});

it('leaves a batch time to be sent before its function must end, and a provider to hang for ten seconds', () => {
  fc.assert(
    fc.property(rates, rate => {
      const { intervalMs, batchSize } = sendingPlan(rate);
      // One message alone waits for its turn as long as the rate says: two seconds at one a second.
      expect(batchSize * intervalMs).toBeLessThanOrEqual(10_000);
    }),
  );
});

it('gives so long batches that the wait for the provider between them costs less than a thirtieth of the rate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 15_000 }), rate => {
      const { intervalMs, batchSize } = sendingPlan(rate);
      expect(200 / (batchSize * intervalMs)).toBeLessThan(1 / 30);
    }),
  );
});
