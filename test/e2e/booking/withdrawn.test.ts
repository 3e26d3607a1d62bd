/** The practice takes a slot back: its hold ends, the patient is told, and no account is lost with it (L1, L4). */
import { steps } from '../../../lambdas/functions.ts';
import { outcomeOf } from '../../support/answers.ts';
import { hour } from '../../support/clock.ts';
import { BookablePractice, BookingPatient, type FreeSlot } from '../../support/people/bookable.ts';
import { busyPractice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
    time: { retries: 0.02, waits: 0.001 },
  });
});
afterAll(() => service.stop());

/** Leaves the slot out of what is offered. */
async function withdraw(practice: BookablePractice, { startsAt }: FreeSlot): Promise<void> {
  const answer = await practice.publish(practice.times(6).filter(each => each.startsAt !== startsAt));
  expect(answer.json).toMatchObject({ withdrawn: 1 });
}

async function holding() {
  const practice = new BookablePractice(service);
  const [, , wanted, ...others] = await practice.offer(6);
  if (!wanted) throw new Error('No slot');
  const patient = new BookingPatient(service);
  await patient.take(wanted);
  return { practice, patient, wanted, others };
}

type Step = (patient: BookingPatient) => Promise<unknown>;
const proves: Step = async patient => patient.answer(await patient.readCode());

/** The steps before the slot is withdrawn, and those that are left then. */
const statuses: [status: string, before: Step[], after: Step[]][] = [
  ['the form was sent', [], [proves, p => p.until('awaiting_consent'), p => p.consent()]],
  ['awaiting_code', [p => p.until('awaiting_code')], [proves, p => p.until('awaiting_consent'), p => p.consent()]],
  ['code_accepted', [proves], [p => p.until('awaiting_consent'), p => p.consent()]],
  ['awaiting_consent', [proves, p => p.until('awaiting_consent')], [p => p.consent()]],
];

describe('a slot that is withdrawn while it is held', () => {
  it('before the form is sent, is said to be withdrawn, with three near it', async () => {
    const { practice, patient, wanted } = await holding();
    await withdraw(practice, wanted);
    const { status, alternatives } = await patient.hold();
    expect([status, alternatives?.length]).toEqual(['withdrawn', 3]);
    expect(outcomeOf(await patient.startBooking())).toBe('409 slot_gone');
  });

  it.each(statuses)(
    'when %s, is told on the page and by the e-mail that the account is open',
    async (_, before, after) => {
      const { practice, patient, wanted } = await holding();
      await patient.startBooking();
      for (const act of before) await act(patient);
      await withdraw(practice, wanted);
      const { appointment } = await patient.read();
      expect([appointment?.status, appointment?.alternatives?.length]).toEqual(['gone', 3]);
      for (const act of after) await act(patient);
      expect(await patient.until('completed')).toMatchObject({ appointment: { status: 'gone' } });
      await service.workflow.find(patient.id).closed;
      expect(patient.mails().map(({ subject }) => subject)).toEqual([
        expect.stringMatching(/ouvert, sans rendez-vous$/),
      ]);
      expect(patient.mails()[0]?.text).toMatch(new RegExp(`/book/${practice.id}/${practice.practitionerId}\n`));
      expect(await practice.appointments()).toEqual([]);
      expect((await practice.freeSlots()).map(({ startsAt }) => startsAt)).not.toContain(wanted.startsAt);
    },
  );

  it('in the moment in which the account is opened, opens it without the slot', async () => {
    const { practice, patient, wanted } = await holding();
    await patient.startBooking();
    await proves(patient);
    await patient.until('awaiting_consent');
    const asked = service.counts.lambda[steps.CreateAccount] ?? 0;
    service.faults.lambda.push({ when: ({ operation }) => operation === steps.CreateAccount, delayMs: 300 });
    await patient.consent();
    await until('the account', () => (service.counts.lambda[steps.CreateAccount] ?? 0) > asked);
    await withdraw(practice, wanted);
    expect(await patient.until('completed')).toMatchObject({ appointment: { status: 'gone' } });
    expect(await practice.appointments()).toEqual([]);
  });

  it('is replaced by another one during the sign-up, which is booked', async () => {
    const { practice, patient, wanted, others } = await holding();
    await patient.startBooking();
    await proves(patient);
    await patient.until('awaiting_consent');
    await withdraw(practice, wanted);
    await patient.takeProven(others[0] ?? wanted);
    expect(outcomeOf(await patient.call('PUT', '/hold', { hold: patient.token }))).toBe('202');
    await patient.consent();
    expect(await patient.until('completed')).toMatchObject({
      appointment: { status: 'booked', startsAt: others[0]?.startsAt },
    });
  });
});

describe('a booked appointment', () => {
  async function booked() {
    const { practice, patient, wanted } = await holding();
    await patient.finishBooking();
    await service.sendDueNotices();
    const [appointment] = await practice.appointments();
    if (!appointment) throw new Error('Nothing is booked');
    const told = () => [patient.email, patient.phone].map(to => service.outbox.list(to)[0]?.text ?? '');
    return { practice, wanted, appointment, told };
  }
  const isOffered = async (practice: BookablePractice, { startsAt }: FreeSlot) =>
    (await practice.freeSlots()).some(slot => slot.startsAt === startsAt);

  it('that the practice cancels is withdrawn from the calendar, and its patient is told by e-mail and text', async () => {
    const { practice, wanted, appointment, told } = await booked();
    expect(outcomeOf(await practice.cancel(appointment.appointmentId))).toBe('204');
    expect(await isOffered(practice, wanted)).toBe(false);
    for (const text of told()) expect(text).toMatch(/annulé/);
    expect(await practice.appointments()).toEqual([]);
    // Nobody books beside it by offering the same again: that is the practice's to say.
    await practice.publish(practice.times(6));
    expect(await isOffered(practice, wanted)).toBe(true);
  });

  it('that the practice moves leaves its slot, and its patient is told the new time', async () => {
    const { practice, wanted, appointment, told } = await booked();
    const { appointmentId, recordId, practitioner } = appointment;
    const startsAt = new Date(Date.parse(wanted.startsAt) + 30 * hour).toISOString();
    expect(outcomeOf(await practice.give(appointmentId, { recordId, practitioner, startsAt }))).toBe('200');
    expect(await isOffered(practice, wanted)).toBe(false);
    for (const text of told()) expect(text).toMatch(/déplacé/);
    expect(await practice.appointments()).toEqual([expect.objectContaining({ startsAt, status: 'booked' })]);
  });
});
