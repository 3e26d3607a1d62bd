/** I2, F03: an erasure whose request dies half-way is carried out by the schedule. */
import { outcomeOf } from '../../support/answers.ts';
import { minute } from '../../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../../support/fake-clock.ts';
import { BookablePractice } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    watchTable: true,
    configuration: busyPractice,
  });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

/** Queries after the erasure's own two: those of its job. */
function isOfJob() {
  let seen = 0;
  return ({ operation }: { readonly operation: string }) => operation === 'Query' && ++seen > 2;
}

it('ends sessions at once, and the rest within two minutes', async () => {
  const practice = new BookablePractice(service);
  const [slot = { slotId: '' }] = await practice.offer(1);
  const member = await new BookingMember(service).joinWith(slot);
  await member.browser.call('POST', '/api/me/step-up', { password: member.password });
  service.faults.dynamodb.push({ code: 'ThrottlingException', status: 400, when: isOfJob(), times: 20 });
  expect(outcomeOf(await member.browser.call('DELETE', '/api/me'))).toBe('204');
  service.faults.dynamodb.length = 0;
  expect(outcomeOf(await member.browser.call('GET', '/api/me'))).toBe('401 not_signed_in');
  expect(await practice.freeSlots()).toEqual([]);
  passTime(2 * minute);
  await service.settleAccounts();
  expect(await practice.freeSlots()).toHaveLength(1);
  expect(await practice.appointments()).toEqual([]);
});
