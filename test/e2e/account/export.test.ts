/** J2: a person takes all of their data with them, through the public door. */
import { exportAnswer } from '../../../lambdas/contract/export-answer.ts';
import { outcomeOf, readAs } from '../../support/answers.ts';
import { BookablePractice } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
});
afterAll(() => service.stop());

it('needs a fresh proof, and then holds what was typed, accepted, booked and sent', async () => {
  const practice = new BookablePractice(service);
  const [slot = { slotId: '', startsAt: '' }] = await practice.offer(1);
  const member = await new BookingMember(service).joinWith(slot);
  await service.sendDueNotices();
  await member.browser.call('POST', '/api/support-requests', { topic: 'account', message: 'Où sont mes données ?' });
  expect(outcomeOf(await member.browser.call('GET', '/api/me/export'))).toBe('403 step_up_required');
  await member.browser.call('POST', '/api/me/step-up', { password: member.password });
  const answer = await member.browser.call('GET', '/api/me/export');
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="my-data-[\d-]+\.json"$/);
  expect(readAs(exportAnswer, answer)).toMatchObject({
    account: { phone: member.phone, email: { address: member.email }, door: 'booking' },
    consents: [{ document: 'privacy-notice' }, { document: 'terms' }],
    signUps: [{ status: 'completed' }],
    supportRequests: [{ topic: 'account', message: 'Où sont mes données ?', email: member.email }],
    changes: [],
    sessions: [{ client: 'cookie' }],
    devices: [{}],
    records: [{ lastName: 'Martin', practice: { id: practice.id } }],
    appointments: [
      {
        status: 'booked',
        startsAt: slot.startsAt,
        messages: [
          { kind: 'confirmation', channel: 'email' },
          { kind: 'confirmation', channel: 'sms' },
        ],
      },
    ],
    isComplete: true,
  });
});
