/** Parking, settling and counting against the real engine: a patient who comes between two writes is not lost. */
import { CorrectionStore } from '../../../adapters/dynamodb/correction-store.ts';
import { appointmentKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import type { Appointment } from '../../../core/practice/practice.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { day, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeAppointment } from '../../support/practice-records.ts';
import { makeReminderSignUp } from '../../support/sign-up.ts';
import { itemAt, putSignUp, type StartedTable, startTable } from '../../support/table.ts';

let started: StartedTable;
let corrections: CorrectionStore;
beforeEach(async () => {
  started = await startTable();
  corrections = new CorrectionStore(started.table, makeConfiguration());
});
afterEach(() => started.stop());

const stored = ({ id }: SignUp) => itemAt<SignUp>(started.table, signUpKey(id));
const parked = async () => {
  const signUp = makeReminderSignUp(undefined, { status: 'matching' });
  await putSignUp(started.table, signUp);
  await corrections.park(signUp, 'token 1', noon);
  return signUp;
};
const again = async (signUp: SignUp) => (await stored(signUp)) ?? signUp;

describe('parking', () => {
  it('shows the practice what was typed, and waits two weeks from the first time on', async () => {
    const signUp = await parked();
    expect(await corrections.waiting('cabinet-1')).toEqual([
      expect.objectContaining({ signUpId: signUp.id, ...{ phone: '+33612345678', email: 'camille@exemple.fr' } }),
    ]);
    await corrections.park(await again(signUp), 'token 2', noon + day);
    expect(await again(signUp)).toMatchObject({ expiresAt: noon + 14 * day, task: { token: 'token 2' } });
  });

  it('shows the practice all who wait, however many', async () => {
    const signUps = await Promise.all(Array.from({ length: 130 }, parked));
    const shown = await corrections.waiting('cabinet-1');
    expect(new Set(shown.map(({ signUpId }) => signUpId))).toEqual(new Set(signUps.map(({ id }) => id)));
  });

  it.each([
    ['retyped e-mail', { 'contact.email': 'sasha@exemple.fr' }],
    ['retyped phone', { 'contact.phone': '+33687654321' }],
  ])('does not overrule a %s that came since it was read: it must be compared first', async (_, change) => {
    const signUp = await parked();
    const read = await again(signUp);
    const [path = '', value] = Object.entries(change)[0] ?? [];
    const contact = { ...read.contact, [path.slice('contact.'.length)]: value };
    await putSignUp(started.table, { ...read, contact: contact as NonNullable<SignUp['contact']> });
    expect(await corrections.park(read, 'token 2', noon)).toBeUndefined();
    expect((await again(signUp)).task?.token).toBe('token 1');
  });

  it('does not ask again who was declined since it was read', async () => {
    const signUp = await parked();
    const read = await again(signUp);
    await corrections.settle(signUp.id, 'declined', noon);
    expect(await corrections.park(read, 'token 2', noon)).toBeUndefined();
    expect((await again(signUp)).reminder?.correction).toBe('declined');
  });

  it.each(['awaiting_code', 'rejected', 'abandoned', 'completed'] as const)(
    'is not for one that is %s',
    async status => {
      const signUp = makeReminderSignUp(undefined, { status });
      await putSignUp(started.table, signUp);
      expect(await corrections.park(signUp, 'token', noon)).toBeUndefined();
      expect(await corrections.waiting('cabinet-1')).toEqual([]);
    },
  );
});

describe('settling', () => {
  it('is heard again after a wrong correction, and never after a decline', async () => {
    const signUp = await parked();
    for (const outcome of ['corrected', 'corrected', 'retyped', 'declined'] as const)
      expect((await corrections.settle(signUp.id, outcome, noon)).ok).toBe(true);
    for (const outcome of ['corrected', 'retyped', 'declined'] as const)
      expect((await corrections.settle(signUp.id, outcome, noon)).ok).toBe(false);
  });

  it('F01: resumes once of ten at a time, with the appointment as it is now and a day to come back', async () => {
    const appointment = { startsAt: noon + 3 * day, practitioner: 'Dr Aubépine' };
    const signUp = await again(await parked());
    const resumed = await Promise.all(
      Array.from({ length: 10 }, () => corrections.resume(signUp, appointment, noon + minute)),
    );
    expect(resumed.filter(Boolean)).toHaveLength(1);
    expect(await again(signUp)).toMatchObject({
      status: 'matching',
      expiresAt: noon + minute + day,
      reminder: appointment,
    });
    expect(await corrections.waiting('cabinet-1')).toEqual([]);
  });
});

describe('counting comparisons', () => {
  const mismatches = async () =>
    (await itemAt<Appointment>(started.table, appointmentKey('cabinet-1', 'rendez-vous-1')))?.mismatches;

  it('F01: counts the same details once, however often the step is repeated', async () => {
    await started.table.put({ ...appointmentKey('cabinet-1', 'rendez-vous-1'), ...makeAppointment() });
    const signUp = await parked();
    for (let run = 0; run < 5; run++)
      expect(await corrections.countComparison(await again(signUp), 'details', false)).toBe(true);
    expect(await mismatches()).toBe(1);
  });

  it('C2: lets three of 20 at once through', async () => {
    await started.table.put({ ...appointmentKey('cabinet-1', 'rendez-vous-1'), ...makeAppointment() });
    const signUps = await Promise.all(Array.from({ length: 20 }, parked));
    const counted = await Promise.all(
      signUps.map((signUp, i) => corrections.countComparison(signUp, `details ${i}`, false).catch(() => false)),
    );
    expect(counted.filter(Boolean).length).toBeLessThanOrEqual(3);
    expect(await mismatches()).toBe(counted.filter(Boolean).length);
  });

  it('F01: takes a match off the count once, however often the step is repeated', async () => {
    await started.table.put({ ...appointmentKey('cabinet-1', 'rendez-vous-1'), ...makeAppointment({ mismatches: 2 }) });
    const signUp = await parked();
    expect(await corrections.countComparison(signUp, 'details', false)).toBe(true);
    expect(await mismatches()).toBe(3);
    const read = await again(signUp);
    for (let run = 0; run < 3; run++) {
      expect(await corrections.countComparison(read, 'details', true)).toBe(true);
      expect(await corrections.countComparison(await again(signUp), 'details', true)).toBe(true);
    }
    expect(await mismatches()).toBe(2);
  });

  it('C2: lets a match through while there are tries, without using one, and none after the last', async () => {
    await started.table.put({ ...appointmentKey('cabinet-1', 'rendez-vous-1'), ...makeAppointment({ mismatches: 2 }) });
    for (let time = 0; time < 3; time++)
      expect(await corrections.countComparison(await parked(), 'details', true)).toBe(true);
    expect(await mismatches()).toBe(2);
    expect(await corrections.countComparison(await parked(), 'others', false)).toBe(true);
    expect(await corrections.countComparison(await parked(), 'details', true)).toBe(false);
    expect(await mismatches()).toBe(3);
  });

  it('I1: lets both of two runs of the last try through', async () => {
    await started.table.put({ ...appointmentKey('cabinet-1', 'rendez-vous-1'), ...makeAppointment({ mismatches: 2 }) });
    const signUp = await parked();
    expect(await corrections.countComparison(signUp, 'details', false)).toBe(true);
    expect(await corrections.countComparison(signUp, 'details', false)).toBe(true);
    expect(await corrections.countComparison(await parked(), 'details', false)).toBe(false);
    expect(await mismatches()).toBe(3);
  });
});
